package qantara.node.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qantara.holdings.SealingKey;

/// The key of an index, as sixty-four hexadecimal figures in a file that only its owner reads. Beside the index it
/// keeps
/// nobody out who has the folder; somewhere else it does.
final class SealingKeyFile {
    private static final String NAME = "key";
    private static final int LARGEST = 200;

    private SealingKeyFile() {}

    static Path of(@Nullable Path given, Path folder) {
        return given == null ? folder.resolve(NAME) : given;
    }

    static SealingKey read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) throw refused(file);
            return SealingKey.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused(file);
        }
    }

    private static RefusedLine refused(Path file) {
        return new RefusedLine(Console.say("names-key", "file", file.toString()));
    }

    /// Reads the key, or makes one where there is none.
    static SealingKey readOrMake(Path file) {
        if (Files.exists(file)) return read(file);
        var secret = new byte[SealingKey.BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            var parent = Optional.ofNullable(file.toAbsolutePath().getParent());
            if (parent.isPresent()) Files.createDirectories(parent.get());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
            Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException unwritable) {
            throw refused(file);
        }
        return SealingKey.of(secret);
    }
}
