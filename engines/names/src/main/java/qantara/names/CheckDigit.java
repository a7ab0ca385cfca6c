package qantara.names;

/// The check digit of machine-readable travel documents: weights 7, 3, 1, modulus 10 (ICAO Doc 9303 part 3, §4.9).
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int MODULUS = 10;

    private CheckDigit() {}

    /// The digit of `field`, which holds `A`–`Z`, `0`–`9` and `<` only.
    static char of(String field) {
        var sum = 0;
        for (var i = 0; i < field.length(); i++) sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        return (char) ('0' + sum % MODULUS);
    }

    /// Does `digit` fit? A filler stands for zero where the field is empty.
    static boolean fits(String field, char digit) {
        return of(field) == (digit == '<' ? '0' : digit);
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.digit(c, Character.MAX_RADIX);
    }
}
