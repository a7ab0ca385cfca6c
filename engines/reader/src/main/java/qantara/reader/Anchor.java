package qantara.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the day of publication: every candidate, checked against the weekday that the article calls today.
final class Anchor {
    private static final Pattern IN_URL = Pattern.compile("(?<!\\d)(20[0-4]\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?!\\d)");
    private static final int LONGEST_URL = 2000;

    private final Sheet sheet;
    private final List<DateMention> dates;
    private final Optional<DayOfWeek> today;

    Anchor(Sheet sheet, List<DateMention> dates) {
        this.sheet = sheet;
        this.dates = dates;
        this.today = weekdayOfToday();
    }

    Publication find() {
        var candidates = new ArrayList<Publication.Candidate>();
        sheet.article()
                .published()
                .ifPresent(day -> candidates.add(candidate(day, Publication.Origin.GIVEN, List.of())));
        inText(candidates);
        ofDispatch(sheet, dates).ifPresent(day -> candidates.add(candidate(day, Publication.Origin.TEXT, List.of())));
        inUrl().ifPresent(day -> candidates.add(candidate(day, Publication.Origin.URL, List.of())));
        onPage(candidates);
        return new Publication(candidates, choose(candidates));
    }

    private static Optional<Publication.Candidate> choose(List<Publication.Candidate> candidates) {
        var given = candidates.stream()
                .filter(c -> c.origin() == Publication.Origin.GIVEN)
                .findFirst();
        if (given.isPresent()) return given;
        return candidates.stream()
                .filter(c -> c.check() == Publication.WeekdayCheck.AGREES)
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(c -> c.check() == Publication.WeekdayCheck.NOTHING_TO_CHECK)
                        .findFirst());
    }

    private Publication.Candidate candidate(LocalDate day, Publication.Origin origin, List<Span> evidence) {
        var check = today.map(
                w -> w == day.getDayOfWeek() ? Publication.WeekdayCheck.AGREES : Publication.WeekdayCheck.DISAGREES);
        return new Publication.Candidate(
                day, origin, check.orElse(Publication.WeekdayCheck.NOTHING_TO_CHECK), evidence);
    }

    private Optional<DayOfWeek> weekdayOfToday() {
        for (var date : dates)
            if (inBody(date)
                    && date.moment() instanceof Moment.FromToday counted
                    && counted.days() == 0
                    && counted.weekday().isPresent()) return counted.weekday();
        return Optional.empty();
    }

    /// `اليوم السبت 22 جوان 2024` in the article itself.
    private void inText(List<Publication.Candidate> out) {
        for (var date : dates)
            if (inBody(date)
                    && sheet.scan()
                            .startingAt(Term.Sort.DAY, date.from())
                            .filter(m -> m.code().equals("0"))
                            .isPresent()
                    && date.moment() instanceof Moment.Fixed fixed
                    && fixed.precision() == Precision.DAY)
                out.add(candidate(fixed.start(), Publication.Origin.TEXT, spans(date)));
    }

    /// `OTTAWA, June 29, 2023 –`: the day that the dispatch calls today.
    static Optional<LocalDate> ofDispatch(Sheet sheet, List<DateMention> dates) {
        var body = sheet.body();
        if (body.isEmpty()) return Optional.empty();
        var from = body.getFirst().from();
        for (var date : dates)
            if (date.from() >= from
                    && date.from() <= from + 6
                    && date.moment() instanceof Moment.Fixed fixed
                    && fixed.precision() == Precision.DAY
                    && new Dateline(sheet).after(date.to())) return Optional.of(fixed.start());
        return Optional.empty();
    }

    private Optional<LocalDate> inUrl() {
        var url = sheet.article().url().filter(u -> u.length() < LONGEST_URL);
        if (url.isEmpty()) return Optional.empty();
        var found = IN_URL.matcher(url.get());
        while (found.find()) {
            var month = Integer.parseInt(found.group(2));
            var day = Integer.parseInt(found.group(3));
            if (month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month == 2 ? 0 : 2))
                return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), month, day));
        }
        return Optional.empty();
    }

    private void onPage(List<Publication.Candidate> out) {
        for (var date : dates)
            if (!inBody(date) && date.moment() instanceof Moment.Fixed fixed && fixed.precision() == Precision.DAY) {
                var own = fixed.weekday().filter(w -> w != fixed.start().getDayOfWeek());
                if (own.isEmpty()) out.add(candidate(fixed.start(), Publication.Origin.PAGE_LINE, spans(date)));
            }
    }

    /// Is the date in a sentence of the body long enough to be no date line?
    private boolean inBody(DateMention date) {
        return sheet.sentenceOf(date.from())
                .filter(s -> !s.headline() && s.to() - s.from() > date.to() - date.from() + 6)
                .isPresent();
    }

    private List<Span> spans(DateMention date) {
        return List.of(sheet.wholeSpan(date.from(), date.to()));
    }
}
