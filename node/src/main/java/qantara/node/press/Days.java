package qantara.node.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads a day an officer typed: year, month, day, in Latin or Arabic-Indic digits.
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /// The day that `text` names; empty when it names none.
    static Optional<LocalDate> of(String text) {
        try {
            var day = LocalDate.parse(latin(text.strip()).replace('/', '-'));
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The text with every digit as 0 to 9.
    static String latin(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }
}
