package qantara.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The words the reader knows, by language: from the tables beside it and from ICU.
final class Vocabulary {
    private static final List<String> TABLES = List.of(
            "countries",
            "demonyms",
            "services",
            "titles",
            "names",
            "triggers",
            "topics",
            "major-events",
            "agreements",
            "cues",
            "dates",
            "common");

    private final Map<Language, Phrasebook> books = new EnumMap<>(Language.class);

    Vocabulary() {
        for (var language : Language.values()) books.put(language, new Phrasebook());
        for (var name : TABLES) for (var row : Table.read(name)) add(row);
        for (var city : City.all().values()) city.fill(this);
        Calendars.fill(this);
        Territories.fill(this);
    }

    /// The tables of phrases, by name.
    static List<String> tables() {
        return TABLES;
    }

    private void add(Table.Row row) {
        for (var written : row.phrases())
            for (var phrase : Inflection.of(row.sort(), row.language(), written))
                add(row.language(), phrase, new Term(row.sort(), row.code()));
    }

    void add(Language language, String phrase, Term term) {
        book(language).add(phrase, term);
    }

    Phrasebook book(Language language) {
        return books.getOrDefault(language, new Phrasebook());
    }
}
