package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.exchange.contract.Letters.LANE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

class ComparisonTest {
    private final Random random = new Random(5);
    private final MemoryCabinet ours = new MemoryCabinet();
    private final MemoryCabinet theirs = new MemoryCabinet();
    private final AtomicInteger questions = new AtomicInteger();

    private final Counterpart partner = (lane, question) -> {
        questions.incrementAndGet();
        return Optional.of(theirs.together(drawer -> {
            try {
                return Comparison.answer(drawer, lane, question);
            } catch (Malformed e) {
                throw new AssertionError(e);
            }
        }));
    };

    /// So many letters over a month.
    private List<Incoming> letters(int count) {
        var letters = new ArrayList<Incoming>();
        for (int seq = 1; seq <= count; seq++) {
            var sample = Letters.incoming(LANE, 5, seq);
            var made = Letters.NOON.plus(Duration.ofMillis(random.nextInt(2_592_000) * 1000L));
            letters.add(new Incoming(
                    MessageId.fresh(made, random),
                    sample.lane(),
                    sample.place(),
                    sample.letter(),
                    sample.envelope(),
                    sample.signed(),
                    sample.received(),
                    sample.receipt(),
                    sample.handled()));
        }
        return letters;
    }

    private static void keep(MemoryCabinet cabinet, List<Incoming> letters) {
        cabinet.together(drawer -> {
            letters.forEach(drawer::keep);
            return 0;
        });
    }

    private static List<MessageId> ids(List<Incoming> letters) {
        return letters.stream().map(Incoming::id).toList();
    }

    @Test
    void two_sides_that_have_the_same_need_one_question() {
        var letters = letters(2_000);
        keep(ours, letters);
        keep(theirs, letters.reversed());
        assertThat(Comparison.of(ours, partner, LANE))
                .hasValueSatisfying(d -> assertThat(d.isNone()).isTrue());
        assertThat(questions).hasValue(1);
    }

    @Test
    void what_either_side_lacks_is_named_in_few_questions() {
        var letters = letters(4_000);
        keep(ours, letters.subList(0, 3_990));
        keep(theirs, letters.subList(5, 4_000));
        var difference = Comparison.of(ours, partner, LANE).orElseThrow();
        assertThat(difference.here()).containsExactlyInAnyOrderElementsOf(ids(letters.subList(0, 5)));
        assertThat(difference.there()).containsExactlyInAnyOrderElementsOf(ids(letters.subList(3_990, 4_000)));
        assertThat(difference.contradictory()).isEmpty();
        assertThat(questions.get()).isLessThan(20);
    }

    @Test
    void a_side_that_has_nothing_is_told_all() {
        var letters = letters(3_000);
        keep(theirs, letters);
        var difference = Comparison.of(ours, partner, LANE).orElseThrow();
        assertThat(difference.there()).hasSize(3_000);
    }

    @Test
    void two_different_letters_under_one_id_are_contradictory() {
        var letter = letters(1).getFirst();
        keep(ours, List.of(letter));
        var other = new Incoming(
                letter.id(),
                letter.lane(),
                letter.place(),
                Letters.digest(99),
                letter.envelope(),
                letter.signed(),
                letter.received(),
                letter.receipt(),
                letter.handled());
        keep(theirs, List.of(other));
        assertThat(Comparison.of(ours, partner, LANE).orElseThrow().contradictory())
                .containsExactly(letter.id());
    }

    @Test
    void a_partner_that_talks_nonsense_or_nothing_ends_the_comparison() {
        keep(ours, letters(10));
        assertThat(Comparison.of(ours, (lane, question) -> Optional.empty(), LANE))
                .isEmpty();
        assertThat(Comparison.of(ours, (lane, question) -> Optional.of(new byte[] {1}), LANE))
                .isEmpty();
        assertThat(Comparison.of(ours, (lane, question) -> Optional.of(question), LANE))
                .isEmpty();
    }

    @Test
    void a_partner_that_contradicts_itself_cannot_keep_us_busy_for_ever() {
        keep(ours, letters(1_000));
        Counterpart liar = (lane, question) -> {
            questions.incrementAndGet();
            return Optional.of(lie(question));
        };
        Comparison.of(ours, liar, LANE);
        assertThat(questions.get()).isLessThanOrEqualTo(Comparison.MOST_QUESTIONS);
    }

    private byte[] lie(byte[] question) {
        try {
            var asked = ComparisonForm.question(question);
            var tallies = asked.tallies().stream()
                    .map(s -> new Tally(1_000_000, Letters.digest(random.nextLong())))
                    .toList();
            var lists = asked.lists().stream().map(s -> List.<Held>of()).toList();
            return ComparisonForm.write(new ComparisonForm.Answer(tallies, lists));
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_no_question_is_refused() {
        for (var bytes : List.of(new byte[0], new byte[] {1}, new byte[300 << 10]))
            assertThatThrownBy(() -> ours.together(drawer -> {
                        try {
                            return Comparison.answer(drawer, LANE, bytes);
                        } catch (Malformed e) {
                            throw new IllegalArgumentException(e);
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stretch_splits_into_parts_that_join_again() {
        for (var stretch : List.of(Stretch.WHOLE, new Stretch(5, 6), new Stretch(5, 12), new Stretch(0, 17))) {
            var parts = stretch.split(16);
            assertThat(parts.getFirst().from()).isEqualTo(stretch.from());
            assertThat(parts.getLast().to()).isEqualTo(stretch.to());
            for (int i = 1; i < parts.size(); i++)
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
        }
    }
}
