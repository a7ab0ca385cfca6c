package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.exchange.contract.Letters.NOON;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.exchange.contract.Station;
import qantara.seal.Digest;
import qantara.seal.KeyRing;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.NonDelivery;
import qantara.seal.Place;
import qantara.seal.Receipt;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;
import qantara.seal.Receipts;
import qantara.seal.Sealer;
import qantara.seal.ServiceKeys;
import qantara.seal.Stage;

/// Long because it holds one test for each guarantee of delivery, in the order of the protocol page.
class DeliveryTest {
    private static final Post CUT = (lane, envelope) -> new Carriage.Unreachable("CONNECT");

    private final Station[] stations = Station.pair();
    private final Station rabat = stations[0];
    private final Station madrid = stations[1];

    private byte[] sealed(Letter letter) {
        var sealer = new Sealer(rabat.keys());
        return sealer.seal(sealer.sign(letter), rabat.partnerPrekey()).bytes();
    }

    private Letter letter(long seq, Digest previous, String body, long seed) {
        var sheet = Letters.sheet(madrid.keys().service(), NOON, new Random(seed), body);
        return new Letter(rabat.lane(), new Place(5, seq, previous), sheet);
    }

    private static Digest digest(Letter letter, ServiceKeys keys) {
        return new Sealer(keys).sign(letter).digest();
    }

    @Test
    void a_letter_is_carried_kept_and_receipted() throws Malformed {
        var outgoing = rabat.posts("first", NOON);
        var round = rabat.delivers(madrid.door(NOON), NOON);
        assertThat(round.stopped()).isEmpty();
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
        var receipt = Receipts.verify(rabat.finds(outgoing).receipt().orElseThrow(), rabat.lane(), rabat);
        assertThat(receipt.lines())
                .extracting(line -> line.stage())
                .containsExactly(new Stage.Held(), new Stage.Accepted());
        assertThat(receipt.head().seq()).isEqualTo(1);
    }

    @Test
    void letters_are_carried_in_the_order_in_which_they_were_posted() {
        for (int i = 0; i < 100; i++) rabat.posts("letter " + i, NOON);
        var bodies = new ArrayList<String>();
        Post post = (lane, envelope) -> {
            var arrival = madrid.accepts(envelope, NOON);
            if (arrival instanceof Arrival.Accepted(var letter, var receipt))
                bodies.add(new String(letter.sheet().body(), StandardCharsets.UTF_8));
            return Station.answer(arrival);
        };
        while (!rabat.delivers(post, NOON).onward().isEmpty()) {}
        assertThat(bodies).hasSize(100).startsWith("letter 0", "letter 1").endsWith("letter 99");
    }

    @Test
    void a_doubled_letter_is_kept_once_and_gets_the_same_receipt_for_ever() {
        var envelope = sealed(letter(1, Digest.NONE, "once", 1));
        var first = (Arrival.Accepted) madrid.accepts(envelope, NOON);
        for (int i = 1; i < 50; i++) {
            var again = (Arrival.AlreadyHave) madrid.accepts(envelope, NOON.plus(Duration.ofDays(i)));
            assertThat(again.receipt()).isEqualTo(first.receipt());
        }
    }

    @Test
    void a_letter_sealed_again_is_the_one_that_is_already_there() {
        var letter = letter(1, Digest.NONE, "once", 1);
        var sealer = new Sealer(rabat.keys());
        var signed = sealer.sign(letter);
        var first = madrid.accepts(sealer.seal(signed, rabat.partnerPrekey()).bytes(), NOON);
        var second = madrid.accepts(sealer.seal(signed, rabat.partnerPrekey()).bytes(), NOON);
        assertThat(((Arrival.AlreadyHave) second).receipt()).isEqualTo(((Arrival.Accepted) first).receipt());
    }

    @Test
    void another_letter_in_the_same_place_is_a_conflict_that_is_proven() {
        madrid.accepts(sealed(letter(1, Digest.NONE, "one", 1)), NOON);
        var arrival = madrid.accepts(sealed(letter(1, Digest.NONE, "another", 2)), NOON);
        assertThat(((Arrival.Conflict) arrival).code()).isEqualTo("SEQ_CONFLICT");
        assertThat(madrid.evidence()).hasSize(1);
    }

    @Test
    void another_letter_of_the_same_id_is_a_conflict() {
        var first = letter(1, Digest.NONE, "one", 1);
        madrid.accepts(sealed(first), NOON);
        var arrival = madrid.accepts(sealed(letter(2, digest(first, rabat.keys()), "one", 1)), NOON);
        assertThat(((Arrival.Conflict) arrival).code()).isEqualTo("ID_CONFLICT");
    }

    @Test
    void a_letter_that_does_not_follow_the_one_before_it_is_a_conflict() {
        madrid.accepts(sealed(letter(1, Digest.NONE, "one", 1)), NOON);
        var arrival = madrid.accepts(sealed(letter(2, Digest.of(new byte[9]), "two", 2)), NOON);
        assertThat(((Arrival.Conflict) arrival).code()).isEqualTo("CHAIN_CONFLICT");
    }

    @Test
    void letters_out_of_order_are_kept_and_the_head_says_how_far_there_is_no_gap() {
        var one = letter(1, Digest.NONE, "one", 1);
        var two = letter(2, digest(one, rabat.keys()), "two", 2);
        var three = letter(3, digest(two, rabat.keys()), "three", 3);
        madrid.accepts(sealed(three), NOON);
        assertThat(madrid.head(5)).isZero();
        madrid.accepts(sealed(one), NOON);
        assertThat(madrid.head(5)).isEqualTo(1);
        madrid.accepts(sealed(two), NOON);
        assertThat(madrid.head(5)).isEqualTo(3);
    }

    @Test
    void a_letter_far_ahead_of_its_lane_comes_too_early() {
        var far = letter(Inbox.WINDOW + 1, Digest.NONE, "far", 1);
        assertThat(madrid.accepts(sealed(far), NOON)).isInstanceOf(Arrival.TooEarly.class);
        var near = letter(Inbox.WINDOW, Digest.NONE, "near", 1);
        assertThat(madrid.accepts(sealed(near), NOON)).isInstanceOf(Arrival.Accepted.class);
    }

    @Test
    void a_letter_that_the_judge_objects_to_is_kept_and_refused_by_name() {
        madrid.judgesBy(letter -> Optional.of("UNKNOWN_TYPE"));
        var outgoing = rabat.posts("odd", NOON);
        rabat.delivers(madrid.door(NOON), NOON);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.REFUSED);
        assertThat(rabat.finds(outgoing).code()).contains("UNKNOWN_TYPE");
        assertThat(madrid.received(outgoing)).isPresent();
    }

    @Test
    void a_cut_line_loses_nothing_and_the_pause_grows_to_five_minutes() {
        var outgoing = rabat.posts("patient", NOON);
        var now = NOON;
        var longest = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            assertThat(rabat.delivers(CUT, now).stopped()).contains("CONNECT");
            var pause = Duration.between(now, rabat.finds(outgoing).next());
            assertThat(pause).isLessThanOrEqualTo(Outbox.LONGEST_PAUSE);
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            now = rabat.finds(outgoing).next();
        }
        assertThat(longest).isGreaterThan(Duration.ofSeconds(150));
        assertThat(rabat.delivers(madrid.door(now), now).onward()).hasSize(1);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void the_first_that_cannot_be_carried_ends_the_round() {
        for (int i = 0; i < 5; i++) rabat.posts("letter " + i, NOON);
        var tries = new AtomicInteger();
        rabat.delivers(
                (lane, envelope) -> {
                    tries.incrementAndGet();
                    return new Carriage.Turned("SUSPENDED");
                },
                NOON);
        assertThat(tries).hasValue(1);
    }

    @Test
    void hearing_from_the_partner_wakes_what_waits() {
        var outgoing = rabat.posts("sleepy", NOON);
        for (int i = 0; i < 12; i++) rabat.delivers(CUT, rabat.finds(outgoing).next());
        var now = rabat.finds(outgoing).next().minusSeconds(60);
        assertThat(rabat.delivers(madrid.door(now), now).onward()).isEmpty();
        rabat.cabinet().together(d -> {
            rabat.outbox().wake(d, rabat.lane(), now);
            return 0;
        });
        assertThat(rabat.delivers(madrid.door(now), now).onward()).isNotEmpty();
    }

    @Test
    void a_lost_receipt_comes_again_with_the_same_bytes() {
        var outgoing = rabat.posts("lost answer", NOON);
        var receipts = new ArrayList<byte[]>();
        rabat.delivers(
                (lane, envelope) -> {
                    receipts.add(((Carriage.Carried) madrid.door(NOON).carry(lane, envelope)).receipt());
                    return new Carriage.Unreachable("TIMEOUT");
                },
                NOON);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
        var later = rabat.finds(outgoing).next();
        rabat.delivers(madrid.door(later), later);
        assertThat(rabat.finds(outgoing).receipt())
                .hasValueSatisfying(r -> assertThat(r).isEqualTo(receipts.getFirst()));
    }

    @Test
    void a_restarted_sender_goes_on_under_a_new_incarnation_in_the_same_chain() {
        var before = rabat.posts("before", NOON);
        rabat.restarts();
        var after = rabat.posts("after", NOON);
        assertThat(after.place().incarnation()).isNotEqualTo(before.place().incarnation());
        assertThat(after.place().seq()).isEqualTo(1);
        assertThat(after.place().previous()).isEqualTo(before.letter());
    }

    @Test
    void a_letter_without_a_prekey_waits_until_there_is_one() {
        var prekey = rabat.partnerPrekey();
        rabat.hasNoPrekey();
        var outgoing = rabat.posts("no key yet", NOON);
        assertThat(rabat.delivers(madrid.door(NOON), NOON).onward()).isEmpty();
        rabat.hasPrekey(prekey);
        var later = rabat.finds(outgoing).next();
        assertThat(rabat.delivers(madrid.door(later), later).onward()).isNotEmpty();
    }

    @Test
    void a_letter_is_sealed_afresh_each_time_it_is_carried_and_to_the_prekey_of_the_day() {
        var carried = new ArrayList<byte[]>();
        Post cut = (lane, envelope) -> {
            carried.add(envelope);
            return new Carriage.Unreachable("cut");
        };
        rabat.hasPrekey(madrid.publishes(2, Duration.ofHours(1)));
        var outgoing = rabat.posts("old seal", NOON);
        rabat.delivers(cut, NOON);
        rabat.delivers(cut, rabat.finds(outgoing).next());
        assertThat(carried.getFirst()).isNotEqualTo(carried.getLast());
        rabat.hasPrekey(madrid.publishes(3, Duration.ofDays(2)));
        var later = NOON.plus(Duration.ofHours(2));
        rabat.delivers(madrid.door(later), later);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(madrid.accepts(carried.getLast(), NOON))
                .as("the same letter in an earlier envelope")
                .isInstanceOf(Arrival.AlreadyHave.class);
    }

    @Test
    void a_prekey_that_the_reader_no_longer_has_only_delays_the_letter() {
        var outgoing = rabat.posts("restored reader", NOON);
        var kept = Map.copyOf(madrid.pairs());
        madrid.pairs().clear();
        var now = NOON;
        for (int i = 0; i < 30; i++) {
            rabat.delivers(madrid.door(now), now);
            now = rabat.finds(outgoing).next();
        }
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
        madrid.pairs().putAll(kept);
        rabat.delivers(madrid.door(now), now);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void an_envelope_spoiled_on_the_way_is_refused_sealed_again_and_arrives() {
        var outgoing = rabat.posts("spoiled", NOON);
        Post spoiling = (lane, envelope) -> {
            envelope[envelope.length - 1] ^= 1;
            return madrid.door(NOON).carry(lane, envelope);
        };
        rabat.delivers(spoiling, NOON);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
        var later = rabat.finds(outgoing).next();
        rabat.delivers(madrid.door(later), later);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void a_letter_that_is_never_opened_is_given_up_as_refused_and_others_go_on() {
        var poison = rabat.posts("poison", NOON);
        Post door = (lane, envelope) -> {
            var bad = envelope.clone();
            bad[bad.length - 1] ^= 1;
            var receipt = ((Carriage.Carried) madrid.door(NOON).carry(lane, bad)).receipt();
            return new Carriage.Carried(forEnvelope(receipt, envelope));
        };
        var now = NOON;
        for (int i = 0; i < 12; i++) {
            rabat.delivers(door, now);
            now = rabat.finds(poison).next().isAfter(now) ? rabat.finds(poison).next() : now.plusSeconds(1);
        }
        assertThat(rabat.finds(poison).progress()).isEqualTo(Progress.REFUSED);
        assertThat(rabat.finds(poison).code()).contains("NOT_DECRYPTED");
        var next = rabat.posts("next", now);
        rabat.delivers(madrid.door(now), now);
        assertThat(rabat.finds(next).progress()).isEqualTo(Progress.ACCEPTED);
    }

    /// The receipt that the reader would give had it received that very envelope and not been able to open it.
    private byte[] forEnvelope(byte[] receipt, byte[] envelope) {
        try {
            var given = Receipts.verify(receipt, rabat.lane(), rabat);
            var line = given.lines().getFirst();
            var other = new Line(
                    line.stage(),
                    line.id(),
                    line.incarnation(),
                    line.seq(),
                    line.letter(),
                    Digest.of(envelope),
                    line.received());
            return Receipts.sign(
                    madrid.keys(), new Receipt(given.lane(), given.issued(), given.head(), List.of(other)));
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_letter_whose_time_is_over_is_given_up_with_a_signed_record() throws Malformed {
        var outgoing = rabat.posts("too late", NOON);
        var over = NOON.plus(Duration.ofDays(31));
        rabat.delivers(madrid.door(over), over);
        var found = rabat.finds(outgoing);
        assertThat(found.progress()).isEqualTo(Progress.WRITTEN_OFF);
        var record = NonDelivery.verify(found.receipt().orElseThrow(), madrid);
        assertThat(record.letter()).isEqualTo(outgoing.letter());
    }

    @Test
    void a_receipt_that_the_partner_did_not_sign_counts_for_nothing() {
        var outgoing = rabat.posts("forged", NOON);
        var stranger = new Station("ES:DGP", new MemoryCabinet(), 3);
        stranger.knows(rabat);
        stranger.pairs().putAll(madrid.pairs());
        var round = rabat.delivers(stranger.door(NOON), NOON);
        assertThat(round.stopped()).contains("RECEIPT_UNPROVEN");
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
    }

    @Test
    void a_receipt_for_another_letter_in_that_place_is_an_alarm() {
        var outgoing = rabat.posts("mine", NOON);
        var other = new Line(
                new Stage.Accepted(),
                outgoing.id(),
                outgoing.place().incarnation(),
                outgoing.place().seq(),
                Optional.of(Digest.of(new byte[3])),
                Digest.of(new byte[4]),
                NOON);
        var receipt = Receipts.sign(madrid.keys(), new Receipt(rabat.lane(), NOON, new Head(5, 1), List.of(other)));
        var settlement = rabat.cabinet().together(d -> rabat.outbox().settle(d, rabat.lane(), receipt, NOON));
        assertThat(settlement).isEqualTo(new Settlement.Contradictory(outgoing.id()));
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.WAITING);
    }

    @Test
    void a_person_has_dealt_with_it_is_stated_once_and_settles_the_letter() {
        var outgoing = rabat.posts("read me", NOON);
        rabat.delivers(madrid.door(NOON), NOON);
        var later = NOON.plusSeconds(60);
        var receipt = madrid.handles(outgoing, later);
        assertThat(madrid.handles(outgoing, later.plusSeconds(1))).isEqualTo(receipt);
        rabat.cabinet().together(d -> rabat.outbox().settle(d, rabat.lane(), receipt, later));
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.HANDLED);
        assertThat(rabat.finds(outgoing).receipt()).isPresent();
        assertThat(rabat.finds(outgoing).handled()).isPresent();
    }

    @Test
    void a_letter_never_goes_back() {
        var outgoing = rabat.posts("onwards", NOON);
        rabat.delivers(madrid.door(NOON), NOON);
        var first = rabat.finds(outgoing).receipt().orElseThrow();
        var handled = madrid.handles(outgoing, NOON);
        rabat.cabinet().together(d -> rabat.outbox().settle(d, rabat.lane(), handled, NOON));
        var again = rabat.cabinet().together(d -> rabat.outbox().settle(d, rabat.lane(), first, NOON));
        assertThat(again).isEqualTo(new Settlement.Settled(List.of()));
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.HANDLED);
    }

    @Test
    void an_envelope_for_nobody_here_gets_no_signature() {
        var arrival = madrid.accepts(new byte[] {1, 2, 3}, NOON);
        assertThat(((Arrival.Unopened) arrival).receipt()).isEmpty();
        var reflected = new Sealer(madrid.keys());
        var letter = new Letter(
                madrid.lane(),
                new Place(5, 1, Digest.NONE),
                Letters.sheet(rabat.keys().service(), NOON, new Random(1), "mirror"));
        var envelope =
                reflected.seal(reflected.sign(letter), madrid.partnerPrekey()).bytes();
        assertThat(((Arrival.Unopened) madrid.accepts(envelope, NOON)).receipt())
                .isEmpty();
    }

    @Test
    void a_full_lane_takes_no_more() {
        var sheet = Letters.sheet(madrid.keys().service(), NOON, new Random(1), "one too many");
        var small = new Outbox(new Sealer(rabat.keys()), rabat, rabat, new Incarnation(1), new Random(1), 3);
        for (int i = 0; i < 3; i++) rabat.posts("waits " + i, NOON);
        var posting = rabat.cabinet().together(drawer -> small.post(drawer, rabat.lane(), sheet, NOON));
        assertThat(posting).isInstanceOf(Outbox.Posting.Full.class);
    }

    @Test
    void a_letter_for_another_service_is_not_posted() {
        var sheet = Letters.sheet(rabat.keys().service(), NOON, new Random(1), "to myself");
        assertThatThrownBy(() -> rabat.cabinet().together(d -> rabat.outbox().post(d, rabat.lane(), sheet, NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_incarnation_has_sixty_three_bits() {
        var random = new Random(9);
        for (int i = 0; i < 1_000; i++)
            assertThat(Incarnation.fresh(random).value()).isNotNegative();
    }

    /// The node's clock may be wrong by days: letters are ordered by their numbers.
    @Test
    void a_reader_whose_clock_is_wrong_by_days_keeps_the_letter() {
        var outgoing = rabat.posts("skewed", NOON);
        Instant wrong = NOON.minus(Duration.ofDays(9));
        rabat.delivers(madrid.door(wrong), NOON);
        assertThat(rabat.finds(outgoing).progress()).isEqualTo(Progress.ACCEPTED);
        KeyRing ring = rabat;
        assertThat(ring.partner(rabat.lane().channel())).isPresent();
    }
}
