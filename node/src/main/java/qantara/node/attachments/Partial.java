package qantara.node.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.Semaphore;
import qantara.seal.Digest;

/// An attachment that is not whole: its file, and the digest of it as far as it has come, so that the end needs no
/// second reading. After a restart it is read once more.
final class Partial {
    private static final int BUFFER = 64 << 10;

    private final Path file;
    private final Semaphore one = new Semaphore(1);
    private MessageDigest hash = Hash.fresh();
    private long read;

    Partial(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /// Whether nobody else is at it; who is let in leaves with [#end].
    boolean begin() {
        return one.tryAcquire();
    }

    void end() {
        one.release();
    }

    /// Whether the digest stands for the first `have` bytes.
    boolean isRead(long have) {
        if (have == 0) {
            hash = Hash.fresh();
            read = 0;
        }
        return read == have;
    }

    /// Reads the first `have` bytes again. Runs beside the door; a part that comes meanwhile is to come later.
    void readAgain(long have) {
        one.acquireUninterruptibly();
        var fresh = Hash.fresh();
        try (var in = Files.newInputStream(file)) {
            Hash.add(fresh, in, have);
            hash = fresh;
            read = have;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.release();
        }
    }

    /// Writes a part behind what is here; durable when this returns.
    ///
    /// @return whether its bytes fit `proof`; when not, none of them is kept
    /// @throws IOException when `part` ends early
    boolean add(long offset, long length, InputStream part, Digest proof) throws IOException {
        var own = Hash.fresh();
        var further = copy(hash);
        try (var channel = open(offset)) {
            pour(part, length, channel, own, further);
            if (!new Digest(own.digest()).equals(proof)) return false;
            sync(channel);
        }
        hash = further;
        read = offset + length;
        return true;
    }

    private FileChannel open(long offset) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return channel.truncate(offset).position(offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pour(
            InputStream part, long length, FileChannel channel, MessageDigest own, MessageDigest further)
            throws IOException {
        var buffer = new byte[BUFFER];
        for (var left = length; left > 0; ) {
            var some = part.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (some < 0) throw new IOException("the part ends early");
            own.update(buffer, 0, some);
            further.update(buffer, 0, some);
            write(channel, buffer, some);
            left -= some;
        }
    }

    /// A disk that fails is our fault and no end of the part.
    private static void write(FileChannel channel, byte[] buffer, int length) {
        try {
            for (var bytes = ByteBuffer.wrap(buffer, 0, length); bytes.hasRemaining(); ) channel.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(FileChannel channel) {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Digest digest() {
        return new Digest(copy(hash).digest());
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy a digest under way", e);
        }
    }
}
