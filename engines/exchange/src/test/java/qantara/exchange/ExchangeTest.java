package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import qantara.exchange.Exchange.Taken;

class ExchangeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final List<Function<Instant, Step>> STEPS = List.of(
            Step.Approve::new,
            Step.Post::new,
            Step.Receive::new,
            Step.Open::new,
            at -> new Step.AskBack(at, "Which port?"),
            Step.Clarify::new,
            at -> new Step.Delay(at, at.plusSeconds(99), "A judge decides"),
            at -> new Step.Answer(at, Reply.Outcome.ANSWERED),
            at -> new Step.Answer(at, Reply.Outcome.PART_REFUSED),
            at -> new Step.Answer(at, Reply.Outcome.REFUSED),
            at -> new Step.Recall(at, "Found here"),
            at -> new Step.Fail(at, "UNDELIVERED"),
            Step.Close::new);

    private static Exchange walk(Exchange exchange, Step... steps) {
        var at = exchange;
        for (var step : steps) at = ((Taken.Moved) at.take(step)).exchange();
        return at;
    }

    private static Exchange draft() {
        return Exchange.draft(Samples.ID, Urgency.URGENT_DIRECT);
    }

    private static Exchange sent() {
        return walk(draft(), new Step.Approve(NOON), new Step.Post(NOON));
    }

    @Test
    void a_request_goes_its_way_to_its_answer_and_is_closed() {
        var closed = walk(
                sent(),
                new Step.Receive(NOON),
                new Step.Open(NOON.plusSeconds(5)),
                new Step.Answer(NOON.plusSeconds(9), Reply.Outcome.ANSWERED),
                new Step.Close(NOON.plusSeconds(10)));
        assertThat(closed.state()).isEqualTo(new State.Closed(NOON.plusSeconds(10)));
    }

    @Test
    void nothing_is_sent_that_nobody_approved() {
        assertThat(draft().take(new Step.Post(NOON))).isInstanceOf(Taken.NotNow.class);
    }

    @Test
    void the_clock_runs_from_receipt_on_both_sides_alike() {
        assertThat(sent().deadline()).isEmpty();
        var asking = walk(sent(), new Step.Receive(NOON.plusSeconds(3)));
        var asked = Exchange.received(Samples.ID, Urgency.URGENT_DIRECT, new Step.Receive(NOON.plusSeconds(3)));
        assertThat(asking.deadline()).isEqualTo(asked.deadline());
        assertThat(asked.deadline().orElseThrow().due())
                .isEqualTo(NOON.plusSeconds(3).plus(Duration.ofHours(8)));
    }

    @Test
    void asking_back_stops_the_clock_until_the_answer() {
        var asked = Exchange.received(Samples.ID, Urgency.NORMAL, new Step.Receive(NOON));
        var waiting = walk(asked, new Step.Open(NOON), new Step.AskBack(NOON.plusSeconds(60), "Which port?"));
        assertThat(waiting.deadline().orElseThrow().paused()).contains(NOON.plusSeconds(60));
        var again = walk(waiting, new Step.Clarify(NOON.plusSeconds(160)));
        assertThat(again.deadline().orElseThrow().due())
                .isEqualTo(NOON.plus(Duration.ofDays(7)).plusSeconds(100));
    }

    @Test
    void a_delay_is_told_and_leaves_the_legal_clock_as_it_is() {
        var asked = Exchange.received(Samples.ID, Urgency.NORMAL, new Step.Receive(NOON));
        var delayed = walk(asked, new Step.Delay(NOON, NOON.plus(Duration.ofDays(20)), "A judge decides"));
        assertThat(delayed.deadline()).isEqualTo(asked.deadline());
        assertThat(delayed.state().isPending()).isTrue();
    }

    @Test
    void what_is_answered_is_not_answered_again_nor_taken_back() {
        var answered = walk(sent(), new Step.Receive(NOON), new Step.Answer(NOON, Reply.Outcome.REFUSED));
        assertThat(answered.take(new Step.Answer(NOON, Reply.Outcome.ANSWERED))).isInstanceOf(Taken.NotNow.class);
        assertThat(answered.take(new Step.Recall(NOON, "Too late"))).isInstanceOf(Taken.NotNow.class);
    }

    @Test
    void a_step_that_is_not_possible_changes_nothing_and_says_where_it_stands() {
        var step = new Step.Open(NOON);
        assertThat(draft().take(step)).isEqualTo(new Taken.NotNow(new State.Draft(), step));
    }

    /// Every state that can be reached is looked at once, with every step.
    @Test
    void no_walk_ever_leaves_the_rules() {
        var seen = new HashSet<Class<? extends State>>();
        var queue = new ArrayDeque<>(List.of(draft()));
        while (!queue.isEmpty()) {
            var exchange = queue.poll();
            if (!seen.add(exchange.state().getClass())) continue;
            for (var step : STEPS)
                if (exchange.take(step.apply(NOON)) instanceof Taken.Moved(var next)) {
                    queue.add(next);
                    assertThat(next.deadline().isPresent() || !next.state().isPending())
                            .isTrue();
                    assertThat(next.state().isPending() && next.state().isDecided())
                            .isFalse();
                }
        }
        assertThat(seen).hasSize(State.class.getPermittedSubclasses().length);
    }

    @Test
    void nothing_follows_the_end() {
        var closed = new Exchange(Samples.ID, Side.ASKED, Urgency.NORMAL, new State.Closed(NOON), Optional.empty());
        Set<Taken> taken = new HashSet<>();
        STEPS.forEach(step -> taken.add(closed.take(step.apply(NOON))));
        assertThat(taken).allMatch(Taken.NotNow.class::isInstance);
    }
}
