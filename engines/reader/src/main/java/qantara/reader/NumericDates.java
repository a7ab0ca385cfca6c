package qantara.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Dates in figures: `26-4-2022`, `28/11/2018`, `2024-10-02`, `24.09.2020`.
final class NumericDates {
    private static final String MARKS = "-/.";

    private final Sheet sheet;

    NumericDates(Sheet sheet) {
        this.sheet = sheet;
    }

    record Found(Moment moment, int to) {}

    Optional<Found> at(int i) {
        if (i + 4 >= sheet.size() || !sheet.token(i).number()) return Optional.empty();
        if (!sheet.mark(i + 1, MARKS)
                || !sheet.token(i + 3).is(sheet.token(i + 1).form())) return Optional.empty();
        if (!sheet.token(i + 2).number() || !sheet.token(i + 4).number()) return Optional.empty();
        var one = sheet.token(i);
        var two = sheet.token(i + 2).value();
        var three = sheet.token(i + 4);
        var date = one.form().length() == 4
                ? date(one.value(), two, three.value())
                : three.form().length() == 4 ? written(one.value(), two, three.value()) : Optional.<LocalDate>empty();
        return date.map(d -> new Found(new Moment.Fixed(d, d, Precision.DAY, Optional.empty()), i + 5));
    }

    /// Day first; month first only where the day would be no month.
    private static Optional<LocalDate> written(int one, int two, int year) {
        return two > 12 ? date(year, one, two) : date(year, two, one);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < 1980 || year > 2079) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
