package qantara.node.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import qantara.reader.Article;
import qantara.reader.Basis;
import qantara.reader.Commitment;
import qantara.reader.Confidence;
import qantara.reader.Country;
import qantara.reader.Engagement;
import qantara.reader.Finding;
import qantara.reader.Grounds;
import qantara.reader.Kind;
import qantara.reader.Language;
import qantara.reader.Participant;
import qantara.reader.Precision;
import qantara.reader.Publication;
import qantara.reader.Reading;
import qantara.reader.Reason;
import qantara.reader.Role;
import qantara.reader.Span;
import qantara.reader.Status;
import qantara.reader.Topic;
import qantara.reader.When;
import qantara.reader.Where;

/// A communiqué with invented people, and what a reader makes of it: a reception, and a visit it only cites.
final class Readings {
    static final String TEXT = """
            استقبل المدير العام، صباح اليوم الثلاثاء بالرباط، مفوّضة التعاون الأمني السيدة إلينور وايتفيلد.
            وتناول اللقاء مكافحة الجريمة المنظمة والمتفجرات. واتفق الجانبان على إيفاد فريق تقني مشترك.
            وتأتي هذه الزيارة بعد تلك التي قام بها المدير العام إلى لندن.
            """;
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Readings() {}

    /// Counts "today" from the day of publication, as the real reader does.
    static Reading read(Article article) {
        return new Reading(
                article,
                Language.ARABIC,
                List.of(new Span(0, article.text().length())),
                new Publication(List.of(), Optional.empty()),
                List.of(),
                List.of(reception(article), visit(article)),
                List.of());
    }

    private static Engagement reception(Article article) {
        return new Engagement(
                "e1",
                Status.REPORTED,
                List.of(new Finding<>(Kind.RECEPTION, grounds("استقبل"))),
                when(article),
                new Where(Optional.of(new Country("MA")), Optional.of("Rabat"), Optional.empty(), grounds("بالرباط")),
                List.of(
                        participant(Optional.empty(), "المدير العام", "MA", Role.HOST),
                        participant(Optional.of("إلينور وايتفيلد"), "مفوّضة التعاون الأمني", "GB", Role.GUEST)),
                List.of(),
                List.of(
                        new Finding<>(Topic.ORGANISED_CRIME, grounds("الجريمة المنظمة")),
                        new Finding<>(Topic.EXPLOSIVES, grounds("والمتفجرات"))),
                List.of(),
                List.of(),
                List.of(new Commitment(
                        List.of(new Country("GB"), new Country("MA")),
                        "إيفاد فريق تقني مشترك",
                        grounds("إيفاد فريق تقني مشترك"))));
    }

    private static When when(Article article) {
        return article.published()
                .<When>map(day -> new When.Dated(
                        day, day, Precision.DAY, Basis.RELATIVE, Optional.of("published"), grounds("اليوم الثلاثاء")))
                .orElseGet(() -> new When.Unresolved(
                        Basis.RELATIVE,
                        Optional.empty(),
                        Optional.of("published"),
                        new Grounds(
                                List.of(span("اليوم الثلاثاء")),
                                Confidence.SURE,
                                List.of(Reason.NO_PUBLICATION_DATE))));
    }

    private static Engagement visit(Article article) {
        return new Engagement(
                "e2",
                Status.CITED_PAST,
                List.of(new Finding<>(Kind.VISIT, grounds("الزيارة"))),
                new When.Unresolved(
                        Basis.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        new Grounds(List.of(), Confidence.SURE, List.of(Reason.NO_DATE))),
                new Where(Optional.of(new Country("GB")), Optional.of("London"), Optional.empty(), grounds("إلى لندن")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Participant participant(Optional<String> name, String title, String country, Role role) {
        return new Participant(
                name,
                Optional.of(title),
                Optional.empty(),
                Optional.of(new Country(country)),
                role,
                name.map(Readings::span),
                Optional.of(span(title)),
                new Grounds(List.of(), Confidence.LIKELY, List.of(Reason.SENTENCE_ORDER)));
    }

    static Grounds grounds(String words) {
        return new Grounds(List.of(span(words)), Confidence.SURE, List.of(Reason.STATED));
    }

    private static Span span(String words) {
        var start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
