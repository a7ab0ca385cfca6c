package qantara.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One of the tab-separated tables beside the reader, which an officer can read and extend.
///
/// Its columns: sort, code, language, and the phrases, parted by `|`. A line that begins with `#` is a remark.
final class Table {
    private static final int COLUMNS = 4;

    private Table() {}

    record Row(Term.Sort sort, String code, Language language, List<String> phrases) {}

    static List<Row> read(String name) {
        return lines(name).stream().map(line -> row(name, line)).toList();
    }

    /// The lines of a table that has columns of its own, each cut at its tabs.
    static List<List<String>> cells(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    private static Row row(String name, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) throw new IllegalStateException(name + ": not four columns: " + line);
        var sort = Term.Sort.valueOf(cells[0].toUpperCase(Locale.ROOT));
        return new Row(sort, cells[1], language(cells[2]), List.of(cells[3].split("\\|")));
    }

    private static Language language(String code) {
        for (var language : Language.values()) if (language.code().equals(code)) return language;
        throw new IllegalStateException("no such language: " + code);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name + ".tsv")) {
            var text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
