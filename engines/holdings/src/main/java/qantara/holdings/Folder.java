package qantara.holdings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import qantara.names.NameKeys;

/// The folder of an index, and the small file in it that says what it is and whose key it wants.
final class Folder {
    static final String SIGN = "qantara-holdings";

    private static final byte VERSION = 3;
    /// An index with other keys of names would answer, and miss.
    private static final byte KEYS = (byte) NameKeys.SET;

    private static final int SALT_BYTES = 32;
    private static final int HINT_BYTES = 16;
    /// Until version 2, which did not say its keys.
    private static final int SIGN_BYTES_BEFORE = 1 + SALT_BYTES + HINT_BYTES;

    private static final int SIGN_BYTES = 2 + SALT_BYTES + HINT_BYTES;

    private Folder() {}

    /// The index in `path`, for reading or for writing to it further.
    static Directory open(Path path, SealingKey key, RandomGenerator random) throws IOException {
        var sign = path.resolve(SIGN);
        if (!Files.isRegularFile(sign)) throw new HoldingsBroken(HoldingsRefusal.NONE_HERE);
        var size = Files.size(sign);
        if (size == SIGN_BYTES_BEFORE) throw new HoldingsBroken(HoldingsRefusal.OTHER_VERSION);
        if (size != SIGN_BYTES) throw new HoldingsBroken(HoldingsRefusal.NOT_AN_INDEX);
        var bytes = Files.readAllBytes(sign);
        if (bytes[0] != VERSION || bytes[1] != KEYS) throw new HoldingsBroken(HoldingsRefusal.OTHER_VERSION);
        var salt = Arrays.copyOfRange(bytes, 2, 2 + SALT_BYTES);
        if (!key.fits(salt, Arrays.copyOfRange(bytes, 2 + SALT_BYTES, SIGN_BYTES)))
            throw new HoldingsBroken(HoldingsRefusal.WRONG_KEY);
        return new SealedDirectory(new MMapDirectory(files(path)), key, random);
    }

    /// A folder for a new index; one that is there already keeps its sign.
    static Directory make(Path path, SealingKey key, RandomGenerator random) throws IOException {
        Files.createDirectories(files(path));
        var sign = path.resolve(SIGN);
        if (!Files.exists(sign)) write(sign, key, random);
        return open(path, key, random);
    }

    private static void write(Path sign, SealingKey key, RandomGenerator random) throws IOException {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var bytes = ByteBuffer.allocate(SIGN_BYTES)
                .put(VERSION)
                .put(KEYS)
                .put(salt)
                .put(key.hint(salt))
                .flip();
        var draft = sign.resolveSibling(SIGN + ".new");
        try (var out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(draft, sign, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Removes what is left of an index that cannot be read. Its sign goes last: while files are left they say whose
    /// they are.
    static void clear(Path path) {
        try (var left = Files.list(files(path))) {
            for (var file : left.toList()) Files.delete(file);
            Files.deleteIfExists(path.resolve(SIGN));
        } catch (IOException unwritable) {
            throw HoldingsBroken.by(unwritable);
        }
    }

    static Path files(Path path) {
        return path.resolve("index");
    }
}
