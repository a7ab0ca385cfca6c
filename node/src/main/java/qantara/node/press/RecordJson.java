package qantara.node.press;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qantara.reader.Agreement;
import qantara.reader.Commitment;
import qantara.reader.Confidence;
import qantara.reader.Country;
import qantara.reader.Engagement;
import qantara.reader.Finding;
import qantara.reader.Grounds;
import qantara.reader.MajorEvent;
import qantara.reader.Participant;
import qantara.reader.Publication;
import qantara.reader.Reading;
import qantara.reader.Source;
import qantara.reader.Span;
import qantara.reader.When;
import qantara.reader.Where;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a reading in the exchange schema of records, version 1.0: one JSON object each, offsets in UTF-16 code units
/// of the article's text.
public final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordJson() {}

    /// One JSON array, an object for each reading, in their order.
    public static String array(List<Reading> readings) {
        var array = JSON.createArrayNode();
        for (var reading : readings) array.add(record(reading));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }

    /// One reading as a JSON tree.
    public static ObjectNode record(Reading reading) {
        var record = JSON.createObjectNode();
        optional(record, "id", reading.article().id());
        record.put("lang", reading.language().code());
        optional(record, "url", reading.article().url());
        optional(
                record,
                "published",
                reading.publication().chosen().map(c -> c.day().toString()));
        record.set("publication", candidates(reading.publication()));
        record.set("content", spans(reading.content()));
        each(record.putArray("sources"), reading.sources(), RecordJson::source);
        each(record.putArray("engagements"), reading.engagements(), RecordJson::engagement);
        each(record.putArray("conflicts"), reading.conflicts(), conflict -> {
            var node = JSON.createObjectNode();
            node.put("subject", conflict.subject().name().toLowerCase(Locale.ROOT));
            node.set("ev", spans(conflict.evidence()));
            return node;
        });
        return record;
    }

    private static ArrayNode candidates(Publication publication) {
        var array = JSON.createArrayNode();
        for (var candidate : publication.candidates()) {
            var node = array.addObject();
            node.put("day", candidate.day().toString());
            node.put("origin", candidate.origin().name().toLowerCase(Locale.ROOT));
            node.put("check", candidate.check().name().toLowerCase(Locale.ROOT));
        }
        return array;
    }

    private static ObjectNode source(Source source) {
        var node = JSON.createObjectNode();
        node.put("kind", source.kind().code());
        node.put("name", source.name());
        return grounded(node, source.grounds());
    }

    private static ObjectNode engagement(Engagement engagement) {
        var node = JSON.createObjectNode();
        node.put("id", engagement.id());
        node.put("status", engagement.status().code());
        var kinds = node.putArray("kinds");
        for (var kind : engagement.kinds()) kinds.add(kind.value().code());
        node.set("date", date(engagement.date()));
        node.set("place", place(engagement.place()));
        each(node.putArray("principals"), engagement.principals(), RecordJson::participant);
        each(node.putArray("attendees"), engagement.attendees(), RecordJson::participant);
        each(
                node.putArray("topics"),
                engagement.topics(),
                topic -> coded(topic.value().code(), topic));
        each(node.putArray("major_events"), engagement.majorEvents(), RecordJson::majorEvent);
        each(node.putArray("agreements"), engagement.agreements(), RecordJson::agreement);
        each(node.putArray("commitments"), engagement.commitments(), RecordJson::commitment);
        return node;
    }

    private static ObjectNode date(When when) {
        var node = JSON.createObjectNode();
        switch (when) {
            case When.Dated dated -> {
                node.put("start", dated.start().toString());
                node.put("end", dated.end().toString());
                node.put("precision", dated.precision().code());
                node.putNull("partial");
            }
            case When.Unresolved unresolved -> {
                node.putNull("start");
                node.putNull("end");
                node.put("precision", "unknown");
                optional(node, "partial", unresolved.partial());
            }
        }
        node.put("basis", when.basis().code());
        optional(node, "rule", when.rule());
        return grounded(node, when.grounds());
    }

    private static ObjectNode place(Where where) {
        var node = JSON.createObjectNode();
        optional(node, "country", where.country().map(Country::code));
        optional(node, "city", where.city());
        optional(node, "venue", where.venue());
        return grounded(node, where.grounds());
    }

    private static ObjectNode participant(Participant participant) {
        var node = JSON.createObjectNode();
        optional(node, "name", participant.name());
        optional(node, "title", participant.title());
        optional(node, "service", participant.service());
        optional(node, "country", participant.country().map(Country::code));
        node.put("role", participant.role().code());
        span(node, "ev_name", participant.nameWords());
        span(node, "ev_title", participant.titleWords());
        return sure(node, participant.grounds());
    }

    private static ObjectNode coded(String code, Finding<?> finding) {
        var node = JSON.createObjectNode();
        node.put("code", code);
        return single(node, finding.grounds());
    }

    private static ObjectNode majorEvent(MajorEvent event) {
        var node = JSON.createObjectNode();
        node.put("code", event.code().code());
        number(node, "year", event.year());
        number(node, "edition", event.edition());
        countries(node.putArray("countries"), event.countries());
        optional(node, "city", event.city());
        return single(node, event.grounds());
    }

    private static ObjectNode agreement(Agreement agreement) {
        var node = JSON.createObjectNode();
        node.put("kind", agreement.kind().code());
        node.put("status", agreement.status().code());
        countries(node.putArray("parties"), agreement.parties());
        number(node, "year", agreement.year());
        return single(node, agreement.grounds());
    }

    private static ObjectNode commitment(Commitment commitment) {
        var node = JSON.createObjectNode();
        countries(node.putArray("by"), commitment.by());
        node.put("what", commitment.what());
        return single(node, commitment.grounds());
    }

    private static ObjectNode grounded(ObjectNode node, Grounds grounds) {
        node.set("ev", spans(grounds.evidence()));
        return sure(node, grounds);
    }

    /// As [#grounded], for fields whose evidence is one span.
    private static ObjectNode single(ObjectNode node, Grounds grounds) {
        span(node, "ev", grounds.evidence().stream().findFirst());
        return sure(node, grounds);
    }

    private static ObjectNode sure(ObjectNode node, Grounds grounds) {
        node.put("confidence", code(grounds.confidence()));
        var reasons = node.putArray("reasons");
        for (var reason : grounds.reasons()) reasons.add(reason.name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static String code(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static void optional(ObjectNode node, String field, Optional<String> value) {
        value.ifPresentOrElse(v -> node.put(field, v), () -> node.putNull(field));
    }

    private static void number(ObjectNode node, String field, Optional<Integer> value) {
        value.ifPresentOrElse(v -> node.put(field, v.intValue()), () -> node.putNull(field));
    }

    private static void span(ObjectNode node, String field, Optional<Span> span) {
        span.ifPresentOrElse(s -> node.set(field, pair(s)), () -> node.putNull(field));
    }

    private static void countries(ArrayNode array, Collection<Country> countries) {
        for (var country : countries) array.add(country.code());
    }

    private static ArrayNode spans(Collection<Span> spans) {
        var array = JSON.createArrayNode();
        for (var span : spans) array.add(pair(span));
        return array;
    }

    private static ArrayNode pair(Span span) {
        return JSON.createArrayNode().add(span.start()).add(span.end());
    }

    private interface Writer<T> {
        ObjectNode node(T value);
    }

    private static <T> void each(ArrayNode array, Collection<T> values, Writer<T> writer) {
        for (var value : values) array.add(writer.node(value));
    }
}
