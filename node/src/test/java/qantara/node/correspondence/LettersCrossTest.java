package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Deadline;
import qantara.exchange.Message;
import qantara.exchange.Progress;
import qantara.exchange.State;
import qantara.exchange.Urgency;
import qantara.handling.HandlingCode;
import qantara.handling.Purpose;
import qantara.handling.Tlp;
import qantara.testkit.HandClock;
import qantara.testkit.LossyPost;

class LettersCrossTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    @Test
    void a_request_crosses_and_its_reply_comes_back_with_receipts_on_both_sides() {
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);

        var came = madrid.latest();
        assertThat(madrid.dossier(came).subject()).isEqualTo("Vehicle ownership and crossings");
        assertThat(madrid.dossier(came).exchange().deadline())
                .isEqualTo(rabat.dossier(asked).exchange().deadline());
        madrid.opens(came);
        madrid.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Opened.class);

        madrid.says(came, Kind.REPLY, Sample.reply("Two crossings, on 19 and 22 November."));
        madrid.carriesWhatIsDue();
        rabat.opens(asked);
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Answered.class);
        assertThat(madrid.dossier(came).exchange().state()).isInstanceOf(State.Answered.class);
        assertThat(rabat.thread(asked).tracks().values())
                .extracting(Track::progress)
                .containsExactly(Progress.HANDLED);
        assertThat(madrid.thread(came).tracks().values())
                .extracting(Track::progress)
                .containsExactly(Progress.HANDLED);
    }

    @Test
    void a_reply_carries_the_restrictions_of_what_it_answers() {
        rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        var came = madrid.latest();
        madrid.opens(came);
        madrid.says(came, Kind.REPLY, Sample.reply("Two crossings."));
        var reply =
                (Message.ReplyMessage) madrid.thread(came).papers().getLast().message();
        assertThat(reply.reply().marking().tlp()).isEqualTo(Tlp.AMBER);
        assertThat(reply.reply().marking().handling().has(HandlingCode.H1)).isTrue();
    }

    @Test
    void a_clarification_stops_the_clock_on_both_sides_and_its_answer_starts_it_again() {
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        var came = madrid.latest();
        madrid.opens(came);
        clock.pass(Duration.ofHours(5));
        madrid.says(came, Kind.CLARIFICATION, Map.of("question", "All crossing points, or one?"));
        assertThat(madrid.dossier(came).exchange().state()).isInstanceOf(State.Opened.class);
        madrid.carriesWhatIsDue();
        assertThat(madrid.dossier(came).exchange().state()).isInstanceOf(State.Clarifying.class);
        assertThat(rabat.dossier(asked).exchange().deadline())
                .isEqualTo(madrid.dossier(came).exchange().deadline());

        clock.pass(Duration.ofHours(20));
        rabat.opens(asked);
        rabat.says(asked, Kind.CLARIFIED, Map.of("answer", "All of them."));
        rabat.carriesWhatIsDue();
        var due = madrid.dossier(came).exchange().deadline().orElseThrow();
        assertThat(due.paused()).isEmpty();
        assertThat(due.due()).isEqualTo(Instant.parse("2026-12-02T04:00:00Z"));
        assertThat(rabat.dossier(asked).exchange().deadline()).contains(due);
    }

    @Test
    void a_request_is_refused_on_a_coded_ground_only() {
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        var came = madrid.latest();
        madrid.opens(came);
        Bureau.done(madrid.correspondence.write(
                madrid.writer, madrid.form(came), Kind.REFUSAL, Map.of("ground", "NO_TIME", "why", "x")));
        assertThat(madrid.correspondence.submit(madrid.writer, madrid.form(came)))
                .isEqualTo(new Outcome.Unfit(Map.of("ground", Wrong.CHOICE)));
        madrid.says(came, Kind.REFUSAL, Map.of("ground", "NOT_AVAILABLE", "why", "Searched three holdings."));
        madrid.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Refused.class);
    }

    @Test
    void an_urgent_request_is_with_the_partners_officer_before_all_that_waited() {
        rabat.other = Optional.empty();
        for (int i = 0; i < 40; i++) rabat.asks(madrid);
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.putAll(Map.of("urgency", "URGENT_DIRECT", "ground", "THREAT_TO_LIFE", "why", "A boat is at sea."));
        rabat.other = Optional.of(madrid);
        var urgent = rabat.submitted(fields);
        Bureau.done(rabat.correspondence.release(rabat.releaser, rabat.form(urgent), false));
        assertThat(rabat.ready())
                .hasSize(32)
                .first()
                .satisfies(letter ->
                        assertThat(letter.place().seq()).as("its number stays").isEqualTo(41));
        rabat.carriesWhatIsDue();
        assertThat(madrid.dossier(new ThreadRef(2026, 1)).exchange().urgency()).isEqualTo(Urgency.URGENT_DIRECT);
        assertThat(rabat.dossier(urgent).exchange().state()).isInstanceOf(State.Received.class);
        rabat.carriesWhatIsDue();
        assertThat(madrid.latest().number()).isEqualTo(41);
    }

    @Test
    void with_the_partner_down_the_request_waits_and_arrives_when_it_is_back() {
        rabat.other = Optional.empty();
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        rabat.other = Optional.of(madrid);
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Sent.class);
        clock.pass(Duration.ofMinutes(5));
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);
    }

    @Test
    void an_answer_lost_on_the_way_doubles_nothing() {
        rabat.loseAnswers = true;
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        rabat.loseAnswers = false;
        clock.pass(Duration.ofMinutes(5));
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);
        assertThat(madrid.latest()).isEqualTo(new ThreadRef(2026, 1));
        assertThat(madrid.thread(madrid.latest()).papers()).hasSize(1);
    }

    @Test
    void a_restart_in_between_loses_nothing() {
        rabat.other = Optional.empty();
        var asked = rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        rabat.close();
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.of(rabat));
        rabat.other = Optional.of(madrid);
        madrid.other = Optional.of(rabat);
        clock.pass(Duration.ofMinutes(5));
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);
        madrid.opens(madrid.latest());
        madrid.says(madrid.latest(), Kind.REPLY, Sample.reply("Two crossings."));
        madrid.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Answered.class);
    }

    @Test
    void the_clock_warns_at_half_at_four_fifths_and_at_the_end_each_once() {
        rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        assertThat(madrid.watch.raise()).isEmpty();
        clock.pass(Duration.ofHours(84));
        assertThat(madrid.watch.raise()).containsExactly(madrid.latest());
        assertThat(madrid.watch.raise()).isEmpty();
        clock.pass(Duration.ofDays(9));
        assertThat(madrid.watch.raise()).containsExactly(madrid.latest());
        assertThat(madrid.dossier(madrid.latest()).warned()).isEqualTo(Deadline.Warning.LATE);
        assertThat(rabat.watch.raise()).isEmpty();
    }

    @Test
    void a_letter_of_another_exchange_is_not_opened_here() {
        rabat.asks(madrid);
        rabat.asks(madrid);
        rabat.carriesWhatIsDue();
        var letter = madrid.thread(new ThreadRef(2026, 1)).papers().getFirst().letter();
        var other = madrid.form(new ThreadRef(2026, 2));
        assertThat(madrid.correspondence.open(madrid.writer, other, letter)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void the_office_itself_carries_a_new_letter_and_wakes_when_the_partner_is_heard_of() {
        rabat.post.open();
        madrid.post.open();
        var asked = rabat.asks(madrid);
        await().until(() -> rabat.dossier(asked).exchange().state() instanceof State.Received);
        rabat.other = Optional.empty();
        var waits = rabat.asks(madrid);
        await().until(() ->
                rabat.thread(waits).tracks().values().iterator().next().attempts() > 0);
        rabat.other = Optional.of(madrid);
        madrid.opens(madrid.latest());
        await().until(() -> rabat.dossier(waits).exchange().state() instanceof State.Received);
    }

    @Test
    void over_a_bad_road_every_request_and_every_reply_arrives_once() {
        rabat.road.takesOn(LossyPost.Habits.BAD);
        madrid.road.takesOn(LossyPost.Habits.BAD);
        var asked = IntStream.range(0, 12).mapToObj(_ -> rabat.asks(madrid)).toList();
        travel();
        for (var number = 1; number <= asked.size(); number++) {
            var came = new ThreadRef(2026, number);
            madrid.opens(came);
            madrid.says(came, Kind.REPLY, Sample.reply("Two crossings."));
        }
        travel();
        assertThat(madrid.latest()).isEqualTo(new ThreadRef(2026, asked.size()));
        assertThat(asked).allSatisfy(ref -> {
            assertThat(rabat.dossier(ref).exchange().state()).isInstanceOf(State.Answered.class);
            assertThat(rabat.thread(ref).papers()).hasSize(2);
        });
    }

    private void travel() {
        for (var round = 0; round < 40; round++) {
            rabat.carriesWhatIsDue();
            madrid.carriesWhatIsDue();
            clock.pass(Duration.ofMinutes(5));
        }
        rabat.road.settle();
        madrid.road.settle();
    }
}
