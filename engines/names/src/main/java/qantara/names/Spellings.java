package qantara.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// Names as both scripts spell them, from the open data that the character model is learnt from.
///
/// @param rows what a source says, in the order of its file
record Spellings(List<Row> rows) {
    /// One of ten is kept back, to weigh what was learnt from the nine.
    private static final int KEPT_BACK = 10;

    /// @param count how often the source saw it
    record Row(String arabic, String latin, double count) {
        boolean keptBack() {
            return Math.floorMod(latin.hashCode() * 31 + arabic.hashCode(), KEPT_BACK) == 0;
        }
    }

    Spellings {
        rows = List.copyOf(rows);
    }

    /// The training parts of both sources in a folder; see the header of `model.tsv` for where they come from.
    static Spellings in(Path folder) throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : lines(folder, "wd_arabic_64"))
            add(rows, line[1].replace(" ", ""), line[0], Double.parseDouble(line[2]));
        for (var line : lines(folder, "ar2en-train.txt")) add(rows, line[0], line[1], 1);
        return new Spellings(rows);
    }

    private static List<String[]> lines(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .filter(line -> line.length >= 2)
                .toList();
    }

    private static void add(List<Row> rows, String arabic, String latin, double count) {
        var first = Letters.of(arabic);
        var second = Letters.of(latin);
        if (first.length() >= 2 && second.length() >= 2 && Letters.arabic(first) && !Letters.arabic(second))
            rows.add(new Row(first, second, count));
    }

    Spellings learnt() {
        return new Spellings(rows.stream().filter(row -> !row.keptBack()).toList());
    }

    Spellings keptBack() {
        return new Spellings(rows.stream().filter(Row::keptBack).toList());
    }

    /// The Latin spellings of each Arabic one, without its article.
    Map<String, SortedSet<String>> latins() {
        return grouped(row -> Spelling.bare(row.arabic), Row::latin);
    }

    /// The Arabic spellings of each Latin one.
    Map<String, SortedSet<String>> arabics() {
        return grouped(Row::latin, Row::arabic);
    }

    private Map<String, SortedSet<String>> grouped(Function<Row, String> by, Function<Row, String> of) {
        var groups = new LinkedHashMap<String, SortedSet<String>>();
        for (var row : rows)
            groups.computeIfAbsent(by.apply(row), _ -> new TreeSet<>()).add(of.apply(row));
        return groups;
    }
}
