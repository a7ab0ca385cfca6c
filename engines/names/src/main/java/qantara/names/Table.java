package qantara.names;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table of this room: rows of fields between tabs, lines that begin with # left out.
final class Table {
    private Table() {}

    static List<String[]> rows(String file) {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
