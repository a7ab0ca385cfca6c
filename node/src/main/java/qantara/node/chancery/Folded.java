package qantara.node.chancery;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Words as the record's search compares them: without case, accents, vowel signs, tatweel or spelling variants.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640]");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ARTICLE = Pattern.compile("(?:[وفبك]?ال|لل)(?=.{3})");

    private Folded() {}

    /// The distinct words of `text`.
    static Set<String> words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = new TreeSet<String>();
        for (var word : BREAKS.split(folded)) if (!word.isEmpty()) words.add(letters(word));
        return words;
    }

    /// What `text` is found under: its words, and the Arabic ones also without their article.
    static Set<String> keys(String text) {
        var keys = new TreeSet<>(words(text));
        for (var word : words(text)) {
            var article = ARTICLE.matcher(word);
            if (article.lookingAt()) keys.add(word.substring(article.end()));
        }
        return keys;
    }

    private static String letters(String word) {
        var letters = new StringBuilder(word.length());
        word.codePoints().map(Folded::letter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// One letter for the spellings that writers mix, and Latin digits. Hamza and madda went with the marks.
    private static int letter(int letter) {
        return switch (letter) {
            case 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
        };
    }
}
