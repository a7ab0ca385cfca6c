package qantara.reader;

import java.util.Optional;

/// Dates of the Islamic calendar. They stand before the common date and are passed over: the months begin by sighting,
/// which differs from country to country by a day.
final class HijriDates {
    private static final int LATEST = 1500;
    private static final int EARLIEST = 1390;

    private final Sheet sheet;
    private final DayParts parts;

    HijriDates(Sheet sheet, DayParts parts) {
        this.sheet = sheet;
        this.parts = parts;
    }

    /// One past a Hijri date that begins at `i`; `i` itself where there is none.
    int skip(int i) {
        if (i + 1 >= sheet.size() || !sheet.token(i).number()) return i;
        var month = month(i + 1);
        if (month.isEmpty()) return i;
        var at = month.get().to();
        if (at < sheet.size()
                && sheet.token(at).value() >= EARLIEST
                && sheet.token(at).value() <= LATEST) at++;
        while (sheet.word(at)
                && sheet.token(at).form().startsWith("ه")
                && sheet.token(at).form().length() <= 5) at++;
        return parts.leadIn(at);
    }

    private Optional<Match> month(int i) {
        return sheet.scan()
                .startingAt(Term.Sort.HIJRI_MONTH, i)
                .or(() -> sheet.scan().startingAt(Term.Sort.HIJRI_MONTH, i + 1));
    }
}
