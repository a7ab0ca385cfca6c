package qantara.names;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of a name that do not carry it.
final class Particles {
    enum Kind {
        ARTICLE,
        LINK,
        SON,
        DESCENT,
        FATHER,
        FAITH,
        TITLE,
        NONE
    }

    private static final Map<String, Kind> KINDS = kinds();
    private static final Pattern SERVANT = Pattern.compile("(?:[ae]bd|adb)[aeiou]{0,2}[lrsndtz]?|abudl|abdlu|badul");

    private Particles() {}

    private static Map<String, Kind> kinds() {
        var kinds = new HashMap<String, Kind>();
        for (var row : Table.rows("particles.tsv"))
            for (var word : row[1].split(" ")) kinds.put(word, Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)));
        return Map.copyOf(kinds);
    }

    static Kind of(String letters) {
        return KINDS.getOrDefault(letters, Kind.NONE);
    }

    /// Is it Abd alone, waiting for the name of God that follows? Frequent slips of the pen included.
    static boolean servant(String letters) {
        return letters.equals("عبد")
                || letters.length() <= 6 && SERVANT.matcher(letters).matches();
    }

    static boolean vowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
