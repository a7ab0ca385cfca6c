package qantara.holdings;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/// A folder in which every file of the index is sealed: keys, names, numbers, everything. Only names and sizes of files
/// are seen.
final class SealedDirectory extends FilterDirectory {
    private static final int BUFFER_BYTES = 8192;

    private final SealingKey key;
    private final RandomGenerator random;
    private final PageMemory memory = new PageMemory();
    private final AtomicLong files = new AtomicLong();

    /// @param random of cryptographic strength; gives each file its salt
    SealedDirectory(Directory folder, SealingKey key, RandomGenerator random) {
        super(folder);
        this.key = key;
        this.random = random;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return sealing(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return sealing(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput sealing(IndexOutput sealed) throws IOException {
        var salt = new byte[Pages.SALT_BYTES];
        random.nextBytes(salt);
        var pages = new SealedOutput(sealed, new Pages(key.ofFile(salt)), salt);
        return new OutputStreamIndexOutput("sealed", sealed.getName(), pages, BUFFER_BYTES);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        var sealed = super.openInput(name, context);
        try {
            if (sealed.length() < Pages.SALT_BYTES) throw new CorruptIndexException("cut short", name);
            var salt = new byte[Pages.SALT_BYTES];
            sealed.readBytes(salt, 0, salt.length);
            var secret = key.ofFile(salt);
            return new SealedInput(name, files.incrementAndGet(), sealed, memory, () -> new Pages(secret));
        } catch (IOException | RuntimeException broken) {
            sealed.close();
            throw broken;
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return Math.max(0, Pages.plainLength(super.fileLength(name)));
    }
}
