package qantara.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qantara.names.Script;

/// Guesses the language of a text by its commonest words.
final class Tongue {
    private static final double SHARE = 0.06;
    private static final int ENOUGH = 1500;

    private static final Map<Language, Set<String>> MARKS = Map.of(
            Language.FRENCH,
            Set.of(
                    "le", "les", "des", "du", "et", "une", "dans", "au", "avec", "pour", "sur", "est", "aux", "qui",
                    "l", "d"),
            Language.SPANISH,
            Set.of("el", "los", "las", "y", "del", "en", "una", "con", "por", "para", "su", "al", "se", "que", "lo"),
            Language.ENGLISH,
            Set.of("the", "of", "and", "to", "in", "on", "with", "for", "by", "at", "was", "is", "that", "his", "as"),
            Language.ARABIC,
            Set.of(
                    "في", "من", "علي", "الي", "مع", "ان", "التي", "الذي", "بين", "عن", "هذا", "هذه", "خلال", "كما",
                    "بعد"));

    /// Words of neighbours that share a script with the four and would pass for one of them.
    private static final Set<String> NEIGHBOURS = Set.of(
            "os", "uma", "nao", "com", "dos", "das", "della", "gli", "nella", "che", "und", "der", "die", "mit", "het",
            "een", "van", "voor", "از", "که", "است", "اور", "کے", "ve", "bir", "ile", "są", "się", "och", "att");

    private Tongue() {}

    static Language of(String text, List<Token> tokens) {
        var script = Script.of(text.length() > 8 * ENOUGH ? text.substring(0, 8 * ENOUGH) : text);
        var counts = new EnumMap<Language, Integer>(Language.class);
        var words = 0;
        var strange = 0;
        for (var token : tokens.subList(0, Math.min(tokens.size(), ENOUGH))) {
            if (!token.word()) continue;
            words++;
            if (NEIGHBOURS.contains(token.form())) strange++;
            MARKS.forEach((language, marks) -> {
                if (marks.contains(token.form())) counts.merge(language, 1, Integer::sum);
            });
        }
        return script == Script.ARABIC ? arabic(counts, words, strange) : latin(counts, words, strange);
    }

    private static Language arabic(Map<Language, Integer> counts, int words, int strange) {
        return strange <= counts.getOrDefault(Language.ARABIC, 0) || words < 12 ? Language.ARABIC : Language.OTHER;
    }

    private static Language latin(Map<Language, Integer> counts, int words, int strange) {
        var best = Language.OTHER;
        var most = 0;
        for (var language : List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH))
            if (counts.getOrDefault(language, 0) > most) {
                best = language;
                most = counts.getOrDefault(language, 0);
            }
        return most > strange && most >= words * SHARE ? best : Language.OTHER;
    }
}
