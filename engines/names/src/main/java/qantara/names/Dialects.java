package qantara.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// How countries write Arabic names in Latin letters, and what such a spelling would be in ours.
final class Dialects {
    /// The most readings of one word.
    private static final int MOST = 3;

    private record Row(String place, String from, String to) {
        String in(String letters) {
            return switch (place) {
                case "first" -> letters.startsWith(from) ? to + letters.substring(from.length()) : letters;
                case "last" ->
                    letters.endsWith(from) ? letters.substring(0, letters.length() - from.length()) + to : letters;
                default -> letters.replace(from, to);
            };
        }
    }

    private static final Map<String, List<Row>> DIALECTS = dialects();
    private static final Remembered<String, List<String>> RESPELLED = new Remembered<>(50_000);

    private Dialects() {}

    private static Map<String, List<Row>> dialects() {
        var dialects = new LinkedHashMap<String, List<Row>>();
        for (var row : Table.rows("spellings.tsv"))
            dialects.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(new Row(row[1], row[2], row[3]));
        return dialects;
    }

    /// The word as each dialect that has something to say would read it, at most three readings, longest rules first.
    static List<String> respelled(String letters) {
        return RESPELLED.of(letters, Dialects::read);
    }

    private static List<String> read(String letters) {
        var readings = new LinkedHashSet<String>();
        for (var rows : DIALECTS.values()) {
            var read = letters;
            for (var row : rows) read = row.in(read);
            if (read.length() >= 2 && !read.equals(letters)) readings.add(read);
        }
        return readings.stream().limit(MOST).toList();
    }
}
