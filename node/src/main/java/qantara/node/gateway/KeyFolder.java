package qantara.node.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The folder `keys` of a node: readable by the node's account alone, each file written whole or not at all.
final class KeyFolder {
    /// No key of ours is longer.
    private static final long LONGEST = 64 << 10;
    /// What the name of a file begins with that is being deleted.
    private static final String GOING = "going-";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder, if it is not there.
    void make() {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.isDirectory(folder)) Files.createDirectory(folder, only("rwx------"));
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    KeyFolder within(String name) {
        var inner = new KeyFolder(folder.resolve(name));
        inner.make();
        return inner;
    }

    /// What the file holds; empty when there is none.
    Optional<byte[]> read(String name) {
        try {
            var file = folder.resolve(name);
            if (Files.size(file) > LONGEST) throw new KeysRefused(KeysRefused.Reason.DAMAGED);
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// The names of the files in it, in order.
    List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".key") && !name.startsWith(GOING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// Writes the file and makes it durable before it has its name.
    void write(String name, byte[] bytes) {
        try {
            var fresh = Files.createTempFile(folder, name, "", only("rw-------"));
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) channel.write(rest);
                channel.force(true);
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force();
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// Writes the file in place of the one that has its name, and overwrites what that one held.
    void replace(String name, byte[] bytes) {
        try (var before = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
            write(name, bytes);
            for (var zeros = ByteBuffer.allocate((int) before.size()); zeros.hasRemaining(); ) before.write(zeros);
            before.force(true);
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// Deletes the file, for good as far as a file system can. Whoever reads meanwhile sees all of it or none.
    void delete(String name) {
        try {
            var file = folder.resolve(name);
            if (Files.exists(file)) Files.move(file, folder.resolve(GOING + name), StandardCopyOption.ATOMIC_MOVE);
            sweep();
            force();
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// Ends what is being deleted; a crash may have left something.
    void sweep() {
        try (var going = Files.newDirectoryStream(folder, GOING + "*")) {
            for (var file : going) {
                Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.SYNC);
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Reason.NOT_WRITABLE, e);
        }
    }

    private void force() throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private FileAttribute<?>[] only(String rights) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
