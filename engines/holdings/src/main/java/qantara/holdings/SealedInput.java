package qantara.holdings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// Reads a sealed file, a page at a time, from any position.
final class SealedInput extends BufferedIndexInput {
    private static final byte[] NONE = {};

    private final String name;
    private final long file;
    private final PageMemory memory;
    private final Supplier<Pages> opener;
    private final long length;
    private IndexInput sealed;
    private @Nullable Pages pages;
    private boolean isClone;
    private byte[] page = NONE;
    private long number = -1;

    /// @param file a number that no other file of this directory has while it is open
    /// @param opener makes what opens the pages; each reader needs its own
    SealedInput(String name, long file, IndexInput sealed, PageMemory memory, Supplier<Pages> opener)
            throws IOException {
        super(name);
        this.name = name;
        this.file = file;
        this.sealed = sealed;
        this.memory = memory;
        this.opener = opener;
        length = Pages.plainLength(sealed.length());
        if (length < 0) throw spoiled();
    }

    @Override
    protected void readInternal(ByteBuffer into) throws IOException {
        var at = getFilePointer();
        if (at + into.remaining() > length) throw new EOFException(name);
        while (into.hasRemaining()) {
            turnTo(at / Pages.PLAIN_BYTES);
            var offset = (int) (at % Pages.PLAIN_BYTES);
            var count = Math.min(into.remaining(), page.length - offset);
            if (count <= 0) throw spoiled();
            into.put(page, offset, count);
            at += count;
        }
    }

    private void turnTo(long wanted) throws IOException {
        if (number == wanted) return;
        var known = memory.find(file, wanted);
        page = known == null ? open(wanted) : known;
        number = wanted;
    }

    private byte[] open(long wanted) throws IOException {
        var start = Pages.SALT_BYTES + wanted * Pages.SEALED_BYTES;
        var count = (int) Math.min(Pages.SEALED_BYTES, sealed.length() - start);
        var bytes = new byte[count];
        sealed.seek(start);
        sealed.readBytes(bytes, 0, count);
        if (pages == null) pages = opener.get();
        var plain = pages.open(wanted, wanted == Pages.lastPage(length), bytes, count)
                .orElseThrow(this::spoiled);
        memory.keep(file, wanted, plain);
        return plain;
    }

    private CorruptIndexException spoiled() {
        return new CorruptIndexException("a page is not what was sealed", name);
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position > length) throw new EOFException(name);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public SealedInput clone() {
        var clone = (SealedInput) super.clone();
        clone.sealed = sealed.clone();
        clone.pages = null;
        clone.isClone = true;
        return clone;
    }

    @Override
    public void close() throws IOException {
        if (!isClone) sealed.close();
    }
}
