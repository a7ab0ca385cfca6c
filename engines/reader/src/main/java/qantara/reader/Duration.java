package qantara.reader;

import java.util.List;
import java.util.Optional;

/// Draws a day on to the end of what began on it: `began on Monday a three-day visit`, `بدأ يوم 8 فبراير زيارة تستمر
/// خمسة أيام`.
final class Duration {
    private static final int LONGEST = 15;
    private static final List<String> DAYS = List.of("ايام", "يومين", "يومان", "jours", "dias", "day", "days");
    private static final List<String> BEGINNINGS = List.of(
            "بدا",
            "بدات",
            "يبدا",
            "تبدا",
            "شرع",
            "تستمر",
            "تستغرق",
            "تدوم",
            "وصل",
            "وصلت",
            "entame",
            "entamera",
            "entamee",
            "debute",
            "effectue",
            "arrive",
            "arrivee",
            "inicia",
            "inicio",
            "iniciara",
            "llego",
            "comenzo",
            "began",
            "begins",
            "begin",
            "arrived",
            "arrives",
            "started",
            "starts",
            "opened",
            "kicked",
            "ouvert",
            "ouverte",
            "ouverts",
            "ouvre",
            "انطلقت",
            "انطلق",
            "تنطلق",
            "arranco");

    private final Sheet sheet;

    Duration(Sheet sheet) {
        this.sheet = sheet;
    }

    /// The date as it is, or as a range where tokens `from` up to `to` say how long it lasts from then.
    When extend(When when, int from, int to) {
        if (!(when instanceof When.Dated day) || day.precision() != Precision.DAY || !begins(from, to)) return when;
        var days = days(from, to).or(() -> days(to, Math.min(sheet.size(), to + 4)));
        if (days.isEmpty()) return when;
        var end = day.start().plusDays(days.get() - 1L);
        return new When.Dated(
                day.start(),
                end,
                Precision.RANGE,
                day.basis(),
                day.rule(),
                new Grounds(
                        day.grounds().evidence(),
                        Confidence.LIKELY,
                        day.grounds().reasons()));
    }

    private boolean begins(int from, int to) {
        for (var i = from; i < to; i++) if (sheet.is(i, BEGINNINGS)) return true;
        return false;
    }

    private Optional<Integer> days(int from, int to) {
        for (var i = from; i < to; i++) {
            if (!sheet.is(i, DAYS)) continue;
            if (sheet.token(i).arabic() && sheet.token(i).form().startsWith("يوم")) return Optional.of(2);
            var count = count(sheet.mark(i - 1, "-") ? i - 2 : i - 1);
            if (count.isPresent()) return count;
        }
        return Optional.empty();
    }

    private Optional<Integer> count(int i) {
        if (i < 0) return Optional.empty();
        var numeral = sheet.scan().startingAt(Term.Sort.NUMERAL, i).map(m -> Integer.parseInt(m.code()));
        var value = sheet.token(i).number() ? Optional.of(sheet.token(i).value()) : numeral;
        return value.filter(v -> v >= 2 && v <= LONGEST);
    }
}
