package qantara.node.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import qantara.ledger.LogIdentity;
import qantara.ledger.LogKeys;

/// The file that holds the log's secret keys, readable by the node's account only.
final class LogKeyFile {
    private static final String NAME = "log.keys";

    private final Path folder;

    LogKeyFile(Path folder) {
        this.folder = folder;
    }

    /// The keys of the log that `known` describes.
    ///
    /// @throws LogRefused when the file is missing, damaged or another log's
    LogKeys of(LogIdentity known) {
        try {
            var keys = LogKeys.restore(Files.readAllBytes(folder.resolve(NAME)));
            if (!isSame(keys.identity(), known)) throw new LogRefused(LogRefused.Reason.OTHER_KEYS);
            return keys;
        } catch (IOException e) {
            throw new LogRefused(LogRefused.Reason.KEYS_MISSING, e);
        } catch (IllegalArgumentException e) {
            throw new LogRefused(LogRefused.Reason.KEYS_DAMAGED, e);
        }
    }

    private static boolean isSame(LogIdentity one, LogIdentity other) {
        return one.classicalVkey().equals(other.classicalVkey())
                && one.postQuantumVkey().equals(other.postQuantumVkey());
    }

    /// Fresh keys for a log that begins, durable before they are used. Keys left by a start that did not get as far as
    /// using them are taken up.
    LogKeys begin(String name, SecureRandom random) {
        try {
            var left = left(name);
            if (left.isPresent()) return left.get();
            var keys = LogKeys.generate(name, random);
            write(keys.secret());
            return keys;
        } catch (IOException e) {
            throw new LogRefused(LogRefused.Reason.NOT_WRITABLE, e);
        }
    }

    private Optional<LogKeys> left(String name) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(LogKeys.restore(Files.readAllBytes(file)))
                    .filter(keys -> keys.identity().name().equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void write(byte[] secret) throws IOException {
        var fresh = Files.createTempFile(folder, NAME, "", ownerOnly());
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] ownerOnly() {
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
