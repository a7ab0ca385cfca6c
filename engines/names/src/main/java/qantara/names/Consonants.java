package qantara.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The consonants of a word as classes that its spellings in both scripts share, with every reading that is open.
final class Consonants {
    /// The most readings of one word.
    static final int MOST = 24;

    private static final String NOTHING = "-";

    private record Row(boolean first, boolean later, boolean last, String letters, String[] classes) {
        boolean fits(String word, int at) {
            if (!word.startsWith(letters, at)) return false;
            if (first && at != 0 || later && at == 0) return false;
            return !last || at + letters.length() == word.length();
        }
    }

    private static final Row[][] ROWS = rows();
    private static final Remembered<String, Set<String>> READINGS = new Remembered<>(50_000);

    private Consonants() {}

    /// Rows by their first letter, so that a letter looks only at its own.
    private static Row[][] rows() {
        var byFirst = new ArrayList<List<Row>>();
        for (var i = 0; i < Alphabet.SIZE; i++) byFirst.add(new ArrayList<>());
        for (var row : Table.rows("consonants.tsv"))
            byFirst.get(Alphabet.code(row[2].charAt(0)))
                    .add(new Row(
                            row[1].equals("first"),
                            row[1].equals("later"),
                            row[1].equals("last"),
                            row[2],
                            classes(row[3])));
        return byFirst.stream().map(rows -> rows.toArray(new Row[0])).toArray(Row[][]::new);
    }

    /// Each letter a class; with commas between them, each may be several classes.
    private static String[] classes(String row) {
        return row.split(row.contains(",") ? "," : "");
    }

    /// The readings of a word in comparing letters, at most [#MOST], most likely first; a word without a consonant
    /// that counts has the one reading `~`.
    static Set<String> readings(String word) {
        return READINGS.of(word, Consonants::read);
    }

    private static Set<String> read(String word) {
        var open = new ArrayList<StringBuilder>();
        open.add(new StringBuilder());
        var letters = word.replace("لله", "له");
        for (var at = 0; at < letters.length(); ) at = step(letters, at, open);
        var readings = new LinkedHashSet<String>();
        for (var reading : open) readings.add(reading.isEmpty() ? "~" : reading.toString());
        return Collections.unmodifiableSet(readings);
    }

    private static int step(String word, int at, List<StringBuilder> open) {
        var letter = word.charAt(at);
        var doubled = at + 1 < word.length() && letter == word.charAt(at + 1);
        if (doubled && Letters.arabic(letter)) return twice(word, at, open);
        if (doubled) return at + 1;
        for (var row : ROWS[Alphabet.code(letter)])
            if (row.fits(word, at)) {
                append(open, row.classes());
                return at + row.letters().length() - (softens(row.letters()) ? 1 : 0);
            }
        return at + 1;
    }

    /// Two letters in Arabic have a short vowel between them, as in Mamdouh, for a doubled consonant is written once;
    /// then the likelier reading is of both.
    private static int twice(String word, int at, List<StringBuilder> open) {
        for (var row : ROWS[Alphabet.code(word.charAt(at))])
            if (row.letters().length() == 1 && row.fits(word, at)) {
                append(open, onceAndTwice(row.classes()));
                break;
            }
        return at + 2;
    }

    private static String[] onceAndTwice(String[] classes) {
        var both = new String[classes.length * 2];
        for (var i = 0; i < classes.length; i++) {
            both[i] = classes[i].equals(NOTHING) ? NOTHING : classes[i] + classes[i];
            both[classes.length + i] = classes[i];
        }
        return both;
    }

    /// c and g before e, i or y: the vowel only decides the reading and is read again itself.
    private static boolean softens(String letters) {
        return letters.length() == 2 && "cg".indexOf(letters.charAt(0)) >= 0 && "eiyu".indexOf(letters.charAt(1)) >= 0;
    }

    private static void append(List<StringBuilder> open, String[] classes) {
        var now = open.size();
        var kept = now * classes.length <= MOST ? classes.length : 1;
        for (var c = 1; c < kept; c++)
            for (var i = 0; i < now; i++) open.add(extended(new StringBuilder(open.get(i)), classes[c]));
        for (var i = 0; i < now; i++) extended(open.get(i), classes[0]);
    }

    private static StringBuilder extended(StringBuilder reading, String consonants) {
        return consonants.equals(NOTHING) ? reading : reading.append(consonants);
    }
}
