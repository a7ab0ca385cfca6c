package qantara.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of birth as far as it is known, in the Gregorian calendar.
///
/// @param year from 1850 to 2200
/// @param month from 1 to 12, if known
/// @param day a day of that month, if known; never without the month
/// @param approximate was it stated as about this time?
public record BirthDate(int year, OptionalInt month, OptionalInt day, boolean approximate) {
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    private static final int FIRST_HIJRI = 1266;
    private static final int LAST_HIJRI = 1500;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("^(?:~|c\\.?|ca\\.?|circa|about|vers|hacia|حوالي)\\s*");

    public BirthDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new IllegalArgumentException("a year out of bounds");
        if (day.isPresent() && month.isEmpty()) throw new IllegalArgumentException("a day without a month");
        try {
            LocalDate.of(year, month.orElse(1), day.orElse(1));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no such day", none);
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(
                date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()), false);
    }

    public static BirthDate of(int year) {
        return new BirthDate(year, OptionalInt.empty(), OptionalInt.empty(), false);
    }

    /// Reads `1975`, `1975-03`, `1975-03-09`, `09/03/1975` (the day first), each with Arabic digits too, with `~`
    /// or `about` before it; years from 1266 to 1500 are of the Hijri calendar (Umm al-Qura). Nothing if it is
    /// none.
    public static Optional<BirthDate> parse(String text) {
        var plain = Folding.of(text.strip()).text();
        var about = ABOUT.matcher(plain).replaceFirst("");
        try {
            return read(about).map(date -> about.equals(plain) ? date : date.about());
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<BirthDate> read(String plain) {
        var dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) return Optional.of(dated(dayFirst, 3, 2, 1));
        var yearFirst = YEAR_FIRST.matcher(plain);
        return yearFirst.matches() ? Optional.of(dated(yearFirst, 1, 2, 3)) : Optional.empty();
    }

    /// A month or day of 0 says that it is not known, as `1975-00-00`.
    private static BirthDate dated(Matcher found, int yearAt, int monthAt, int dayAt) {
        var year = Integer.parseInt(found.group(yearAt));
        var month = number(found, monthAt);
        var day = month.isEmpty() ? month : number(found, dayAt);
        return year >= FIRST_HIJRI && year <= LAST_HIJRI
                ? hijri(year, month, day)
                : new BirthDate(year, month, day, false);
    }

    private static OptionalInt number(Matcher found, int group) {
        var digits = found.group(group);
        var number = digits == null ? 0 : Integer.parseInt(digits);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// A Hijri date; without its month only the year in which most of it lies, and that approximately.
    private static BirthDate hijri(int year, OptionalInt month, OptionalInt day) {
        var date = LocalDate.from(
                HijrahChronology.INSTANCE.date(year, month.orElse(7), day.orElse(month.isPresent() ? 15 : 1)));
        if (day.isPresent()) return of(date);
        return month.isPresent()
                ? new BirthDate(
                        date.getYear(), OptionalInt.of(date.get(ChronoField.MONTH_OF_YEAR)), OptionalInt.empty(), true)
                : of(date.getYear()).about();
    }

    private BirthDate about() {
        return new BirthDate(year, month, day, true);
    }

    /// Is the day known?
    public boolean whole() {
        return day.isPresent();
    }
}
