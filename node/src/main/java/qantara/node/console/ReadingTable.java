package qantara.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qantara.reader.Confidence;
import qantara.reader.Country;
import qantara.reader.Engagement;
import qantara.reader.Grounds;
import qantara.reader.MajorEvent;
import qantara.reader.Participant;
import qantara.reader.Reading;
import qantara.reader.When;
import qantara.reader.Where;

/// A reading as lines of a table: what, how sure, and the words it stands on.
final class ReadingTable {
    private static final int LABEL = 16;
    private static final int LONGEST_QUOTE = 60;

    private final Words words;
    private final StringBuilder out = new StringBuilder();
    private String text = "";

    ReadingTable(Words words) {
        this.words = words;
    }

    String of(Reading reading) {
        text = reading.article().text();
        reading.article().id().ifPresent(id -> out.append(isolated(id)).append('\n'));
        row("language", words.word("lang", reading.language().code()));
        row(
                "published",
                reading.publication().chosen().map(c -> c.day().toString()).orElse(words.say("unknown")));
        if (reading.engagements().isEmpty())
            out.append(words.say("no_engagement")).append('\n');
        reading.engagements().forEach(this::engagement);
        for (var source : reading.sources())
            row("source", words.word("source", source.kind().code()), source.grounds());
        for (var conflict : reading.conflicts())
            row("conflict", words.word("conflict", conflict.subject().name()));
        return out.append('\n').toString();
    }

    private void engagement(Engagement engagement) {
        out.append('\n')
                .append(words.say(
                        "engagement",
                        "id",
                        engagement.id(),
                        "status",
                        words.word("status", engagement.status().code())))
                .append('\n');
        for (var kind : engagement.kinds())
            row("kind", words.word("kind", kind.value().code()), kind.grounds());
        row("date", date(engagement.date()), engagement.date().grounds());
        row("place", place(engagement.place()), engagement.place().grounds());
        for (var person : engagement.principals()) row("principal", person(person), person.grounds());
        for (var person : engagement.attendees()) row("attendee", person(person), person.grounds());
        for (var topic : engagement.topics())
            row("topic", words.word("topic", topic.value().code()), topic.grounds());
        for (var event : engagement.majorEvents()) row("major_event", event(event), event.grounds());
        for (var agreement : engagement.agreements())
            row(
                    "agreement",
                    words.word("agreement", agreement.kind().code()) + " · "
                            + words.word("agreement_status", agreement.status().code()),
                    agreement.grounds());
        for (var commitment : engagement.commitments())
            row("commitment", countries(commitment.by()), commitment.grounds());
    }

    private String date(When when) {
        return switch (when) {
            case When.Dated dated
            when dated.start().equals(dated.end()) -> dated.start().toString();
            case When.Dated dated -> dated.start() + " – " + dated.end();
            case When.Unresolved unresolved ->
                words.say("unresolved")
                        + unresolved.rule().map(r -> " (" + isolated(r) + ")").orElse("");
        };
    }

    private String place(Where where) {
        var parts = new ArrayList<String>();
        where.venue().ifPresent(v -> parts.add(isolated(v)));
        where.city().ifPresent(c -> parts.add(isolated(c)));
        where.country().ifPresent(c -> parts.add(words.country(c.code())));
        return parts.isEmpty() ? words.say("unknown") : String.join(", ", parts);
    }

    private String person(Participant person) {
        var parts = new ArrayList<String>();
        person.name().ifPresent(n -> parts.add(isolated(n)));
        person.title().ifPresent(t -> parts.add(isolated(t)));
        person.country().ifPresent(c -> parts.add(words.country(c.code())));
        parts.add(words.word("role", person.role().code()));
        return String.join(" · ", parts);
    }

    private String event(MajorEvent event) {
        var year = event.year().map(y -> " " + y).orElse("");
        var edition = event.edition().map(e -> " (" + e + ")").orElse("");
        return words.word("event", event.code().code())
                + year
                + edition
                + (event.countries().isEmpty() ? "" : " · " + countries(event.countries()));
    }

    private String countries(List<Country> countries) {
        return String.join(
                ", ", countries.stream().map(c -> words.country(c.code())).toList());
    }

    private void row(String label, String value) {
        var name = words.say("label_" + label);
        out.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, LABEL - name.length())))
                .append(value)
                .append('\n');
    }

    private void row(String label, String value, Grounds grounds) {
        row(
                label,
                value + "  " + sure(grounds.confidence())
                        + quote(grounds).map(q -> "  «" + isolated(q) + "»").orElse(""));
    }

    private String sure(Confidence confidence) {
        return "[" + words.word("confidence", confidence.name()) + "]";
    }

    private Optional<String> quote(Grounds grounds) {
        return grounds.evidence().stream()
                .findFirst()
                .map(s -> s.in(text).replace('\n', ' '))
                .map(q -> q.length() > LONGEST_QUOTE ? q.substring(0, LONGEST_QUOTE) + "…" : q);
    }

    /// Words of another direction keep to themselves.
    private String isolated(String value) {
        var arabic = value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return arabic == words.rightToLeft() ? value : "\u2068" + value + "\u2069";
    }
}
