package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.exchange.contract.Letters.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.exchange.contract.Station;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.NonDelivery;
import qantara.seal.Opening;
import qantara.seal.Receipt;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipts;
import qantara.seal.Sealer;
import qantara.seal.SignedLetter;
import qantara.seal.Stage;

class BatchTest {
    private Station rabat;
    private Station madrid;

    @BeforeEach
    void two_services() {
        var both = Station.pair();
        rabat = both[0];
        madrid = both[1];
    }

    /// A post that brings all letters of a round together, as a door does that waits a moment.
    private Post together(List<byte[]> receipts, Instant now) {
        return new Post() {
            @Override
            public Carriage carry(Lane lane, byte[] envelope) {
                return madrid.door(now).carry(lane, envelope);
            }

            @Override
            public CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
                var answers =
                        takeAll(envelopes, now).stream().map(Station::answer).toList();
                answers.forEach(answer -> receipts.add(((Carriage.Carried) answer).receipt()));
                return CompletableFuture.completedFuture(answers);
            }
        };
    }

    private List<Arrival> takeAll(List<byte[]> envelopes, Instant now) {
        var openings =
                envelopes.stream().map(bytes -> madrid.inbox().open(bytes, now)).toList();
        return madrid.cabinet().together(drawer -> madrid.inbox().takeAll(drawer, openings, letter -> {}, now));
    }

    private List<byte[]> envelopes(int count) {
        IntStream.range(0, count).forEach(i -> rabat.posts("letter " + i, NOON));
        return rabat.outbox().ready(rabat.cabinet(), rabat.lane(), NOON).stream()
                .map(Consignment::carried)
                .toList();
    }

    @Test
    void thirty_two_letters_share_one_signature() throws Malformed {
        IntStream.range(0, 32).forEach(i -> rabat.posts("letter " + i, NOON));
        var receipts = new ArrayList<byte[]>();
        var round = rabat.delivers(together(receipts, NOON), NOON);
        assertThat(round.onward()).hasSize(32).allMatch(one -> one.progress() == Progress.ACCEPTED);
        assertThat(receipts).hasSize(32).allMatch(one -> Arrays.equals(one, receipts.getFirst()));
        var receipt = Receipts.verify(receipts.getFirst(), rabat.lane(), rabat);
        assertThat(receipt.lines()).hasSize(64);
        assertThat(receipt.head().seq()).isEqualTo(32);
        assertThat(receipts.getFirst().length).isLessThan(Receipts.LONGEST);
    }

    @Test
    void a_letter_that_comes_again_gets_the_bytes_of_the_shared_receipt_for_ever() {
        var envelopes = envelopes(32);
        var first = ((Carriage.Carried) Station.answer(takeAll(envelopes, NOON).getFirst())).receipt();
        for (var envelope : envelopes) {
            var again = madrid.accepts(envelope, NOON.plus(Duration.ofDays(20)));
            assertThat(again)
                    .isInstanceOfSatisfying(
                            Arrival.AlreadyHave.class,
                            have -> assertThat(have.receipt()).isEqualTo(first));
        }
    }

    @Test
    void a_letter_that_comes_twice_in_one_batch_is_kept_once() {
        var envelopes = envelopes(3);
        var doubled = new ArrayList<>(envelopes);
        doubled.add(1, envelopes.getFirst());
        var arrivals = takeAll(doubled, NOON);
        assertThat(arrivals.get(0)).isInstanceOf(Arrival.Accepted.class);
        assertThat(arrivals.get(1)).isInstanceOf(Arrival.AlreadyHave.class);
        assertThat(madrid.head(rabat.cabinet()
                        .together(d -> d.lastOutgoing(rabat.lane()))
                        .orElseThrow()
                        .place()
                        .incarnation()))
                .isEqualTo(3);
    }

    @Test
    void letters_that_come_out_of_order_are_judged_in_the_order_of_their_places() {
        var judged = new ArrayList<Long>();
        madrid.judgesBy(letter -> {
            judged.add(letter.place().seq());
            return Optional.empty();
        });
        var envelopes = envelopes(5);
        var arrivals = takeAll(envelopes.reversed(), NOON);
        assertThat(judged).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(arrivals)
                .extracting(
                        arrival -> ((Arrival.Accepted) arrival).letter().place().seq())
                .as("each has its own answer")
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void nothing_is_refused_for_what_it_says_while_a_letter_before_it_is_missing() {
        var known = new AtomicBoolean();
        madrid.judgesBy(letter -> {
            if (letter.place().seq() == 1) known.set(true);
            return known.get() ? Optional.empty() : Optional.of("UNKNOWN_EXCHANGE");
        });
        var envelopes = envelopes(3);
        assertThat(madrid.accepts(envelopes.getLast(), NOON)).isEqualTo(new Arrival.TooEarly());
        assertThat(takeAll(envelopes.subList(1, 3), NOON)).containsOnly(new Arrival.TooEarly());
        assertThat(takeAll(envelopes.reversed(), NOON)).hasOnlyElementsOfType(Arrival.Accepted.class);
    }

    @Test
    void a_letter_that_nothing_can_explain_any_more_is_refused() {
        madrid.judgesBy(letter -> Optional.of("UNKNOWN_EXCHANGE"));
        var envelopes = envelopes(2);
        assertThat(madrid.accepts(envelopes.getLast(), NOON)).isEqualTo(new Arrival.TooEarly());
        assertThat(takeAll(envelopes, NOON)).hasOnlyElementsOfType(Arrival.Declined.class);
        assertThat(madrid.accepts(envelopes.getLast(), NOON)).isInstanceOf(Arrival.AlreadyHave.class);
    }

    @Test
    void the_effect_of_a_letter_is_seen_when_the_next_is_judged() {
        var told = new ArrayList<String>();
        madrid.judgesBy(letter -> {
            told.add("judged " + letter.place().seq());
            return Optional.empty();
        });
        var openings = envelopes(2).stream()
                .map(bytes -> madrid.inbox().open(bytes, NOON))
                .toList();
        madrid.cabinet()
                .together(drawer -> madrid.inbox()
                        .takeAll(
                                drawer,
                                openings,
                                letter -> told.add("effect " + letter.place().seq()),
                                NOON));
        assertThat(told).containsExactly("judged 1", "effect 1", "judged 2", "effect 2");
    }

    @Test
    void a_head_that_is_not_that_of_the_letters_sent_is_kept_as_evidence() throws Malformed {
        var outgoing = rabat.posts("true", NOON);
        Post liar = (lane, envelope) -> {
            var answer = (Carriage.Carried) madrid.door(NOON).carry(lane, envelope);
            return new Carriage.Carried(withOtherRoot(answer.receipt()));
        };
        var round = rabat.delivers(liar, NOON);
        assertThat(round.stopped()).contains("HEAD_CONFLICT");
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
        List<Evidence> evidence = rabat.cabinet().together(d -> d.evidence(rabat.lane()));
        assertThat(evidence).hasSize(1);
    }

    private byte[] withOtherRoot(byte[] bytes) {
        try {
            var given = Receipts.verify(bytes, rabat.lane(), rabat);
            var head = new Head(given.head().incarnation(), 1, Optional.of(Digest.of(Letters.bytes("other"))));
            return Receipts.sign(madrid.keys(), new Receipt(given.lane(), given.issued(), head, given.lines()));
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_place_of_a_letter_that_was_given_up_is_filled_and_the_lane_goes_on() throws Malformed {
        var late = rabat.posts("too late", NOON);
        var over = NOON.plus(Duration.ofDays(31));
        var next = rabat.posts("in time", over);
        rabat.delivers(madrid.door(over), over);
        assertThat(rabat.finds(late).progress()).isEqualTo(Progress.WRITTEN_OFF);
        assertThat(rabat.finds(next).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(madrid.head(late.place().incarnation())).isEqualTo(2);
        var gap = madrid.cabinet()
                .together(d -> d.gap(rabat.lane(), late.place().incarnation(), 1))
                .orElseThrow();
        assertThat(NonDelivery.verify(gap.record(), madrid).id()).isEqualTo(late.id());
        var line = Receipts.verify(rabat.finds(late).handled().orElseThrow(), rabat.lane(), rabat)
                .lines()
                .getFirst();
        assertThat(line.stage()).isEqualTo(new Stage.Refused("GIVEN_UP"));
    }

    @Test
    void a_letter_that_had_come_after_all_is_no_gap() {
        var letter = rabat.posts("arrived, its receipt did not", NOON);
        var receiptLost = new AtomicBoolean(true);
        Post road = (lane, bytes) -> {
            var answer = madrid.door(NOON).carry(lane, bytes);
            return receiptLost.get() ? new Carriage.Unreachable("CUT") : answer;
        };
        rabat.delivers(road, NOON);
        receiptLost.set(false);
        rabat.delivers(road, NOON.plus(Duration.ofDays(31)));
        assertThat(rabat.finds(letter).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(madrid.head(letter.place().incarnation())).isEqualTo(1);
    }

    @Test
    void a_letter_that_comes_after_it_was_given_up_gets_the_receipt_of_its_record() {
        var letter = rabat.posts("overtaken", NOON);
        var envelope = rabat.outbox()
                .ready(rabat.cabinet(), rabat.lane(), NOON)
                .getFirst()
                .carried();
        rabat.delivers(madrid.door(NOON), NOON.plus(Duration.ofDays(31)));
        assertThat(madrid.accepts(envelope, NOON.plus(Duration.ofDays(32)))).isInstanceOf(Arrival.AlreadyHave.class);
        assertThat(madrid.received(letter)).isEmpty();
        assertThat(madrid.evidence()).isEmpty();
    }

    @Test
    void a_letter_that_came_late_to_a_restored_partner_is_not_given_up_after_all() {
        var letter = rabat.posts("long under way", NOON);
        var late = rabat.outbox()
                .ready(rabat.cabinet(), rabat.lane(), NOON)
                .getFirst()
                .carried();
        var over = NOON.plus(Duration.ofDays(31));
        rabat.delivers(madrid.door(over), over);
        assertThat(rabat.finds(letter).progress()).isEqualTo(Progress.WRITTEN_OFF);
        ((MemoryCabinet) madrid.cabinet()).restore(new MemoryCabinet());
        assertThat(madrid.accepts(late, over)).isInstanceOf(Arrival.Accepted.class);
        var difference = new Difference(List.of(), List.of(letter.id()), List.of());
        int count = rabat.cabinet().together(d -> new Recovery(rabat).resend(d, difference, over));
        assertThat(count).isEqualTo(1);
        rabat.delivers(madrid.door(over), over);
        assertThat(rabat.finds(letter).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void a_record_of_non_delivery_that_its_sender_did_not_sign_fills_nothing() {
        var letter = rabat.posts("not given up", NOON);
        var signed = rabat.cabinet().together(d -> d.outgoing(letter.id())).orElseThrow();
        var forger = new Station("MA:DCI", new MemoryCabinet(), 5);
        var record = new Sealer(forger.keys()).undelivered(read(signed.signed()), 1, NOON);
        assertThat(madrid.inbox().open(record, NOON)).isInstanceOf(Opening.Refused.class);
    }

    private static SignedLetter read(byte[] bytes) {
        try {
            return SignedLetter.read(bytes);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void many_letters_may_be_given_up_and_the_lane_still_goes_on() {
        var late = IntStream.range(0, 40)
                .mapToObj(i -> rabat.posts("late " + i, NOON))
                .toList();
        var over = NOON.plus(Duration.ofDays(31));
        var next = rabat.posts("in time", over);
        for (int i = 0; i < 4; i++) rabat.delivers(madrid.door(over), over);
        assertThat(late).allMatch(one -> rabat.finds(one).progress() == Progress.WRITTEN_OFF);
        assertThat(madrid.head(next.place().incarnation())).isEqualTo(41);
    }
}
