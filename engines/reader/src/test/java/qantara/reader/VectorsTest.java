package qantara.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VectorsTest {
    private static final Path VECTORS = Path.of("..", "..", "vectors", "reader");

    private static List<JsonNode> vectors() {
        var all = new ArrayList<JsonNode>();
        for (var language : List.of("ar", "fr", "es", "en"))
            for (var vector : JsonMapper.builder().build().readTree(text(language))) all.add(vector);
        return all;
    }

    private static String text(String language) {
        try {
            return Files.readString(VECTORS.resolve(language + ".json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> engagements() {
        return vectors().stream().filter(v -> !v.get("expected").isNull());
    }

    private static Reading read(JsonNode vector) {
        var published = string(vector, "published").map(LocalDate::parse);
        return Reader.standard()
                .read(new Article(
                        vector.get("text").asString(), published, string(vector, "url"), string(vector, "id")));
    }

    private static Optional<String> string(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asString()) : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("engagements")
    void kind_status_and_date_are_read(JsonNode vector) {
        var expected = vector.get("expected");
        var main = read(vector).engagements().getFirst();
        assertThat(main.kinds().getFirst().value().code())
                .isEqualTo(expected.get("kind").asString());
        assertThat(main.status().code()).isEqualTo(expected.get("status").asString());
        assertThat(day(main.date())).isEqualTo(day(expected.get("date")));
    }

    private static String day(When when) {
        return switch (when) {
            case When.Dated dated -> dated.start() + " " + dated.end();
            case When.Unresolved unresolved -> "unresolved";
        };
    }

    private static String day(JsonNode date) {
        return date.isNull()
                ? "unresolved"
                : date.get(0).asString() + " " + date.get(1).asString();
    }

    @ParameterizedTest
    @MethodSource("engagements")
    void no_evidence_lies_outside_the_article(JsonNode vector) {
        var reading = read(vector);
        assertThat(Evidence.of(reading))
                .allMatch(span ->
                        reading.content().stream().anyMatch(c -> c.start() <= span.start() && span.end() <= c.end()));
    }

    @Test
    void a_text_that_tells_of_no_engagement_yields_none() {
        assertThat(vectors().stream().filter(v -> v.get("expected").isNull()))
                .isNotEmpty()
                .allMatch(v -> read(v).engagements().isEmpty());
    }

    @Test
    void people_places_and_subjects_are_read_as_well_as_they_were() {
        var tally = new Tally();
        engagements().forEach(v -> tally.add(v.get("expected"), read(v)));
        assertThat(tally.share("persons")).isGreaterThan(0.97);
        assertThat(tally.share("person country")).isGreaterThan(0.95);
        assertThat(tally.share("role")).isGreaterThan(0.95);
        assertThat(tally.share("country")).isGreaterThan(0.96);
        assertThat(tally.share("city")).isGreaterThan(0.95);
        assertThat(tally.share("topics")).isGreaterThan(0.95);
        assertThat(tally.share("major events")).isGreaterThan(0.95);
        assertThat(tally.share("agreements")).isGreaterThan(0.92);
    }
}
