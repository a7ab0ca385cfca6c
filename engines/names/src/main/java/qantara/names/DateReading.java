package qantara.names;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What a written date of birth may mean. It is never guessed: where two days are possible, both are here, the one that
/// reads as written first.
///
/// Gregorian and Hijri (Umm al-Qura, as the JDK has it, 1300 to 1600), in figures, day first or year first; a month or
/// a year alone; approximate years.
public sealed interface DateReading {
    /// How a day was read.
    enum How {
        AS_WRITTEN,
        DAY_AND_MONTH_SWAPPED,
        HIJRI
    }

    /// One day that it may be.
    record Candidate(LocalDate day, How how) {}

    /// A day, or some.
    record Days(List<Candidate> candidates) implements DateReading {
        public Days {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) throw new IllegalArgumentException("no day");
        }
    }

    /// A month of a year; the day is not known.
    record Month(YearMonth month) implements DateReading {}

    /// A year, or the years between which it lies, both included.
    record Years(int from, int to) implements DateReading {
        public Years {
            if (from > to) throw new IllegalArgumentException("the first year comes first");
        }
    }

    record Refused(IdentifierRefusal why) implements DateReading {}

    /// Reads `written`. An approximate year is taken to be right by two years either way.
    static DateReading of(String written) {
        return Dates.read(written);
    }
}
