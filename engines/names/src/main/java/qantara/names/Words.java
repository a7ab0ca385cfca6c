package qantara.names;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Cuts a text into words of one script each, and notes what is odd.
final class Words {
    /// The longest word that is compared whole; what follows is left out.
    private static final int LONGEST = 40;
    /// Read inside a word and not kept: apostrophes of all kinds, and the letters that stand for hamza and ayn.
    private static final String INSIDE = "'`´‘’ʼʻʿʾ′ʹ";

    private final List<Word> words = new ArrayList<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final StringBuilder current = new StringBuilder();
    private int field;

    private Words() {}

    static Words of(String text) {
        var cut = new Words();
        cut.read(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return cut;
    }

    List<Word> list() {
        return words;
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    private void read(String text) {
        text.codePoints().forEach(this::take);
        end();
    }

    private void take(int c) {
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) current.appendCodePoint(c);
        else if (INSIDE.indexOf(c) >= 0) note(c);
        else if (Character.isDigit(c)) digit(c);
        else if (Character.getType(c) == Character.FORMAT) {
            if (c != 0x200c && c != 0x200d && c != 0x00ad) oddities.add(Oddity.INVISIBLE);
        } else {
            end();
            if (c == ',' || c == '،' || c == ';') field++;
            if (pictured(c)) oddities.add(Oddity.SIGNS);
        }
    }

    /// An apostrophe after one letter, as in O'Brien or d'Angelo, leaves a word; elsewhere it is a hamza or an ayn.
    private void note(int c) {
        if (current.isEmpty()) return;
        current.appendCodePoint('\'');
    }

    private void digit(int c) {
        current.append((char) ('0' + Character.digit(c, 10)));
    }

    private static boolean pictured(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.CONTROL,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL -> c != '<' && c != '\t';
            default -> false;
        };
    }

    private void end() {
        if (current.isEmpty()) return;
        var word = current.toString();
        current.setLength(0);
        if (word.codePoints().noneMatch(Character::isLetter)) {
            if (word.codePoints().anyMatch(Character::isDigit)) oddities.add(Oddity.DIGITS);
            return;
        }
        for (var piece : pieces(word)) add(piece);
    }

    private void add(String piece) {
        var letters = known(scriptOf(piece)) ? Letters.of(piece) : Letters.romanized(piece);
        if (letters.isEmpty()) return;
        var compared = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        words.add(new Word(piece.replace("'", "’"), compared, field));
    }

    private static boolean known(UnicodeScript script) {
        return script == UnicodeScript.ARABIC || script == UnicodeScript.LATIN;
    }

    /// The word itself if it is in one script; else what it looks like, or its stretches.
    private List<String> pieces(String word) {
        var scripts = word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .toList();
        if (scripts.size() < 2 || eastAsian(scripts)) return List.of(word);
        if (scripts.contains(UnicodeScript.ARABIC)) {
            oddities.add(Oddity.MIXED_SCRIPTS);
            return stretches(word);
        }
        oddities.add(Oddity.CONFUSABLE_LETTERS);
        oddities.add(Oddity.MIXED_SCRIPTS);
        return List.of(Lookalikes.CHECKER.getSkeleton(word).replace("rn", "m"));
    }

    private static boolean eastAsian(List<UnicodeScript> scripts) {
        return scripts.contains(UnicodeScript.HAN)
                || scripts.contains(UnicodeScript.HIRAGANA)
                || scripts.contains(UnicodeScript.KATAKANA);
    }

    private static final class Lookalikes {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }

    private static List<String> stretches(String word) {
        var stretches = new ArrayList<String>();
        var from = 0;
        for (var i = 1; i < word.length(); i++)
            if (Character.isLetter(word.charAt(i))
                    && Letters.arabic(word.charAt(i)) != Letters.arabic(word.charAt(from))) {
                stretches.add(word.substring(from, i));
                from = i;
            }
        stretches.add(word.substring(from));
        return stretches;
    }

    private static UnicodeScript scriptOf(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
