package qantara.names;

/// A word with its beginning and end marked, and every stretch of up to three letters as a number.
final class Chunks {
    static final int LONGEST = 3;
    private static final int LETTER_BITS = 7;
    private static final int SIDE_BITS = 28;

    final int length;
    private final int[][] codes;

    private Chunks(int[] letters) {
        length = letters.length;
        codes = new int[LONGEST + 1][length + 1];
        for (var size = 0; size <= LONGEST; size++)
            for (var at = 0; at + size <= length; at++) codes[size][at] = code(letters, at, size);
    }

    static Chunks of(String word) {
        var marked = Alphabet.BEGIN + word + Alphabet.END;
        return new Chunks(marked.chars().map(c -> Alphabet.code((char) c)).toArray());
    }

    private static int code(int[] letters, int at, int size) {
        var code = 1;
        for (var i = at; i < at + size; i++) code = code << LETTER_BITS | letters[i];
        return code;
    }

    /// The number of a stretch as it is in a table.
    static int code(String stretch) {
        return code(stretch.chars().map(c -> Alphabet.code((char) c)).toArray(), 0, stretch.length());
    }

    int code(int at, int size) {
        return codes[size][at];
    }

    String stretch(String word, int at, int size) {
        return (Alphabet.BEGIN + word + Alphabet.END).substring(at, at + size);
    }

    static long pair(int one, int two) {
        return (long) one << SIDE_BITS | two;
    }

    static int first(long pair) {
        return (int) (pair >>> SIDE_BITS);
    }

    static int second(long pair) {
        return (int) (pair & (1L << SIDE_BITS) - 1);
    }
}
