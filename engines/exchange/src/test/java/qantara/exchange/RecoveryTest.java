package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.exchange.contract.Letters.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qantara.exchange.Message.GiveBackMessage;
import qantara.exchange.Message.GivenBackMessage;
import qantara.exchange.contract.MemoryCabinet;
import qantara.exchange.contract.Station;
import qantara.seal.Malformed;
import qantara.seal.SignedLetter;

class RecoveryTest {
    private final Station[] stations = Station.pair();
    private final Station rabat = stations[0];
    private final Station madrid = stations[1];
    private final Recovery recovery = new Recovery(rabat);

    private Outgoing delivered(String body) {
        var outgoing = rabat.posts(body, NOON);
        rabat.delivers(madrid.door(NOON), NOON);
        return outgoing;
    }

    private Difference compare() {
        Counterpart counterpart =
                (lane, question) -> Optional.of(madrid.cabinet().together(drawer -> {
                    try {
                        return Comparison.answer(drawer, lane, question);
                    } catch (Malformed e) {
                        throw new AssertionError(e);
                    }
                }));
        return Comparison.of(rabat.cabinet(), counterpart, rabat.lane()).orElseThrow();
    }

    private MemoryCabinet of(Station station) {
        return (MemoryCabinet) station.cabinet();
    }

    @Test
    void a_partner_that_lost_letters_gets_them_again() {
        delivered("before the backup");
        var backup = of(madrid).backup();
        var lost = delivered("after the backup");
        rabat.cabinet().together(d -> rabat.outbox().settle(d, rabat.lane(), madrid.handles(lost, NOON), NOON));
        of(madrid).restore(backup);
        assertThat(madrid.received(lost)).isEmpty();

        var difference = compare();
        assertThat(difference.here()).containsExactly(lost.id());
        int count = rabat.cabinet().together(d -> recovery.resend(d, difference, NOON));
        assertThat(count).isEqualTo(1);
        assertThat(rabat.finds(lost).progress()).isEqualTo(Progress.AGAIN);
        assertThat(rabat.finds(lost).handled()).isPresent();
        rabat.delivers(madrid.door(NOON), NOON);
        assertThat(madrid.received(lost)).isPresent();
        assertThat(rabat.finds(lost).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(compare().isNone()).isTrue();
    }

    @Test
    void a_letter_that_expired_since_is_carried_again_all_the_same() {
        var backup = of(madrid).backup();
        var lost = delivered("old");
        of(madrid).restore(backup);
        rabat.cabinet().together(d -> recovery.resend(d, compare(), NOON));
        rabat.delivers(madrid.door(NOON), rabat.finds(lost).expires().plusSeconds(1));
        assertThat(rabat.finds(lost).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void a_sender_that_lost_letters_gets_them_back_with_their_receipts() {
        delivered("before the backup");
        var backup = of(rabat).backup();
        var lost = List.of(delivered("one"), delivered("two"));
        of(rabat).restore(backup);
        rabat.restarts();
        var since = delivered("written after the restoration");

        var difference = compare();
        assertThat(difference.there())
                .containsExactlyInAnyOrderElementsOf(
                        lost.stream().map(Outgoing::id).toList());
        List<Message> asked = rabat.cabinet().together(d -> recovery.askBack(d, difference));
        List<Message> given = madrid.cabinet()
                .together(d -> new Recovery(madrid).giveBack(d, rabat.lane(), (GiveBackMessage) asked.getFirst()));
        given.forEach(
                message -> assertThat(takesBack((GivenBackMessage) message)).isPresent());
        for (var letter : lost) {
            assertThat(rabat.finds(letter).progress()).isEqualTo(Progress.ACCEPTED);
            assertThat(rabat.finds(letter).letter()).isEqualTo(letter.letter());
        }
        assertThat(compare().isNone()).isTrue();
        var next = rabat.posts("goes on", NOON);
        assertThat(next.place().seq()).isEqualTo(since.place().seq() + 1);
        assertThat(takesBack((GivenBackMessage) given.getFirst())).isEmpty();
    }

    private Optional<SignedLetter> takesBack(GivenBackMessage given) {
        return rabat.cabinet().together(d -> recovery.takeBack(d, rabat.lane(), given, NOON));
    }

    @Test
    void nobody_can_give_back_what_was_never_sent() {
        delivered("real");
        var stranger = new Station("MA:DCI", new MemoryCabinet(), 9);
        stranger.knows(madrid);
        var forged = stranger.posts("never said", NOON);
        var receipt = rabat.finds(delivered("other")).receipt().orElseThrow();
        assertThat(takesBack(new GivenBackMessage(forged.signed(), receipt))).isEmpty();
        assertThat(takesBack(new GivenBackMessage(new byte[] {1}, receipt))).isEmpty();
    }

    @Test
    void a_letter_of_another_lane_is_not_given_back() {
        var outgoing = delivered("mine");
        var asked = new GiveBackMessage(List.of(outgoing.id()));
        List<Message> given = madrid.cabinet()
                .together(d -> new Recovery(madrid).giveBack(d, rabat.lane().back(), asked));
        assertThat(given).isEmpty();
    }

    @Test
    void what_only_the_journal_knows_is_sent_after_all() {
        var backup = of(rabat).backup();
        var lost = rabat.posts("posted, not carried", NOON);
        var journal = List.of(lost.signed());
        of(rabat).restore(backup);
        rabat.restarts();
        List<?> kept = rabat.cabinet().together(d -> recovery.replay(d, journal, NOON));
        assertThat(kept).hasSize(1);
        rabat.delivers(madrid.door(NOON), NOON);
        assertThat(rabat.finds(lost).progress()).isEqualTo(Progress.ACCEPTED);
        List<?> again = rabat.cabinet().together(d -> recovery.replay(d, journal, NOON));
        assertThat(again).isEmpty();
    }

    @Test
    void of_two_letters_in_one_place_of_the_journal_the_last_was_committed() {
        var backup = of(rabat).backup();
        var journal = new ArrayList<byte[]>();
        journal.add(rabat.posts("rolled back", NOON).signed());
        of(rabat).restore(backup);
        var committed = rabat.posts("took its place", NOON);
        journal.add(committed.signed());
        of(rabat).restore(backup);
        rabat.cabinet().together(d -> recovery.replay(d, journal, NOON));
        assertThat(rabat.finds(committed).progress()).isEqualTo(Progress.WAITING);
    }
}
