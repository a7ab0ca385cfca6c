package qantara.exchange;

/// What every text of a message must be.
final class Texts {
    private Texts() {}

    /// Whether `text` is whole characters that can be shown: no lone surrogate, no control character but tab, line feed
    /// and carriage return. Direction marks are let be: what was signed is not changed, and a page isolates it.
    static boolean isReadable(String text) {
        return text.codePoints().allMatch(Texts::isReadable);
    }

    /// `text`, if it is readable, not blank and of `most` UTF-16 units at most.
    ///
    /// @throws IllegalArgumentException when it is not
    static String require(String text, int most) {
        if (text.isBlank() || text.length() > most || !isReadable(text))
            throw new IllegalArgumentException("a text is not blank, readable and at most " + most + " characters");
        return text;
    }

    private static boolean isReadable(int point) {
        if (Character.getType(point) == Character.SURROGATE) return false;
        return !Character.isISOControl(point) || point == '\t' || point == '\n' || point == '\r';
    }
}
