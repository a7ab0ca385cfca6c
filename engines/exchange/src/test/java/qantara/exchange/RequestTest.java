package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qantara.exchange.Shortcoming.Field;
import qantara.exchange.Shortcoming.Kind;
import qantara.handling.Evaluation;
import qantara.handling.Purpose;

class RequestTest {
    private static final Set<String> LANGUAGES = Set.of("fr", "es");

    private static RequestDraft empty() {
        return new RequestDraft(
                "",
                Optional.empty(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                Urgency.URGENT_INDIRECT,
                Optional.empty(),
                "",
                Optional.empty(),
                Evaluation.UNASSESSED,
                Set.of());
    }

    private static RequestDraft with(Urgency urgency, Optional<UrgencyReason> why, String language, String facts) {
        var d = Samples.draft();
        return new RequestDraft(
                d.subject(),
                d.purpose(),
                facts,
                d.offence(),
                d.necessity(),
                d.questions(),
                d.concerned(),
                urgency,
                why,
                language,
                d.marking(),
                d.evaluation(),
                d.categories());
    }

    @Test
    void a_draft_with_all_that_article_4_asks_for_is_a_request() {
        assertThat(Samples.draft().shortcomings(LANGUAGES)).isEmpty();
        assertThat(Samples.draft().complete().purpose()).isEqualTo(Purpose.INVESTIGATION);
    }

    @Test
    void an_empty_draft_lacks_every_field_by_name() {
        assertThat(empty().shortcomings(LANGUAGES))
                .extracting(Shortcoming::field)
                .containsExactlyInAnyOrder(
                        Field.SUBJECT,
                        Field.PURPOSE,
                        Field.FACTS,
                        Field.OFFENCE,
                        Field.NECESSITY,
                        Field.QUESTIONS,
                        Field.URGENCY_REASON,
                        Field.LANGUAGE,
                        Field.MARKING,
                        Field.CATEGORIES);
        assertThatThrownBy(() -> empty().complete()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void urgency_is_stated_with_its_ground_and_calm_without_one() {
        var unfounded = with(Urgency.URGENT_DIRECT, Optional.empty(), "fr", "facts");
        assertThat(unfounded.shortcomings(LANGUAGES))
                .containsExactly(new Shortcoming(Field.URGENCY_REASON, Kind.MISSING));
        var why = Samples.draft().urgent();
        assertThat(with(Urgency.NORMAL, why, "fr", "facts").shortcomings(LANGUAGES))
                .containsExactly(new Shortcoming(Field.URGENCY_REASON, Kind.OUT_OF_PLACE));
        assertThat(with(Urgency.NORMAL, Optional.empty(), "fr", "facts").shortcomings(LANGUAGES))
                .isEmpty();
    }

    @Test
    void a_language_that_the_partner_does_not_accept_is_a_shortcoming() {
        assertThat(with(Urgency.NORMAL, Optional.empty(), "de", "facts").shortcomings(LANGUAGES))
                .containsExactly(new Shortcoming(Field.LANGUAGE, Kind.NOT_ACCEPTED));
    }

    @Test
    void texts_have_their_bounds_and_their_characters() {
        assertThat(with(Urgency.NORMAL, Optional.empty(), "fr", "x".repeat(20_001))
                        .shortcomings(LANGUAGES))
                .containsExactly(new Shortcoming(Field.FACTS, Kind.TOO_LONG));
        for (var unreadable : List.of("a\u0000b", "a\ud800b", "a\u009bb", "a\u001b[2Jb"))
            assertThat(with(Urgency.NORMAL, Optional.empty(), "fr", unreadable).shortcomings(LANGUAGES))
                    .containsExactly(new Shortcoming(Field.FACTS, Kind.UNREADABLE));
    }

    @Test
    void direction_marks_in_a_text_are_kept_as_they_were_written() {
        var marked = "\u2067\u0645\u062d\u0645\u062f\u2069 said so";
        assertThat(with(Urgency.NORMAL, Optional.empty(), "fr", marked)
                        .complete()
                        .facts())
                .isEqualTo(marked);
    }

    @Test
    void more_questions_than_a_desk_can_answer_are_refused() {
        var d = Samples.draft();
        var many = new RequestDraft(
                d.subject(),
                d.purpose(),
                d.facts(),
                d.offence(),
                d.necessity(),
                Collections.nCopies(51, "And?"),
                d.concerned(),
                d.urgency(),
                d.urgent(),
                d.language(),
                d.marking(),
                d.evaluation(),
                d.categories());
        assertThat(many.shortcomings(LANGUAGES)).containsExactly(new Shortcoming(Field.QUESTIONS, Kind.TOO_MANY));
    }

    @Test
    void a_reply_is_what_its_parts_make_it() {
        var refused = List.of(new Reply.Part(Optional.empty(), RefusalGround.NATIONAL_SECURITY, "No"));
        assertThat(reply("Yes", List.of()).outcome()).isEqualTo(Reply.Outcome.ANSWERED);
        assertThat(reply("Yes", refused).outcome()).isEqualTo(Reply.Outcome.PART_REFUSED);
        assertThat(reply("", refused).outcome()).isEqualTo(Reply.Outcome.REFUSED);
        assertThatThrownBy(() -> reply("", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reply reply(String text, List<Reply.Part> refused) {
        var sample = Samples.reply();
        return new Reply(text, refused, sample.marking(), sample.evaluation(), sample.categories());
    }

    @Test
    void nothing_that_is_asked_or_answered_shows_in_logs() {
        assertThat(Samples.request()).hasToString("request, URGENT_DIRECT");
        assertThat(Samples.reply()).hasToString("reply, PART_REFUSED");
        assertThat(Samples.information()).hasToString("information");
        assertThat(Samples.request().concerned().getFirst()).hasToString("PERSON");
    }
}
