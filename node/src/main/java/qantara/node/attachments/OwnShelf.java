package qantara.node.attachments;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import qantara.seal.AttachmentKey;
import qantara.seal.Digest;

/// The files that officers of this service attach. Each is sealed while it comes in: what was read is never on the disk
/// in the clear.
public final class OwnShelf {
    private static final int BUFFER = 64 << 10;

    private final Folders folders;
    private final ShelfBounds bounds;
    private final RandomGenerator random;

    OwnShelf(Folders folders, ShelfBounds bounds, RandomGenerator random) {
        this.folders = folders;
        this.bounds = bounds;
        this.random = random;
    }

    /// Seals `plain` with `key` and keeps it, in constant memory.
    ///
    /// @param most how long it may be, in bytes
    public Kept keep(InputStream plain, long most, AttachmentKey key) {
        var file = folders.partial().resolve("ours-" + new UUID(random.nextLong(), random.nextLong()));
        try {
            return keep(plain, most, key, file);
        } finally {
            Folders.drop(file);
        }
    }

    private Kept keep(InputStream plain, long most, AttachmentKey key, Path file) {
        var hash = Hash.fresh();
        try {
            var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            var poured = pour(plain, most, key, new DigestOutputStream(out, hash));
            if (!(poured instanceof Poured.All(var size))) return refused(poured);
            Folders.sync(file);
            var digest = new Digest(hash.digest());
            Folders.settle(file, folders.ours(), digest);
            return new Kept.Sealed(digest, size);
        } catch (IOException e) {
            return hasRoom() ? new Kept.CutShort() : new Kept.NoRoom();
        }
    }

    private enum Stop implements Poured {
        EMPTY,
        TOO_LARGE,
        NO_ROOM
    }

    /// How a file went through the cipher.
    private sealed interface Poured {
        record All(long size) implements Poured {}
    }

    private static Kept refused(Poured poured) {
        return switch (poured) {
            case Stop.EMPTY -> new Kept.Empty();
            case Stop.TOO_LARGE -> new Kept.TooLarge();
            case Stop.NO_ROOM -> new Kept.NoRoom();
            case Poured.All all -> new Kept.CutShort();
        };
    }

    private Poured pour(InputStream plain, long most, AttachmentKey key, OutputStream file) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var sealed = key.seal(file)) {
            for (var read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                size += read;
                if (size > most) return Stop.TOO_LARGE;
                if (size % (1 << 24) < read && !hasRoom()) return Stop.NO_ROOM;
                sealed.write(buffer, 0, read);
            }
        }
        return size == 0 ? Stop.EMPTY : new Poured.All(size);
    }

    private boolean hasRoom() {
        return folders.room() > bounds.reserve();
    }

    /// A ciphertext, to be carried or opened.
    ///
    /// @throws IOException when it is not there
    public InputStream open(Digest digest) throws IOException {
        return Files.newInputStream(folders.ours(digest));
    }

    /// A ciphertext from `offset` on.
    public InputStream open(Digest digest, long offset) throws IOException {
        var in = Files.newInputStream(folders.ours(digest));
        in.skipNBytes(offset);
        return in;
    }

    /// Takes a ciphertext away, for instance because its draft was dropped.
    public void drop(Digest digest) {
        Folders.drop(folders.ours(digest));
    }

    /// Takes away what nothing belongs to: a crash between keeping a file and writing down whose it is leaves such.
    ///
    /// @param before files younger than that are let be
    /// @param isUsed whether anything belongs to a file
    public void sweep(Instant before, Predicate<Digest> isUsed) {
        try (var files = Files.newDirectoryStream(folders.ours())) {
            for (var file : files)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && !isUsed.test(named(file)))
                    Folders.drop(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Digest named(Path file) {
        return new Digest(HexFormat.of().parseHex(String.valueOf(file.getFileName())));
    }
}
