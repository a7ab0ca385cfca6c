package qantara.node.press;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.node.chancery.Fact;
import qantara.reader.Confidence;
import qantara.reader.Engagement;
import qantara.reader.Finding;
import qantara.reader.Grounds;
import qantara.reader.Participant;
import qantara.reader.Reading;
import qantara.reader.Span;
import qantara.reader.When;
import qantara.reader.Where;

/// Sets a reading as the facts of the record, in the order an officer checks them: what, when, where, who, on what,
/// and what came of it.
final class Setting {
    private static final String CUT = "\u2026";

    private final Engagement engagement;
    private final List<Proposal> proposals = new ArrayList<>();

    private Setting(Engagement engagement) {
        this.engagement = engagement;
    }

    static Galley of(Reading reading, String reader) {
        return new Galley(
                reader,
                reading.language(),
                reading.content(),
                reading.publication(),
                reading.sources(),
                reading.engagements().stream()
                        .map(one -> new Setting(one).sheet())
                        .toList(),
                reading.conflicts());
    }

    private Sheet sheet() {
        propose(
                new Fact.Nature(engagement.kinds().stream()
                        .map(Finding::value)
                        .distinct()
                        .toList()),
                together(engagement.kinds().stream().map(Finding::grounds).toList()));
        propose(date(engagement.date()), engagement.date().grounds());
        place(engagement.place());
        engagement.principals().forEach(one -> participant(one, Fact.Capacity.PRINCIPAL));
        engagement.attendees().forEach(one -> participant(one, Fact.Capacity.ATTENDEE));
        subjects();
        engagement
                .majorEvents()
                .forEach(event -> propose(
                        new Fact.Event(
                                event.code(),
                                event.year(),
                                event.edition(),
                                event.countries(),
                                event.city().flatMap(Setting::line)),
                        event.grounds()));
        engagement
                .agreements()
                .forEach(one ->
                        propose(new Fact.Accord(one.kind(), one.status(), one.parties(), one.year()), one.grounds()));
        engagement
                .commitments()
                .forEach(one -> clipped(one.what(), Fact.SENTENCE)
                        .ifPresent(what -> propose(new Fact.Promise(one.by(), what, Optional.empty()), one.grounds())));
        return new Sheet(engagement.id(), engagement.status(), proposals);
    }

    private void propose(Fact fact, Grounds grounds) {
        proposals.add(new Proposal(engagement.id() + "-" + (proposals.size() + 1), fact, grounds));
    }

    private static Fact date(When when) {
        return switch (when) {
            case When.Dated dated -> new Fact.Held(dated.start(), dated.end(), dated.precision());
            case When.Unresolved open -> new Fact.Undated(open.partial().flatMap(Setting::line));
        };
    }

    private void place(Where where) {
        var city = where.city().flatMap(Setting::line);
        var venue = where.venue().flatMap(Setting::line);
        if (where.country().isPresent() || city.isPresent() || venue.isPresent())
            propose(new Fact.Place(where.country(), city, venue), where.grounds());
    }

    private void participant(Participant one, Fact.Capacity capacity) {
        var name = one.name().flatMap(Setting::line);
        var title = one.title().flatMap(Setting::line);
        if (name.isEmpty() && title.isEmpty()) return;
        propose(
                new Fact.Participant(
                        name, title, one.service().flatMap(Setting::line), one.country(), one.role(), capacity),
                new Grounds(
                        words(one), one.grounds().confidence(), one.grounds().reasons()));
    }

    private static List<Span> words(Participant one) {
        if (!one.grounds().evidence().isEmpty()) return one.grounds().evidence();
        return Stream.of(one.nameWords(), one.titleWords())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private void subjects() {
        if (engagement.topics().isEmpty()) return;
        propose(
                new Fact.Subjects(engagement.topics().stream()
                        .map(Finding::value)
                        .distinct()
                        .toList()),
                together(engagement.topics().stream().map(Finding::grounds).toList()));
    }

    /// The words of several values shown as one, trusted as far as the least sure of them.
    private static Grounds together(List<Grounds> grounds) {
        return new Grounds(
                grounds.stream()
                        .map(Grounds::evidence)
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                grounds.stream()
                        .map(Grounds::confidence)
                        .max(Confidence::compareTo)
                        .orElse(Confidence.UNSURE),
                grounds.stream()
                        .map(Grounds::reasons)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private static Optional<String> line(String text) {
        return clipped(text, Fact.LINE);
    }

    /// A text as long as the record takes; its evidence still shows it whole.
    private static Optional<String> clipped(String text, int most) {
        var whole = text.strip();
        if (whole.isEmpty()) return Optional.empty();
        return Optional.of(whole.length() <= most ? whole : whole.substring(0, most - 1) + CUT);
    }
}
