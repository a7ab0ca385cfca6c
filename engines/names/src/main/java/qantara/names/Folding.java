package qantara.names;

import java.text.Normalizer;
import java.util.Arrays;

/// Makes spellings that differ only in dress equal: case, Latin accents, Arabic vowel signs, tatweel, the seats of
/// hamza, final ya and ta marbuta, the digits of three scripts, the widths of spaces, invisible marks.
///
/// It is for comparing only; what is shown is always what was written.
public final class Folding {
    private static final char GONE = 0;
    private static final int SMALL = 0x800;
    private static final char[] ONE_TO_ONE = new char[SMALL];

    static {
        for (var c = 0; c < SMALL; c++) ONE_TO_ONE[c] = plain((char) c);
    }

    private Folding() {}

    /// The folded form of `text`, as long as the original or shorter, except that a ligature becomes its letters.
    public static Folded of(String text) {
        var out = new StringBuilder(text.length() + 8);
        var origins = new int[text.length() + 8];
        for (var i = 0; i < text.length(); i++) {
            var before = out.length();
            append(out, text.charAt(i));
            if (out.length() > origins.length) origins = Arrays.copyOf(origins, origins.length * 2);
            for (var k = before; k < out.length(); k++) origins[k] = i;
        }
        return new Folded(out.toString(), origins, text.length());
    }

    private static void append(StringBuilder out, char c) {
        if (c < SMALL) {
            if (c == 'ß') out.append("ss");
            else if (c == 'œ' || c == 'Œ') out.append("oe");
            else if (c == 'æ' || c == 'Æ') out.append("ae");
            else if (ONE_TO_ONE[c] != GONE) out.append(ONE_TO_ONE[c]);
        } else if (!invisible(c)) {
            appendRare(out, c);
        }
    }

    private static void appendRare(StringBuilder out, char c) {
        if (Character.isSurrogate(c)) out.append(c);
        else if (c == '\u2019' || c == '\u2018' || c == '\u02bc') out.append('\'');
        else if (Character.isSpaceChar(c)) out.append(Character.getType(c) == Character.LINE_SEPARATOR ? '\n' : ' ');
        else
            for (var part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .toCharArray()) {
                var folded = part < SMALL ? ONE_TO_ONE[part] : invisible(part) ? GONE : part;
                if (folded != GONE) out.append(folded);
            }
    }

    private static boolean invisible(char c) {
        var type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u0640', '\u00ad' -> GONE;
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ة', 'ۀ', 'ە' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک', 'گ', 'ڭ' -> 'ك';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ڤ' -> 'ف';
            case '\u00a0', '\t' -> ' ';
            default -> letterOrDigit(c);
        };
    }

    private static char letterOrDigit(char c) {
        if (Character.isDigit(c)) return (char) ('0' + Character.digit(c, 10));
        if (invisible(c)) return GONE;
        if (c < 0xc0 || c >= 0x250) return Character.toLowerCase(c);
        return Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }
}
