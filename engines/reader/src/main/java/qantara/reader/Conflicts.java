package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import qantara.names.Skeleton;

/// Finds what an article says twice and differently.
final class Conflicts {
    private final Sheet sheet;
    private final List<DateMention> dates;
    private final Publication publication;
    private final List<Mention> mentions;

    Conflicts(Sheet sheet, List<DateMention> dates, Publication publication, List<Mention> mentions) {
        this.mentions = mentions;
        this.sheet = sheet;
        this.dates = dates;
        this.publication = publication;
    }

    List<Conflict> find() {
        var conflicts = new ArrayList<Conflict>();
        weekdays(conflicts);
        publications(conflicts);
        spellings(conflicts);
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

    /// A family name that stands elsewhere in the article with a letter more, less or other: `Cater`, `Carter`.
    private void spellings(List<Conflict> out) {
        if (sheet.arabic()) return;
        for (var mention : mentions) {
            var name =
                    mention.name().filter(n -> n.length() > 1 && mention.title().isPresent());
            if (name.isEmpty()) continue;
            var family = name.get().to() - 1;
            for (var sentence : sheet.body())
                for (var i = sentence.from(); i < sentence.to(); i++)
                    if (misspells(family, i)) {
                        out.add(new Conflict(
                                Conflict.Subject.SPELLING,
                                List.of(sheet.wholeSpan(family, family + 1), sheet.wholeSpan(i, i + 1))));
                        return;
                    }
        }
    }

    private boolean misspells(int family, int i) {
        var one = sheet.token(family);
        var two = sheet.token(i);
        if (!two.word()
                || !two.capital()
                || !one.capital()
                || one.form().length() < 5
                || two.form().length() < 5
                || two.is(one.form())) return false;
        var known = sheet.has(Term.Sort.COUNTRY, i)
                || sheet.has(Term.Sort.DEMONYM, i)
                || sheet.has(Term.Sort.CITY, i)
                || sheet.has(Term.Sort.COMMON, i);
        return !known && Skeleton.of(one.form()).mayBe(Skeleton.of(two.form()));
    }

    /// In Arabic "today" comes with its weekday; "this Wednesday" in the others may well be told the day after.
    private void publications(List<Conflict> out) {
        var chosen = publication.chosen();
        if (chosen.isEmpty()) return;
        if (chosen.get().check() == Publication.WeekdayCheck.DISAGREES && sheet.arabic())
            out.add(new Conflict(
                    Conflict.Subject.PUBLICATION_DATES, chosen.get().evidence()));
        for (var candidate : publication.candidates())
            if (candidate.origin() == Publication.Origin.TEXT
                    && !candidate.day().equals(chosen.get().day()))
                out.add(new Conflict(Conflict.Subject.PUBLICATION_DATES, candidate.evidence()));
    }
}
