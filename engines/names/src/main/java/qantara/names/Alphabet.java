package qantara.names;

/// The comparing letters as small numbers: marks of beginning and end, 26 Latin letters, 46 Arabic ones.
final class Alphabet {
    static final char BEGIN = '^';
    static final char END = '$';
    static final int SIZE = 128;
    private static final int LATIN = 3;
    private static final int ARABIC = 32;
    private static final String LENT = "پچژگڤ";

    private Alphabet() {}

    /// From 1 to 127; 0 for what is no comparing letter.
    static int code(char c) {
        if (c >= 'a' && c <= 'z') return LATIN + c - 'a';
        if (c >= '\u0621' && c <= '\u064a') return ARABIC + c - '\u0621';
        if (c == BEGIN) return 1;
        if (c == END) return 2;
        return LENT.indexOf(c) < 0 ? 0 : ARABIC + 50 + LENT.indexOf(c);
    }
}
