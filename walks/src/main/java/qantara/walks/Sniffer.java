package qantara.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Reads every byte that a node keeps (database, its log of writes, journals, keys) and looks for texts that must not
/// be there.
final class Sniffer {
    private final Path folder;

    Sniffer(Path folder) {
        this.folder = folder;
    }

    /// Those of `texts` that stand in any file, in UTF-8 or UTF-16.
    List<String> found(Collection<String> texts) {
        try (var files = Files.walk(folder)) {
            var contents =
                    files.filter(Files::isRegularFile).map(Sniffer::bytes).toList();
            return texts.stream()
                    .filter(text -> contents.stream().anyMatch(content -> holds(content, text)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many files there are to look at.
    long files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(String content, String text) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(charset -> text.getBytes(charset))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .anyMatch(content::contains);
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
