package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.exchange.contract.Letters.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.exchange.contract.Station;
import qantara.ledger.Inclusion;
import qantara.seal.Closing;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

class ClosingsTest {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NEXT = DAY.plus(Duration.ofDays(1));

    private final Station[] stations = Station.pair();
    private final Station rabat = stations[0];
    private final Station madrid = stations[1];
    private final List<Outgoing> sent = new ArrayList<>();

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            var now = NOON.plusSeconds(i);
            sent.add(rabat.posts("letter " + i, now));
            rabat.delivers(madrid.door(now), now);
        }
    }

    private Closing closes(Station station) {
        return station.cabinet()
                .together(d -> new Closings(station.code()).close(d, rabat.lane(), DAY, NEXT, NEXT.plusSeconds(600)));
    }

    @Test
    void both_sides_state_the_same_and_each_can_check_the_other() throws Malformed {
        send(7);
        var ours = closes(rabat);
        var theirs = Closing.verify(closes(madrid).sign(madrid.keys()), rabat);
        assertThat(ours.count()).isEqualTo(7);
        assertThat(ours.agreesWith(theirs)).isTrue();
        assertThat(ours.agreesWith(ours)).as("nobody agrees with himself").isFalse();
    }

    @Test
    void a_day_without_letters_is_closed_too() {
        assertThat(closes(rabat).count()).isZero();
        assertThat(closes(rabat).agreesWith(closes(madrid))).isTrue();
    }

    @Test
    void a_letter_that_one_side_lost_or_hides_shows() {
        send(3);
        var backup = ((MemoryCabinet) madrid.cabinet()).backup();
        send(1);
        ((MemoryCabinet) madrid.cabinet()).restore(backup);
        assertThat(closes(rabat).agreesWith(closes(madrid))).isFalse();
    }

    @Test
    void letters_of_other_days_do_not_count() {
        send(2);
        var later = NEXT.plusSeconds(1);
        rabat.posts("tomorrow", later);
        rabat.delivers(madrid.door(later), later);
        assertThat(closes(rabat).count()).isEqualTo(2);
    }

    @Test
    void one_letter_is_shown_to_be_among_them_without_the_others() {
        send(9);
        var closing = closes(madrid);
        for (var letter : sent) {
            var proof = proof(closing, letter.id()).orElseThrow();
            assertThat(Closings.isProven(proof, closing, letter.id(), letter.letter()))
                    .isTrue();
            assertThat(Closings.isProven(proof, closing, letter.id(), Letters.digest(1)))
                    .isFalse();
            assertThat(Closings.isProven(proof, closing, Letters.id(1), letter.letter()))
                    .isFalse();
        }
        assertThat(proof(closing, Letters.id(1))).isEmpty();
    }

    @Test
    void there_is_no_proof_once_what_is_kept_is_not_what_was_stated() {
        send(2);
        var closing = closes(madrid);
        send(1);
        assertThat(proof(closing, sent.getFirst().id())).isEmpty();
    }

    private Optional<Inclusion> proof(Closing closing, MessageId id) {
        return madrid.cabinet().together(d -> new Closings(madrid.code()).proof(d, closing, id));
    }

    @Test
    void a_closing_of_somebody_else_or_by_another_key_counts_for_nothing() {
        send(1);
        var ours = closes(rabat);
        assertThatThrownBy(() -> ours.sign(madrid.keys())).isInstanceOf(IllegalArgumentException.class);
        var stranger = new Station("MA:DCI", new MemoryCabinet(), 9);
        assertThatThrownBy(() -> Closing.verify(ours.sign(stranger.keys()), madrid))
                .isInstanceOf(Malformed.class)
                .hasMessage("SIGNATURE_BAD");
        var bad = ours.sign(rabat.keys());
        bad[bad.length - 1] ^= 1;
        assertThatThrownBy(() -> Closing.verify(bad, madrid)).isInstanceOf(Malformed.class);
    }
}
