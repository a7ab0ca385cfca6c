package qantara.reader;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns the words of a date into a day, counted from the day of publication where that is needed and known; and says
/// "unresolved" where it is not.
final class DateResolver {
    private static final int YEARS_TO_TRY = 12;

    private final Optional<LocalDate> published;
    private final Optional<LocalDate> latestStated;

    /// @param latestStated the latest day that the text states whole; it bounds a year that the text leaves out
    DateResolver(Optional<LocalDate> published, Optional<LocalDate> latestStated) {
        this.published = published;
        this.latestStated = latestStated;
    }

    /// @param future the engagement is still to come
    When resolve(Moment moment, boolean future, List<Span> evidence) {
        return switch (moment) {
            case Moment.Fixed fixed -> fixed(fixed, evidence);
            case Moment.YearLess day -> yearLess(day, future, evidence);
            case Moment.DayAlone day -> dayAlone(day.day(), evidence);
            case Moment.FromToday days -> fromToday(days, evidence);
            case Moment.Weekday day -> weekday(day, future, evidence);
            case Moment.Weekdays days -> weekdays(days, future, evidence);
            case Moment.MonthName month -> monthName(month, evidence);
            case Moment.MonthsAway months -> monthsAway(months.months(), evidence);
            case Moment.WeeksAway weeks ->
                unresolved(Basis.RELATIVE, "", rule("week(published", weeks.weeks(), "w") + ")", evidence);
            case Moment.YearsAway years ->
                unresolved(Basis.RELATIVE, "", rule("year(published", years.years(), "y") + ")", evidence);
        };
    }

    /// The article tells no date of it.
    static When none() {
        return new When.Unresolved(
                Basis.NONE,
                Optional.empty(),
                Optional.empty(),
                new Grounds(List.of(), Confidence.LIKELY, List.of(Reason.NO_DATE)));
    }

    private When fixed(Moment.Fixed fixed, List<Span> evidence) {
        var reasons = new ArrayList<Reason>(List.of(Reason.STATED));
        fixed.weekday().ifPresent(w -> reasons.add(agree(w, fixed.start())));
        var sure = reasons.contains(Reason.WEEKDAY_DISAGREES) ? Confidence.UNSURE : Confidence.SURE;
        return dated(
                fixed.start(),
                fixed.end(),
                fixed.precision(),
                Basis.EXPLICIT,
                Optional.empty(),
                evidence,
                sure,
                reasons);
    }

    private static Reason agree(DayOfWeek weekday, LocalDate day) {
        return weekday == day.getDayOfWeek() ? Reason.WEEKDAY_AGREES : Reason.WEEKDAY_DISAGREES;
    }

    private When yearLess(Moment.YearLess day, boolean future, List<Span> evidence) {
        var partial = String.format(Locale.ROOT, "--%02d-%02d", day.month(), day.first());
        if (published.isEmpty()) return withoutAnchor(day, partial, evidence);
        var year = published.get().getYear();
        var best = Optional.<LocalDate>empty();
        for (var y : future ? List.of(year, year + 1) : List.of(year, year - 1)) {
            var start = date(y, day.month(), day.first());
            if (start.isEmpty()
                    || (future
                            ? start.get().isBefore(published.get())
                            : start.get().isAfter(published.get().plusDays(1)))) continue;
            if (best.isEmpty()) best = start;
        }
        var start = best.or(() -> date(year, day.month(), day.first()));
        if (start.isEmpty()) return unresolved(Basis.PARTIAL, partial, "year(published)", evidence);
        return inYear(day, start.get(), evidence);
    }

    private When inYear(Moment.YearLess day, LocalDate start, List<Span> evidence) {
        var end = start.plusDays((long) day.last() - day.first());
        var reasons = new ArrayList<Reason>(List.of(Reason.STATED, Reason.YEAR_INFERRED));
        day.weekday().ifPresent(w -> reasons.add(agree(w, start)));
        var sure = reasons.contains(Reason.WEEKDAY_DISAGREES)
                ? Confidence.UNSURE
                : reasons.contains(Reason.WEEKDAY_AGREES) ? Confidence.SURE : Confidence.LIKELY;
        var precision = start.equals(end) || end.isBefore(start) ? Precision.DAY : Precision.RANGE;
        return dated(
                start,
                end.isBefore(start) ? start : end,
                precision,
                Basis.PARTIAL,
                Optional.of("year(published)"),
                evidence,
                sure,
                reasons);
    }

    /// A weekday settles the year where the text states an earlier day to count from.
    private When withoutAnchor(Moment.YearLess day, String partial, List<Span> evidence) {
        if (latestStated.isPresent() && day.weekday().isPresent())
            for (var y = latestStated.get().getYear(); y < latestStated.get().getYear() + YEARS_TO_TRY; y++) {
                var start = date(y, day.month(), day.first());
                if (start.isPresent()
                        && start.get().isAfter(latestStated.get())
                        && start.get().getDayOfWeek() == day.weekday().get()) {
                    var reasons = List.of(Reason.YEAR_INFERRED, Reason.WEEKDAY_AGREES);
                    return dated(
                            start.get(),
                            start.get(),
                            Precision.DAY,
                            Basis.PARTIAL,
                            Optional.of("year(weekday)"),
                            evidence,
                            Confidence.UNSURE,
                            reasons);
                }
            }
        return unresolved(Basis.PARTIAL, partial, "year(published)", evidence);
    }

    private When dayAlone(int day, List<Span> evidence) {
        if (published.isEmpty()) return unresolved(Basis.PARTIAL, "", "day(published)", evidence);
        var month = published.get().getDayOfMonth() >= day
                ? published.get()
                : published.get().minusMonths(1);
        var found = date(month.getYear(), month.getMonthValue(), day);
        if (found.isEmpty()) return unresolved(Basis.PARTIAL, "", "day(published)", evidence);
        return dated(
                found.get(),
                found.get(),
                Precision.DAY,
                Basis.PARTIAL,
                Optional.of("day(published)"),
                evidence,
                Confidence.LIKELY,
                List.of(Reason.COUNTED_FROM_PUBLICATION));
    }

    private When fromToday(Moment.FromToday counted, List<Span> evidence) {
        var rule = rule("published", counted.days(), "d");
        if (published.isEmpty())
            return counted.weekday().isPresent() && counted.days() == 0
                    ? unresolved(
                            Basis.WEEKDAY,
                            name(counted.weekday().get()),
                            weekdayRule(counted.weekday().get(), 0, false),
                            evidence)
                    : unresolved(Basis.RELATIVE, "", rule, evidence);
        var day = published.get().plusDays(counted.days());
        if (counted.weekday().isEmpty())
            return dated(
                    day,
                    day,
                    Precision.DAY,
                    Basis.RELATIVE,
                    Optional.of(rule),
                    evidence,
                    Confidence.LIKELY,
                    List.of(Reason.COUNTED_FROM_PUBLICATION));
        var weekday = counted.weekday().get();
        if (day.getDayOfWeek() == weekday)
            return dated(
                    day,
                    day,
                    Precision.DAY,
                    Basis.WEEKDAY,
                    Optional.of(rule),
                    evidence,
                    Confidence.SURE,
                    List.of(Reason.COUNTED_FROM_PUBLICATION, Reason.WEEKDAY_AGREES));
        var nearest = counted.days() > 0
                ? published.get().with(TemporalAdjusters.next(weekday))
                : day.with(TemporalAdjusters.previousOrSame(weekday));
        return dated(
                nearest,
                nearest,
                Precision.DAY,
                Basis.WEEKDAY,
                Optional.of(weekdayRule(weekday, 0, counted.days() > 0)),
                evidence,
                Confidence.UNSURE,
                List.of(Reason.WEEKDAY_DISAGREES));
    }

    private When weekday(Moment.Weekday said, boolean future, List<Span> evidence) {
        var ahead = said.direction() > 0 || (said.direction() == 0 && future);
        var rule = weekdayRule(said.day(), said.direction(), ahead);
        if (published.isEmpty()) return unresolved(Basis.WEEKDAY, name(said.day()), rule, evidence);
        var adjuster = said.direction() < 0
                ? TemporalAdjusters.previous(said.day())
                : said.direction() > 0
                        ? TemporalAdjusters.next(said.day())
                        : ahead
                                ? TemporalAdjusters.nextOrSame(said.day())
                                : TemporalAdjusters.previousOrSame(said.day());
        var day = published.get().with(adjuster);
        return dated(
                day,
                day,
                Precision.DAY,
                Basis.WEEKDAY,
                Optional.of(rule),
                evidence,
                Confidence.LIKELY,
                List.of(Reason.COUNTED_FROM_PUBLICATION));
    }

    private When weekdays(Moment.Weekdays said, boolean future, List<Span> evidence) {
        var first = weekday(new Moment.Weekday(said.first(), said.direction()), future, evidence);
        if (!(first instanceof When.Dated dated)) return first;
        var end = dated.start().with(TemporalAdjusters.nextOrSame(said.last()));
        return dated(
                dated.start(),
                end,
                Precision.RANGE,
                Basis.WEEKDAY,
                dated.rule(),
                evidence,
                Confidence.LIKELY,
                List.of(Reason.COUNTED_FROM_PUBLICATION));
    }

    private static String weekdayRule(DayOfWeek day, int direction, boolean ahead) {
        var sign = ahead ? ">" : "<";
        return "weekday:" + name(day).substring(0, 3) + sign + (direction == 0 ? "=" : "") + "published";
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private When monthName(Moment.MonthName month, List<Span> evidence) {
        var partial = String.format(Locale.ROOT, "--%02d", month.month());
        if (published.isEmpty()) return unresolved(Basis.PARTIAL, partial, "month(published)", evidence);
        var first = published.get().withDayOfMonth(1).withMonth(month.month());
        var thisMonth = published.get().withDayOfMonth(1);
        if (month.direction() < 0 && !first.isBefore(thisMonth)) first = first.minusYears(1);
        if (month.direction() > 0 && !first.isAfter(thisMonth)) first = first.plusYears(1);
        return month(first, "month(published)", evidence);
    }

    private When monthsAway(int months, List<Span> evidence) {
        var rule = months < 0 ? "prev_month(published)" : months > 0 ? "next_month(published)" : "month(published)";
        if (published.isEmpty()) return unresolved(Basis.RELATIVE, "", rule, evidence);
        return month(published.get().withDayOfMonth(1).plusMonths(months), rule, evidence);
    }

    private When month(LocalDate first, String rule, List<Span> evidence) {
        var last = first.plusMonths(1).minusDays(1);
        return dated(
                first,
                last,
                Precision.MONTH,
                Basis.RELATIVE,
                Optional.of(rule),
                evidence,
                Confidence.LIKELY,
                List.of(Reason.COUNTED_FROM_PUBLICATION));
    }

    private static When dated(
            LocalDate start,
            LocalDate end,
            Precision precision,
            Basis basis,
            Optional<String> rule,
            List<Span> evidence,
            Confidence sure,
            List<Reason> reasons) {
        return new When.Dated(start, end, precision, basis, rule, new Grounds(evidence, sure, reasons));
    }

    private static When unresolved(Basis basis, String partial, String rule, List<Span> evidence) {
        var grounds = new Grounds(evidence, Confidence.LIKELY, List.of(Reason.NO_PUBLICATION_DATE));
        return new When.Unresolved(basis, Optional.of(partial).filter(p -> !p.isEmpty()), Optional.of(rule), grounds);
    }

    private static String rule(String base, int count, String unit) {
        return count == 0 ? base : base + (count < 0 ? "-" : "+") + Math.abs(count) + unit;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
