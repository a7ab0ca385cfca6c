package qantara.node.chancery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.reader.Country;
import qantara.reader.Kind;
import qantara.reader.Language;
import qantara.reader.Precision;
import qantara.reader.Role;
import qantara.reader.Span;
import qantara.reader.Status;
import qantara.reader.Topic;

/// Engagements with invented people, ready for the record.
final class Minuted {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String TEXT = "استقبل المدير العام، اليوم الثلاثاء بالرباط، السيدة إلينور وايتفيلد.";

    private Minuted() {}

    static Minutes reception() {
        return reception(LocalDate.of(2026, 11, 24));
    }

    static Minutes reception(LocalDate day) {
        return new Minutes(
                Status.REPORTED,
                List.of(
                        attested(new Fact.Nature(List.of(Kind.RECEPTION, Kind.VISIT)), span("استقبل")),
                        attested(new Fact.Held(day, day, Precision.DAY), span("اليوم الثلاثاء")),
                        attested(
                                new Fact.Place(Optional.of(new Country("MA")), Optional.of("Rabat"), Optional.empty()),
                                span("بالرباط")),
                        attested(guest(), span("إلينور وايتفيلد")),
                        attested(new Fact.Subjects(List.of(Topic.EXPLOSIVES, Topic.MAJOR_EVENTS))),
                        attested(new Fact.Promise(
                                List.of(new Country("GB")),
                                "Send a joint technical team",
                                Optional.of(LocalDate.of(2027, 1, 31))))),
                Optional.of(source()));
    }

    static Fact.Participant guest() {
        return new Fact.Participant(
                Optional.of("إلينور وايتفيلد"),
                Optional.of("مفوّضة التعاون الأمني"),
                Optional.empty(),
                Optional.of(new Country("GB")),
                Role.GUEST,
                Fact.Capacity.PRINCIPAL);
    }

    static Minutes undated() {
        return new Minutes(
                Status.CITED_PAST,
                List.of(
                        attested(new Fact.Nature(List.of(Kind.TALKS))),
                        attested(new Fact.Undated(Optional.of("--09-22")))),
                Optional.empty());
    }

    static SourceText source() {
        return SourceText.sealed(
                TEXT,
                Language.ARABIC,
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.of("https://press.example/1"),
                new OfficerId("k-alaoui"),
                NOON);
    }

    static Attested attested(Fact fact, Span... words) {
        return new Attested(fact, Optional.empty(), List.of(words), new OfficerId("k-alaoui"), NOON);
    }

    private static Span span(String words) {
        var start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
