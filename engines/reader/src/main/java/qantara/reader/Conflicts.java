package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// Finds what an article says twice and differently.
final class Conflicts {
    private final Sheet sheet;
    private final List<DateMention> dates;
    private final Publication publication;

    Conflicts(Sheet sheet, List<DateMention> dates, Publication publication) {
        this.sheet = sheet;
        this.dates = dates;
        this.publication = publication;
    }

    List<Conflict> find() {
        var conflicts = new ArrayList<Conflict>();
        weekdays(conflicts);
        publications(conflicts);
        return List.copyOf(conflicts);
    }

    private void weekdays(List<Conflict> out) {
        for (var date : dates)
            if (sheet.sentenceOf(date.from()).isPresent()
                    && date.moment() instanceof Moment.Fixed fixed
                    && fixed.weekday()
                            .filter(w -> w != fixed.start().getDayOfWeek())
                            .isPresent())
                out.add(new Conflict(Conflict.Subject.WEEKDAY_AND_DATE, List.of(sheet.span(date.from(), date.to()))));
    }

    private void publications(List<Conflict> out) {
        var chosen = publication.chosen();
        if (chosen.isEmpty()) return;
        if (chosen.get().check() == Publication.WeekdayCheck.DISAGREES)
            out.add(new Conflict(
                    Conflict.Subject.PUBLICATION_DATES, chosen.get().evidence()));
        for (var candidate : publication.candidates())
            if (candidate.origin() == Publication.Origin.TEXT
                    && !candidate.day().equals(chosen.get().day()))
                out.add(new Conflict(Conflict.Subject.PUBLICATION_DATES, candidate.evidence()));
    }
}
