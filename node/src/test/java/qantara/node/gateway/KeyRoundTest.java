package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.shell.PersonName;
import qantara.seal.ChannelId;
import qantara.seal.Signet;

/// Rabat's signing keys are followed by others, and Madrid takes that in.
class KeyRoundTest {
    private static final OfficerId ADMINISTRATOR = new OfficerId("rb-admin");

    @TempDir
    Path folder;

    private House rabat;
    private House madrid;
    private ChannelId channel;
    private Signet before;
    private final List<byte[]> words = new ArrayList<>();

    @BeforeEach
    void open() {
        rabat = new House("MA:DCI", folder.resolve("rabat"));
        madrid = new House("ES:SIRENE", folder.resolve("madrid"));
        channel = rabat.meet(madrid);
        madrid.meet(rabat);
        before = rabat.keys.service().signet();
        rabat.herald = Optional.of(new Messenger());
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    @Test
    void nothing_is_signed_by_keys_that_a_partner_was_not_told_of() {
        rabat.herald = Optional.empty();
        assertThat(order(KeyOrder.USUAL)).isEqualTo(Order.DONE);
        rabat.clock.pass(Duration.ofDays(3));
        rabat.keyRound.run();
        assertThat(rabat.keys.service().signet()).isEqualTo(before);
        rabat.herald = Optional.of(new Messenger());
        rabat.keyRound.run();
        assertThat(words).hasSize(1);
        assertThat(rabat.keys.service().signet()).isNotEqualTo(before);
    }

    @Test
    void they_come_into_use_at_their_time_and_each_partner_is_told_once() {
        assertThat(order(KeyOrder.USUAL)).isEqualTo(Order.DONE);
        assertThat(order(KeyOrder.USUAL)).as("one change after the other").isEqualTo(Order.UNCHANGED);
        rabat.keyRound.run();
        rabat.keyRound.run();
        assertThat(words).hasSize(1);
        assertThat(rabat.keys.service().signet()).isEqualTo(before);
        rabat.clock.pass(KeyOrder.USUAL.after());
        rabat.keyRound.run();
        assertThat(rabat.keys.service().signet()).isNotEqualTo(before);
        assertThat(words).hasSize(1);
    }

    @Test
    void a_partner_believes_both_until_the_old_ones_end_and_what_they_signed_for_ever() {
        follow();
        assertThat(objection(words.getFirst())).isEmpty();
        take(words.getFirst());
        var after = rabat.keys.service().signet();
        var end = House.START.plus(KeyOrder.USUAL.after()).plus(KeyOrder.USUAL.overlap());
        assertThat(trusted(after, end.plus(Duration.ofDays(1000)))).isTrue();
        assertThat(trusted(before, end.minusMillis(1))).isTrue();
        assertThat(trusted(before, end)).isFalse();
        madrid.clock.pass(Duration.ofDays(3650));
        assertThat(trusted(before, House.START)).as("what was signed long ago").isTrue();
    }

    @Test
    void the_card_by_the_new_keys_takes_the_place_of_the_old_one() {
        follow();
        take(words.getFirst());
        var renewed = madrid.store.write(
                db -> madrid.channels.renew(db, channel, reading(rabat.card.bytes()), madrid.clock.instant()));
        assertThat(renewed).isTrue();
        assertThat(madrid.ring.current(rabat.keys.service().service(), rabat.clock.instant()))
                .isPresent();
    }

    @Test
    void a_word_taken_in_twice_is_taken_in_once() {
        follow();
        take(words.getFirst());
        assertThat(objection(words.getFirst())).isEmpty();
        take(words.getFirst());
        assertThat(madrid.store.<List<PastSignet>>read(db -> new SignetRows(db).past(channel)))
                .hasSize(1);
    }

    @Test
    void a_word_by_others_or_about_keys_that_are_distrusted_is_refused() {
        follow();
        var spoilt = words.getFirst().clone();
        spoilt[spoilt.length / 2] ^= 1;
        assertThat(objection(spoilt)).contains(Successions.NOT_A_SUCCESSION);
        assertThat(objection(new byte[] {1})).contains(Successions.NOT_A_SUCCESSION);
        assertThat(rabat.store.<Optional<String>>read(
                        db -> new Successions(rabat.audit).objection(db, channel, words.getFirst())))
                .as("not at the node that it is about")
                .contains(Successions.NOT_A_SUCCESSION);
        take(words.getFirst());
        madrid.distrust(channel);
        assertThat(trusted(rabat.keys.service().signet(), House.START)).isFalse();
        assertThat(trusted(before, House.START))
                .as("whom the distrusted keys followed")
                .isFalse();
    }

    @Test
    void no_key_escapes_distrust_by_having_another_follow_it() {
        follow();
        madrid.store.write(db -> {
            new Distrusts().declare(db, channel, House.START, "lost", new OfficerId("one"), madrid.clock.instant());
            return channel;
        });
        assertThat(objection(words.getFirst())).contains(Successions.NOT_A_SUCCESSION);
    }

    @Test
    void keys_that_were_followed_since_the_moment_of_the_loss_are_distrusted_too() {
        follow();
        take(words.getFirst());
        var officers = new Officers(madrid.store, madrid.audit, madrid.clock, House.RANDOM);
        for (var id : List.of("one", "two"))
            officers.add(new Officer(
                    new OfficerId(id),
                    PersonName.latin("Officer " + id),
                    "DESK",
                    Set.of(Role.DESK),
                    Classification.SECRET));
        var wardens = new Wardens(madrid.channels, officers, madrid.audit);
        var now = madrid.clock.instant();
        assertThat(madrid.store.<Order>write(
                        db -> wardens.declare(db, new OfficerId("one"), channel, House.START, "a call of theirs", now)))
                .isEqualTo(Order.DONE);
        assertThat(madrid.store.<Order>write(db -> wardens.confirm(db, new OfficerId("two"), channel, now)))
                .isEqualTo(Order.DONE);
        assertThat(madrid.store.<Boolean>read(db -> new Distrusts().isDistrusted(db, channel, before)))
                .isTrue();
    }

    private Order order(KeyOrder order) {
        return rabat.store.<Order>write(
                db -> order.give(db, rabat.audit, rabat.keys, ADMINISTRATOR, "yearly", rabat.clock.instant()));
    }

    private void follow() {
        order(KeyOrder.USUAL);
        rabat.keyRound.run();
        rabat.clock.pass(KeyOrder.USUAL.after());
        rabat.keyRound.run();
    }

    private Optional<String> objection(byte[] word) {
        return madrid.store.<Optional<String>>read(db -> new Successions(madrid.audit).objection(db, channel, word));
    }

    private void take(byte[] word) {
        madrid.store.write(db -> {
            new Successions(madrid.audit).take(db, channel, word, madrid.clock.instant());
            return channel;
        });
    }

    private boolean trusted(Signet signet, Instant at) {
        return madrid.ring.signet(signet.service(), signet.keyId(), at).isPresent();
    }

    private static CardReading.Genuine reading(byte[] card) {
        return (CardReading.Genuine) CardForm.read(card);
    }

    private final class Messenger implements Herald {
        @Override
        public Optional<String> announce(JdbcClient db, ChannelId channel, byte[] word) {
            words.add(word);
            return Optional.of("letter-" + words.size());
        }

        @Override
        public void announced(ChannelId channel) {}

        @Override
        public Fate fate(JdbcClient db, String letter) {
            return Fate.WAITING;
        }
    }
}
