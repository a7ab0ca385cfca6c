package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Carriage;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Opener;
import qantara.seal.Opening;
import qantara.seal.Place;
import qantara.seal.Sealer;
import qantara.seal.Sheet;

/// Two nodes that exchanged cards: what the courier brings, and what it finds.
///
/// Long because each case needs both nodes.
class CourierTest {
    @SuppressWarnings("NullAway.Init")
    private House rabat;

    @SuppressWarnings("NullAway.Init")
    private House madrid;

    @SuppressWarnings("NullAway.Init")
    private ChannelId channel;

    @BeforeEach
    void open(@TempDir Path one, @TempDir Path other) {
        rabat = new House("MA:DCI", one);
        madrid = new House("ES:SIRENE", other);
        channel = rabat.meet(madrid);
        madrid.meet(rabat);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    @Test
    void a_sealed_letter_arrives_byte_for_byte_and_opens_there() {
        var envelope = envelope(1);
        assertThat(rabat.courier.carry(lane(), envelope))
                .isInstanceOfSatisfying(
                        Carriage.Carried.class,
                        carried -> assertThat(carried.receipt()).containsExactly(1, 2, 3));
        assertThat(madrid.taken).containsExactly(envelope);
        var opener = new Opener(madrid.keys.service().service(), madrid.ring);
        assertThat(opener.open(envelope, House.START)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void both_sides_name_the_channel_alike() {
        assertThat(channel).isEqualTo(new ChannelId("es-sirene--ma-dci"));
        assertThat(madrid.channel(channel).address()).isEqualTo(rabat.address());
    }

    @Test
    void a_letter_brought_to_the_place_of_another_is_turned_away() throws Exception {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            var heard = line.put(madrid.address().of(channel + "/0000000000000007/2"), envelope(1));
            assertThat(Problem.code(heard.body())).contains("OTHER_PLACE");
        }
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void what_is_paused_or_suspended_here_stays_here() {
        for (var state : List.of(ChannelState.PAUSED, ChannelState.SUSPENDED)) {
            rabat.move(channel.value(), state);
            assertThat(rabat.courier.carry(lane(), envelope(1))).isEqualTo(new Carriage.Unreachable(state.name()));
            assertThat(rabat.courier.carryReceipt(channel, new byte[] {7})).isInstanceOf(Carriage.Carried.class);
        }
        rabat.move(channel.value(), ChannelState.OPEN);
        assertThat(rabat.courier.carry(lane(), envelope(1))).isInstanceOf(Carriage.Carried.class);
    }

    @Test
    void what_is_suspended_there_is_turned_away_there() {
        assertThat(rabat.courier.carry(lane(), envelope(1))).isInstanceOf(Carriage.Carried.class);
        madrid.move(channel.value(), ChannelState.SUSPENDED);
        assertThat(rabat.courier.carry(lane(), envelope(1))).isEqualTo(new Carriage.Turned("CHANNEL_SUSPENDED"));
    }

    @Test
    void without_an_agreement_in_force_nothing_leaves_and_what_waits_goes_later() {
        rabat.agreed = false;
        assertThat(rabat.courier.carry(lane(), envelope(1))).isEqualTo(new Carriage.Unreachable("NO_AGREEMENT"));
        assertThat(rabat.courier.carryReceipt(channel, new byte[] {7})).isInstanceOf(Carriage.Carried.class);
        rabat.agreed = true;
        assertThat(rabat.courier.carry(lane(), envelope(1))).isInstanceOf(Carriage.Carried.class);
    }

    @Test
    void a_distrusted_key_opens_nothing_and_its_letters_are_turned_away_at_the_door() {
        var envelope = envelope(1);
        madrid.distrust(channel);
        assertThat(rabat.courier.carry(lane(), envelope)).isEqualTo(new Carriage.Turned("KEY_DISTRUSTED"));
        assertThat(rabat.contacts.of(channel).refusal()).contains("KEY_DISTRUSTED");
        var opener = new Opener(madrid.keys.service().service(), madrid.ring);
        assertThat(opener.open(envelope, House.START)).isInstanceOf(Opening.Refused.class);
        assertThat(madrid.store.<Boolean>write(db -> madrid.channels.renew(
                        db, channel, (CardReading.Genuine) CardForm.ofText(rabat.card.text()), House.START)))
                .isFalse();
    }

    @Test
    void new_keys_that_two_officers_compared_replace_the_distrusted_ones(@TempDir Path fresh) {
        madrid.distrust(channel);
        rabat.clock.pass(Duration.ofMinutes(1));
        try (var rekeyed = new House("MA:DCI", fresh)) {
            rekeyed.clock.pass(Duration.ofMinutes(2));
            var reading = (CardReading.Genuine) CardForm.ofText(rekeyed.card.text());
            assertThat(madrid.store.<Boolean>write(
                            db -> madrid.channels.rekey(db, channel, reading, madrid.clock.instant())))
                    .isTrue();
            assertThat(madrid.store.<Boolean>read(db -> new Distrusts().isDistrusted(db, channel)))
                    .isFalse();
            var old = (CardReading.Genuine) CardForm.ofText(rabat.card.text());
            assertThat(madrid.store.<Boolean>read(db ->
                            new Distrusts().isDistrusted(db, channel, old.card().signet())))
                    .isTrue();
        }
    }

    @Test
    void a_conflict_comes_home_with_its_receipt() {
        madrid.answer = new Answer.Conflict(new byte[] {4});
        assertThat(rabat.courier.carry(lane(), envelope(1)))
                .isInstanceOfSatisfying(
                        Carriage.Carried.class,
                        carried -> assertThat(carried.receipt()).containsExactly(4));
    }

    @Test
    void a_busy_partner_is_one_that_was_not_reached_yet() {
        madrid.answer = new Answer.Later(Duration.ofSeconds(3));
        assertThat(rabat.courier.carry(lane(), envelope(1))).isEqualTo(new Carriage.Unreachable("BUSY"));
    }

    @Test
    void a_door_that_is_shut_is_noted_with_its_reason_and_its_time() {
        madrid.door.close();
        rabat.clock.pass(Duration.ofMinutes(1));
        assertThat(rabat.courier.carry(lane(), envelope(1))).isEqualTo(new Carriage.Unreachable("CONNECT"));
        var contact = rabat.contacts.of(channel);
        assertThat(contact.failures()).isEqualTo(1);
        assertThat(contact.failure()).contains("CONNECT");
        assertThat(contact.since()).contains(rabat.clock.instant());
    }

    @Test
    void the_partners_clock_is_measured_at_each_contact() {
        madrid.clock.pass(Duration.ofMinutes(7));
        assertThat(rabat.courier.greet(rabat.channel(channel))).isTrue();
        assertThat(rabat.contacts.of(channel).offset()).contains(Duration.ofMinutes(7));
    }

    @Test
    void what_is_known_of_contacts_outlives_a_restart() {
        rabat.courier.greet(rabat.channel(channel));
        rabat.contacts.keep(rabat.store);
        assertThat(new Contacts(rabat.store).of(channel)).isEqualTo(rabat.contacts.of(channel));
    }

    @Test
    void fresh_prekeys_are_fetched_before_the_known_ones_run_out() {
        pass(Duration.ofDays(13));
        assertThat(madrid.keys.turn(madrid.clock.instant())).isTrue();
        madrid.card.renew();
        rabat.rounds.touch(rabat.channel(channel));
        pass(Duration.ofDays(10));
        assertThat(rabat.ring.current(madrid.keys.service().service(), rabat.clock.instant()))
                .isPresent();
    }

    @Test
    void without_a_fetched_card_the_last_prekey_ends_after_a_fortnight() {
        pass(Duration.ofDays(16));
        assertThat(rabat.ring.current(madrid.keys.service().service(), rabat.clock.instant()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_renewed_certificate_is_learnt_before_it_is_shown() {
        pass(Duration.ofDays(61));
        madrid.keys.turn(madrid.clock.instant());
        madrid.card.renew();
        rabat.rounds.touch(rabat.channel(channel));
        var before = madrid.fingerprint();
        pass(Duration.ofDays(20));
        madrid.keys.turn(madrid.clock.instant());
        assertThat(madrid.fingerprint()).isNotEqualTo(before);
        assertThat(rabat.courier.greet(rabat.channel(channel))).isTrue();
    }

    @Test
    void a_card_by_other_keys_changes_nothing(@TempDir Path elsewhere) {
        try (var impostor = new House("ES:SIRENE", elsewhere)) {
            assertThat(rabat.store.<Introduction>write(db -> rabat.introduce(db, impostor)))
                    .isEqualTo(new Introduction.Declined(Introduction.Reason.OTHER_KEYS));
        }
        assertThat(rabat.channel(channel).address()).isEqualTo(madrid.address());
    }

    @Test
    void a_round_of_letters_is_brought_at_once_and_answered_in_its_order() {
        var envelopes = LongStream.rangeClosed(1, 32).mapToObj(this::envelope).toList();
        var answers =
                rabat.courier.carryAll(lane(), envelopes).toCompletableFuture().join();
        assertThat(answers).hasSize(32).allMatch(Carriage.Carried.class::isInstance);
        assertThat(madrid.taken).hasSize(32).containsAll(envelopes);
    }

    @Test
    void while_a_door_is_shut_one_letter_goes_and_not_a_round() {
        madrid.door.close();
        var envelopes = LongStream.rangeClosed(1, 32).mapToObj(this::envelope).toList();
        var answers =
                rabat.courier.carryAll(lane(), envelopes).toCompletableFuture().join();
        assertThat(answers).containsExactly(new Carriage.Unreachable("CONNECT"));
        assertThat(rabat.contacts.of(channel).failures()).isEqualTo(1);
    }

    @Test
    void the_record_of_a_letter_given_up_is_brought_to_its_place() {
        var sealer = new Sealer(rabat.keys.service());
        var record = sealer.undelivered(sealer.sign(letter(4)), 3, House.START);
        assertThat(rabat.courier.carry(lane(), record)).isInstanceOf(Carriage.Carried.class);
        assertThat(madrid.taken).containsExactly(record);
    }

    @Test
    void a_partner_is_asked_what_it_has_and_answers_for_the_askers_lane() {
        assertThat(rabat.courier.ask(lane(), new byte[] {9}))
                .hasValueSatisfying(answer -> assertThat(answer).containsExactly(1, 2, 3));
        assertThat(madrid.taken).containsExactly(new byte[] {9});
        madrid.answer = new Answer.Turned("NOT_A_COMPARISON");
        assertThat(rabat.courier.ask(lane(), new byte[] {9})).isEmpty();
    }

    @Test
    void a_question_that_is_too_long_is_refused_and_a_suspended_channel_is_not_asked() throws Exception {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            var heard = line.post(madrid.address().of(channel + "/comparison"), new byte[DoorBounds.COMPARISON + 1]);
            assertThat(heard.status()).isEqualTo(413);
        }
        rabat.move(channel.value(), ChannelState.SUSPENDED);
        assertThat(rabat.courier.ask(lane(), new byte[] {9})).isEmpty();
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void both_compare_at_the_first_contact_and_then_every_hour() {
        var known = rabat.channel(channel);
        rabat.rounds.compare(known);
        assertThat(rabat.compared).isEmpty();
        for (int minute = 0; minute < 61; minute++) {
            rabat.courier.greet(known);
            rabat.rounds.compare(known);
            rabat.clock.pass(Duration.ofMinutes(1));
        }
        rabat.courier.greet(known);
        rabat.rounds.compare(known);
        assertThat(rabat.compared).containsExactly(channel, channel);
    }

    private void pass(Duration time) {
        rabat.clock.pass(time);
        madrid.clock.pass(time);
    }

    private Lane lane() {
        return new Lane(
                channel, rabat.keys.service().service(), madrid.keys.service().service());
    }

    private Letter letter(long seq) {
        var sheet = new Sheet(
                MessageId.fresh(House.START, House.RANDOM),
                "information",
                new TreeSet<>(List.of(madrid.keys.service().service())),
                List.of(),
                House.START,
                House.START.plus(Duration.ofDays(1)),
                Optional.empty(),
                new byte[] {42});
        return new Letter(lane(), new Place(7, seq, Digest.NONE), sheet);
    }

    private byte[] envelope(long seq) {
        var sealer = new Sealer(rabat.keys.service());
        var signed = sealer.sign(letter(seq));
        var prekey = rabat.ring.current(madrid.keys.service().service(), House.START);
        return sealer.seal(signed, prekey.orElseThrow()).bytes();
    }
}
