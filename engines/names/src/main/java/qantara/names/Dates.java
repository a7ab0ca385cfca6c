package qantara.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The forms in which dates of birth are written.
final class Dates {
    private static final int LONGEST = 40;
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2100;
    private static final int EARLIEST_HIJRI = 1300;
    private static final int LATEST_HIJRI = 1520;
    private static final int ABOUT_YEARS = 2;

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern CLOSED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?[-/\u2013] ?(\\d{4})");
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:c\\.?|ca\\.?|circa|about|approx\\.?|approximately|vers|environ|hacia|aprox\\.?|~|حوالي|نحو|قرابه) ?(?=\\d)");
    private static final Pattern HIJRI = Pattern.compile(" ?(?:h\\.?|ah|a\\.h\\.|ه|هجري|هجريه)$");

    private Dates() {}

    static DateReading read(String written) {
        if (written.length() > LONGEST) return new DateReading.Refused(IdentifierRefusal.TOO_LONG);
        var text = Folding.of(written).text().strip();
        if (text.isEmpty()) return new DateReading.Refused(IdentifierRefusal.EMPTY);
        var about = ABOUT.matcher(text).find();
        var bare = ABOUT.matcher(text).replaceFirst("");
        var hijri = HIJRI.matcher(bare).find();
        try {
            return form(HIJRI.matcher(bare).replaceFirst("").strip(), hijri, about);
        } catch (DateTimeException noSuchDay) {
            return new DateReading.Refused(IdentifierRefusal.NO_SUCH_DATE);
        }
    }

    private static DateReading form(String text, boolean hijri, boolean about) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return days(figures(yearFirst), 0, 1, 2, hijri);
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return days(figures(dayFirst), 2, 1, 0, hijri);
        var closed = CLOSED.matcher(text);
        if (closed.matches()) return days(figures(closed), 0, 1, 2, hijri);
        if (YEAR.matcher(text).matches()) return years(Integer.parseInt(text), hijri, about ? ABOUT_YEARS : 0);
        return monthOrYears(text);
    }

    private static DateReading monthOrYears(String text) {
        var last = MONTH_LAST.matcher(text);
        if (last.matches()) return month(figures(last)[0], figures(last)[1]);
        var first = MONTH_FIRST.matcher(text);
        if (first.matches()) return month(figures(first)[1], figures(first)[0]);
        var years = YEARS.matcher(text);
        if (!years.matches()) return new DateReading.Refused(IdentifierRefusal.NOT_OF_ITS_FORM);
        var between = figures(years);
        if (between[0] > between[1]) throw new DateTimeException("backwards");
        return new DateReading.Years(plausible(between[0]), plausible(between[1]));
    }

    private static int[] figures(MatchResult found) {
        var figures = new int[found.groupCount()];
        for (var i = 0; i < figures.length; i++) figures[i] = Integer.parseInt(found.group(i + 1));
        return figures;
    }

    /// Zeros for a day or a month mean that it is not known.
    private static DateReading days(int[] figures, int year, int month, int day, boolean hijri) {
        if (isHijri(figures[year], hijri)) return hijri(figures[year], figures[month], figures[day]);
        if (figures[month] == 0) return years(figures[year], false, 0);
        if (figures[day] == 0) return month(figures[year], figures[month]);
        var candidates = new ArrayList<DateReading.Candidate>();
        add(candidates, figures[year], figures[month], figures[day], DateReading.How.AS_WRITTEN);
        if (figures[month] != figures[day])
            add(candidates, figures[year], figures[day], figures[month], DateReading.How.DAY_AND_MONTH_SWAPPED);
        if (candidates.isEmpty()) throw new DateTimeException("no such day");
        return new DateReading.Days(candidates);
    }

    private static void add(List<DateReading.Candidate> to, int year, int month, int day, DateReading.How how) {
        if (month > 12
                || month < 1
                || day < 1
                || day > YearMonth.of(plausible(year), month).lengthOfMonth()) return;
        to.add(new DateReading.Candidate(LocalDate.of(year, month, day), how));
    }

    private static boolean isHijri(int year, boolean said) {
        return said || year >= EARLIEST_HIJRI && year <= LATEST_HIJRI;
    }

    private static DateReading hijri(int year, int month, int day) {
        if (month == 0 || day == 0) return years(year, true, 0);
        var gregorian = LocalDate.from(HijrahDate.of(year, month, day));
        return new DateReading.Days(List.of(new DateReading.Candidate(gregorian, DateReading.How.HIJRI)));
    }

    private static DateReading month(int year, int month) {
        if (isHijri(year, false)) return years(year, true, 0);
        return new DateReading.Month(YearMonth.of(plausible(year), month));
    }

    /// A Hijri year lies in two Gregorian ones.
    private static DateReading years(int year, boolean hijri, int about) {
        if (!isHijri(year, hijri)) return new DateReading.Years(plausible(year) - about, year + about);
        var first = LocalDate.from(HijrahDate.of(year, 1, 1)).getYear();
        var last = LocalDate.from(HijrahDate.of(year, 12, 29)).getYear();
        return new DateReading.Years(first - about, last + about);
    }

    private static int plausible(int year) {
        if (year < EARLIEST || year > LATEST) throw new DateTimeException("nobody living");
        return year;
    }
}
