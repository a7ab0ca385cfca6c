package qantara.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A city of the gazetteer.
///
/// @param names its spellings by language
record City(String country, String name, boolean capital, Map<Language, List<String>> names) {
    private static final int COLUMNS = 7;
    private static final Map<String, City> ALL = load();

    /// Every city by its key, `MA:Rabat`.
    static Map<String, City> all() {
        return ALL;
    }

    String key() {
        return country + ":" + name;
    }

    void fill(Vocabulary vocabulary) {
        names.forEach((language, spellings) -> {
            for (var spelling : spellings) vocabulary.add(language, spelling, new Term(Term.Sort.CITY, key()));
        });
    }

    private static Map<String, City> load() {
        var all = new LinkedHashMap<String, City>();
        for (var cells : Table.cells("cities")) {
            var city = city(cells);
            if (all.put(city.key(), city) != null) throw new IllegalStateException("twice: " + city.key());
        }
        return Map.copyOf(all);
    }

    private static City city(List<String> cells) {
        if (cells.size() != COLUMNS) throw new IllegalStateException("cities: not seven columns: " + cells);
        var name = cells.get(1);
        var names = new TreeMap<Language, List<String>>();
        names.put(Language.ARABIC, spellings(cells.get(3), ""));
        names.put(Language.FRENCH, spellings(cells.get(4), name));
        names.put(Language.SPANISH, spellings(cells.get(5), name));
        names.put(Language.ENGLISH, spellings(cells.get(6) + "|" + name, name));
        return new City(cells.get(0), name, cells.get(2).equals("c"), Map.copyOf(names));
    }

    private static List<String> spellings(String cell, String fallback) {
        var written =
                List.of(cell.split("\\|")).stream().filter(s -> !s.isBlank()).toList();
        if (!written.isEmpty()) return written;
        return fallback.isEmpty() ? List.of() : List.of(fallback);
    }
}
