package qantara.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/// The letters names are compared in: 26 Latin ones, and the Arabic ones with each country's forms of a letter made
/// one.
///
/// Vowel signs, tatweel and seats of hamza go; گ ڭ ݣ ڨ are one letter, as are the forms of ya, kaf, ha and waw that
/// Persian, Urdu, Pashto and Uyghur write. Ta marbuta stays: it may be said as t.
final class Letters {
    /// Left and right are what stands between letters: this is what the compatibility form leaves of a letter.
    private static final String TWO_FOR_ONE = "ßssæaeœoeþthðdh";

    private static final String SINGULAR = "ßæœþð";
    private static final String TURKISH = "ışğçöüñžšč";
    private static final String[] TURKISH_READ = {"i", "sh", "gh", "ch", "o", "u", "n", "j", "sh", "ch"};
    private static final String SEMITIC = "ḫẖḵṯḏǧġ";
    private static final String[] SEMITIC_READ = {"kh", "kh", "kh", "th", "dh", "j", "gh"};

    private Letters() {}

    /// Is `c` an Arabic letter, not a digit, not a sign?
    static boolean arabic(char c) {
        return c >= '\u0620' && c <= '\u06ff' && Character.isLetter(c) || c >= '\u0750' && c <= '\u077f';
    }

    static boolean arabic(String letters) {
        return !letters.isEmpty() && arabic(letters.charAt(0));
    }

    /// The comparing letters of one word in Arabic or Latin script; empty if it has none.
    static String of(String word) {
        var composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (var i = 0; i < composed.length(); i++) if (arabic(composed.charAt(i))) return arabicLetters(composed);
        return latinLetters(composed);
    }

    /// A word of another script written in Latin letters.
    static String romanized(String word) {
        return latinLetters(Romanizer.ANY.transliterate(word).toLowerCase(Locale.ROOT));
    }

    private static final class Romanizer {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private static String arabicLetters(String word) {
        var out = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var letter = arabicLetter(word.charAt(i));
            if (letter != 0) out.append(letter);
        }
        return out.toString();
    }

    private static char arabicLetter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ے', 'ې', 'ئ', 'ێ', 'ۍ' -> 'ي';
            case 'ؤ', 'ۆ', 'ۇ', 'ۋ', 'ۈ', 'ۅ' -> 'و';
            case 'ە', 'ہ', 'ھ', 'ۀ', 'ۂ', 'ه' -> 'ه';
            case 'ۃ' -> 'ة';
            case 'ک', 'ڪ' -> 'ك';
            case 'گ', 'ڭ', 'ݣ', 'ڨ', 'ڬ' -> 'گ';
            case 'ں', 'ڼ' -> 'ن';
            case 'ٹ', 'ټ' -> 'ت';
            case 'ځ', 'څ' -> 'ز';
            case 'ډ', 'ڈ' -> 'د';
            case 'ړ', 'ڑ' -> 'ر';
            case 'ښ' -> 'ش';
            case 'ږ' -> 'ژ';
            case 'ڥ', 'ڤ', 'ڢ' -> 'ڤ';
            case 'ء', '\u0640' -> 0;
            default -> known(c) ? c : 0;
        };
    }

    private static boolean known(char c) {
        return c >= '\u0627' && c <= '\u063a' || c >= '\u0641' && c <= '\u064a' || c == 'پ' || c == 'چ' || c == 'ژ';
    }

    private static String latinLetters(String word) {
        var out = new StringBuilder(word.length() + 4);
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= 'a' && c <= 'z') out.append(c);
            else if (Character.isDigit(c)) out.append(digit(c));
            else appendMarked(out, c);
        }
        return out.toString();
    }

    /// The digits that Arabic written on telephones uses for letters; 2 and 3 stand for sounds that are not compared.
    private static String digit(char c) {
        return switch (c) {
            case '5' -> "kh";
            case '6' -> "t";
            case '7', '8' -> "h";
            case '9' -> "q";
            default -> "";
        };
    }

    private static void appendMarked(StringBuilder out, char c) {
        var turkish = TURKISH.indexOf(c);
        var semitic = SEMITIC.indexOf(c);
        var pair = SINGULAR.indexOf(c);
        if (turkish >= 0) out.append(TURKISH_READ[turkish]);
        else if (semitic >= 0) out.append(SEMITIC_READ[semitic]);
        else if (pair >= 0) out.append(TWO_FOR_ONE, pair * 3 + 1, pair * 3 + 3);
        else if (c == 'ø') out.append('o');
        else if (c == 'ł') out.append('l');
        else if (c == 'đ') out.append('d');
        else
            for (var part :
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray())
                if (part >= 'a' && part <= 'z') out.append(part);
    }
}
