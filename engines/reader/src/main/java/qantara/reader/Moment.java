package qantara.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// What the words of a date say, before anything is counted from the day of publication.
sealed interface Moment {
    /// Stated with its year.
    record Fixed(LocalDate start, LocalDate end, Precision precision, Optional<DayOfWeek> weekday) implements Moment {}

    /// Days of a month whose year is not said.
    record YearLess(int month, int first, int last, Optional<DayOfWeek> weekday) implements Moment {}

    /// A day whose month is not said: `el pasado día 15`.
    record DayAlone(int day) implements Moment {}

    /// So many days from today.
    record FromToday(int days, Optional<DayOfWeek> weekday) implements Moment {}

    /// A weekday: the last one (-1), the next one (+1), or the nearest on the side that the tense asks for (0).
    record Weekday(DayOfWeek day, int direction) implements Moment {}

    /// From one weekday to another: `from Tuesday to Thursday`.
    record Weekdays(DayOfWeek first, DayOfWeek last, int direction) implements Moment {}

    /// A month without its year: the last (-1), the next (+1), or the nearest (0).
    record MonthName(int month, int direction) implements Moment {}

    /// Last month (-1), this month (0), next month (+1).
    record MonthsAway(int months) implements Moment {}

    /// A week counted from this one.
    record WeeksAway(int weeks) implements Moment {}

    /// A year, by number or counted from this one.
    record YearsAway(int years) implements Moment {}
}
