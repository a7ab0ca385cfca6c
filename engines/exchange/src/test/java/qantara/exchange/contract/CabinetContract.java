package qantara.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.exchange.contract.Letters.LANE;
import static qantara.exchange.contract.Letters.NOON;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qantara.exchange.Cabinet;
import qantara.exchange.Drawer;
import qantara.exchange.Edge;
import qantara.exchange.Evidence;
import qantara.exchange.Gap;
import qantara.exchange.Held;
import qantara.exchange.Incoming;
import qantara.exchange.Outgoing;
import qantara.exchange.Parting;
import qantara.exchange.Progress;
import qantara.exchange.Stretch;
import qantara.exchange.Tally;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;

/// What every cabinet does, whatever it is made of. A store extends this test and gives a fresh, empty cabinet.
///
/// Long because the whole book that a cabinet must pass stands in one place.
public abstract class CabinetContract {
    private static final Lane OTHER = new Lane(new ChannelId("ma-fr-2026"), LANE.from(), LANE.to());

    private Cabinet cabinet = new MemoryCabinet();

    /// A fresh, empty cabinet.
    protected abstract Cabinet cabinet();

    /// The same cabinet after its process ended and began anew; the cabinet itself when it does not outlive one.
    protected Cabinet reopened(Cabinet before) {
        return before;
    }

    @BeforeEach
    void fresh() {
        cabinet = cabinet();
    }

    private <T> T in(Function<Drawer, T> work) {
        return cabinet.together(work);
    }

    private Optional<Outgoing> outgoing(MessageId id) {
        return in(drawer -> drawer.outgoing(id));
    }

    private Optional<Outgoing> lastOutgoing(Lane lane) {
        return in(drawer -> drawer.lastOutgoing(lane));
    }

    private List<Outgoing> due(Lane lane, Instant now, int most) {
        return in(drawer -> drawer.due(lane, now, most));
    }

    private int waiting(Lane lane) {
        return in(drawer -> drawer.waiting(lane));
    }

    private Optional<Incoming> incoming(MessageId id) {
        return in(drawer -> drawer.incoming(id));
    }

    private Optional<Incoming> incoming(Lane lane, long incarnation, long seq) {
        return in(drawer -> drawer.incoming(lane, incarnation, seq));
    }

    private long head(Lane lane, long incarnation) {
        return in(drawer -> drawer.head(lane, incarnation));
    }

    private List<Evidence> evidence(Lane lane) {
        return in(drawer -> drawer.evidence(lane));
    }

    private void keep(Outgoing... letters) {
        in(drawer -> {
            for (var letter : letters) drawer.keep(letter);
            return letters.length;
        });
    }

    private void keep(Incoming... letters) {
        in(drawer -> {
            for (var letter : letters) drawer.keep(letter);
            return letters.length;
        });
    }

    private void change(Outgoing letter) {
        in(drawer -> {
            drawer.change(letter);
            return letter;
        });
    }

    private static Outgoing come(Outgoing o, Progress progress, Optional<String> code) {
        return new Outgoing(
                o.id(),
                o.lane(),
                o.place(),
                o.letter(),
                o.signed(),
                o.expires(),
                progress,
                code,
                3,
                2,
                NOON.plusSeconds(9),
                o.kept(),
                Optional.of(Letters.bytes("receipt")),
                Optional.of(Letters.bytes("handled")));
    }

    @Test
    void an_outgoing_letter_is_found_as_it_was_kept() {
        var letter = Letters.outgoing(LANE, 5, 1);
        keep(letter);
        assertThat(outgoing(letter.id())).get().usingRecursiveComparison().isEqualTo(letter);
        assertThat(outgoing(Letters.id(99))).isEmpty();
    }

    @Test
    void a_changed_letter_is_found_as_it_was_changed() {
        var letter = Letters.outgoing(LANE, 5, 1);
        keep(letter);
        var changed = come(letter, Progress.REFUSED, Optional.of("UNKNOWN_TYPE"));
        change(changed);
        assertThat(outgoing(letter.id())).get().usingRecursiveComparison().isEqualTo(changed);
    }

    @Test
    void a_letter_that_was_never_kept_cannot_be_changed() {
        assertThatThrownBy(() -> change(Letters.outgoing(LANE, 5, 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neither_an_id_nor_a_place_is_given_twice_to_outgoing_letters() {
        var letter = Letters.outgoing(LANE, 5, 1);
        keep(letter);
        assertThatThrownBy(() -> keep(letter)).isInstanceOf(IllegalStateException.class);
        var samePlace = Letters.outgoing(LANE, 5, 1);
        var other = new Outgoing(
                Letters.id(12_345),
                samePlace.lane(),
                samePlace.place(),
                samePlace.letter(),
                samePlace.signed(),
                samePlace.expires(),
                Progress.WAITING,
                Optional.empty(),
                0,
                0,
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> keep(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_last_letter_of_a_lane_is_the_one_kept_last_whatever_its_number() {
        keep(Letters.outgoing(LANE, 9, 1), Letters.outgoing(LANE, 9, 2), Letters.outgoing(LANE, 3, 1));
        keep(Letters.outgoing(OTHER, 9, 1));
        assertThat(lastOutgoing(LANE).orElseThrow().place().incarnation()).isEqualTo(3);
        assertThat(lastOutgoing(LANE.back())).isEmpty();
    }

    @Test
    void the_last_letter_stays_the_last_when_an_earlier_one_is_changed() {
        var first = Letters.outgoing(LANE, 9, 1);
        keep(first, Letters.outgoing(LANE, 9, 2));
        change(come(first, Progress.ACCEPTED, Optional.empty()));
        assertThat(lastOutgoing(LANE).orElseThrow().place().seq()).isEqualTo(2);
    }

    @Test
    void the_highest_letter_of_an_incarnation_is_found_whatever_came_after_it() {
        keep(Letters.outgoing(LANE, 9, 1), Letters.outgoing(LANE, 9, 2), Letters.outgoing(LANE, 3, 1));
        var last = in(drawer -> drawer.lastOutgoing(LANE, 9)).orElseThrow();
        assertThat(last.place().seq()).isEqualTo(2);
        Optional<Outgoing> other = in(drawer -> drawer.lastOutgoing(LANE, 4));
        assertThat(other).isEmpty();
    }

    @Test
    void the_place_behind_the_last_letter_names_that_letter() {
        var last = Letters.outgoing(LANE, 9, 2);
        keep(Letters.outgoing(LANE, 9, 1), last, Letters.outgoing(LANE, 3, 1));
        Optional<Place> place = in(drawer -> drawer.behindLast(LANE, 9));
        assertThat(place).contains(new Place(9, 3, last.letter()));
        Optional<Place> none = in(drawer -> drawer.behindLast(LANE, 4));
        assertThat(none).isEmpty();
    }

    @Test
    void a_lane_has_room_until_so_many_are_under_way() {
        var first = Letters.outgoing(LANE, 9, 1);
        keep(first, Letters.outgoing(OTHER, 9, 1), Letters.outgoing(OTHER, 9, 2), Letters.outgoing(LANE, 9, 2));
        assertThat(this.<Boolean>in(drawer -> drawer.hasRoom(LANE, 2))).isFalse();
        assertThat(this.<Boolean>in(drawer -> drawer.hasRoom(LANE, 3))).isTrue();
        change(come(first, Progress.ACCEPTED, Optional.empty()));
        assertThat(this.<Boolean>in(drawer -> drawer.hasRoom(LANE, 2))).isTrue();
        assertThat(this.<Boolean>in(drawer -> drawer.hasRoom(LANE.back(), 1))).isTrue();
    }

    @Test
    void a_letter_that_has_come_is_not_under_way() {
        var letter = Letters.outgoing(LANE, 9, 1);
        keep(letter);
        Optional<Outgoing> before = in(drawer -> drawer.underWay(letter.id()));
        assertThat(before).get().usingRecursiveComparison().isEqualTo(letter);
        change(come(letter, Progress.ACCEPTED, Optional.empty()));
        Optional<Outgoing> after = in(drawer -> drawer.underWay(letter.id()));
        assertThat(after).isEmpty();
    }

    @Test
    void an_outgoing_letter_is_found_by_its_place() {
        var letter = Letters.outgoing(LANE, 9, 2);
        keep(letter);
        Optional<Outgoing> found = in(drawer -> drawer.outgoing(LANE, 9, 2));
        assertThat(found).get().usingRecursiveComparison().isEqualTo(letter);
        Optional<Outgoing> other = in(drawer -> drawer.outgoing(OTHER, 9, 2));
        assertThat(other).isEmpty();
    }

    @Test
    void what_both_sides_should_have_is_listed_in_the_order_of_ids() {
        var letters = LongStream.rangeClosed(1, 9)
                .mapToObj(seq -> Letters.incoming(LANE, 5, seq))
                .toList();
        letters.reversed().forEach(this::keep);
        keep(Letters.incoming(OTHER, 5, 1));
        var held = letters.stream()
                .map(i -> new Held(i.id(), i.letter()))
                .sorted(Comparator.comparing(Held::id))
                .toList();
        assertThat(held(Stretch.WHOLE, 100)).isEqualTo(held);
        assertThat(held(Stretch.WHOLE, 4)).isEqualTo(held.subList(0, 4));
        Tally tally = in(drawer -> drawer.tally(LANE, Stretch.WHOLE));
        assertThat(tally).isEqualTo(Tally.of(held.iterator()));
    }

    @Test
    void a_stretch_holds_its_beginning_and_not_its_end() {
        var letter = Letters.incoming(LANE, 5, 1);
        keep(letter);
        var high = letter.id().value().getMostSignificantBits();
        assertThat(held(new Stretch(high, high + 1), 9)).hasSize(1);
        assertThat(held(new Stretch(high + 1, high + 2), 9)).isEmpty();
        assertThat(held(new Stretch(high - 1, high), 9)).isEmpty();
    }

    @Test
    void sent_letters_count_as_held_unless_they_wait_or_were_given_up() {
        var letter = Letters.outgoing(LANE, 5, 1);
        keep(letter);
        for (var progress : Progress.values()) {
            change(come(letter, progress, Optional.empty()));
            var known = progress != Progress.WAITING
                    && progress != Progress.UNDELIVERED
                    && progress != Progress.WRITTEN_OFF;
            assertThat(held(Stretch.WHOLE, 9)).as(progress.name()).hasSize(known ? 1 : 0);
        }
    }

    private List<Held> held(Stretch stretch, int most) {
        return in(drawer -> drawer.held(LANE, stretch, most));
    }

    @Test
    void what_is_due_comes_in_the_order_in_which_it_was_kept() {
        LongStream.of(1, 2, 3, 4, 5).forEach(seq -> keep(Letters.outgoing(LANE, 9, seq)));
        keep(Letters.outgoing(LANE, 1, 1));
        keep(Letters.outgoing(OTHER, 9, 1));
        assertThat(seqs(due(LANE, NOON, 10))).containsExactly(1L, 2L, 3L, 4L, 5L, 1L);
        assertThat(seqs(due(LANE, NOON, 2))).containsExactly(1L, 2L);
    }

    private static List<Long> seqs(List<Outgoing> letters) {
        return letters.stream().map(o -> o.place().seq()).toList();
    }

    @Test
    void hastened_letters_are_due_before_all_others_and_in_their_own_order() {
        var letters = LongStream.rangeClosed(1, 6)
                .mapToObj(seq -> Letters.outgoing(LANE, 9, seq))
                .toList();
        letters.forEach(this::keep);
        in(drawer -> {
            drawer.hasten(letters.get(4).id());
            drawer.hasten(letters.get(2).id());
            return drawer;
        });
        assertThat(seqs(due(LANE, NOON, 10))).containsExactly(3L, 5L, 1L, 2L, 4L, 6L);
        assertThat(seqs(due(LANE, NOON, 1))).containsExactly(3L);
        assertThat(seqs(due(LANE, NOON, 3))).containsExactly(3L, 5L, 1L);
        change(letters.get(2).dueAt(NOON.plusSeconds(60)));
        assertThat(seqs(due(LANE, NOON, 2))).containsExactly(5L, 1L);
        assertThat(waiting(LANE)).isEqualTo(6);
    }

    @Test
    void a_letter_that_was_never_kept_cannot_be_hastened() {
        assertThatThrownBy(() -> in(drawer -> {
                    drawer.hasten(Letters.outgoing(LANE, 9, 1).id());
                    return drawer;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_letter_is_due_at_its_instant_and_not_before() {
        keep(Letters.outgoing(LANE, 9, 1));
        assertThat(due(LANE, NOON.minusMillis(1), 10)).isEmpty();
        assertThat(due(LANE, NOON, 10)).hasSize(1);
    }

    @Test
    void only_letters_under_way_are_due_and_counted() {
        var first = Letters.outgoing(LANE, 9, 1);
        keep(first, Letters.outgoing(LANE, 9, 2));
        for (var progress : Progress.values()) {
            change(come(first, progress, Optional.empty()));
            var waiting = progress.isUnderWay() ? 2 : 1;
            assertThat(waiting(LANE)).as(progress.name()).isEqualTo(waiting);
            assertThat(due(LANE, NOON.plusSeconds(60), 10)).hasSize(waiting);
        }
        assertThat(waiting(OTHER)).isZero();
    }

    @Test
    void waking_a_lane_makes_its_letters_due_and_no_others() {
        keep(Letters.outgoing(LANE, 9, 1).dueAt(NOON.plusSeconds(300)));
        keep(Letters.outgoing(OTHER, 9, 1).dueAt(NOON.plusSeconds(300)));
        in(d -> {
            d.wake(LANE, NOON.plusSeconds(1));
            return 0;
        });
        assertThat(due(LANE, NOON.plusSeconds(1), 10)).hasSize(1);
        assertThat(due(OTHER, NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void waking_does_not_put_off_what_is_due() {
        keep(Letters.outgoing(LANE, 9, 1));
        in(d -> {
            d.wake(LANE, NOON.plusSeconds(100));
            return 0;
        });
        assertThat(due(LANE, NOON, 10)).hasSize(1);
    }

    @Test
    void an_incoming_letter_is_found_by_its_id_and_by_its_place() {
        var letter = Letters.incoming(LANE, 5, 3);
        keep(letter);
        assertThat(incoming(letter.id())).get().usingRecursiveComparison().isEqualTo(letter);
        assertThat(incoming(LANE, 5, 3)).get().usingRecursiveComparison().isEqualTo(letter);
        assertThat(incoming(LANE, 5, 4)).isEmpty();
        assertThat(incoming(LANE, 6, 3)).isEmpty();
        assertThat(incoming(OTHER, 5, 3)).isEmpty();
        assertThat(incoming(LANE.back(), 5, 3)).isEmpty();
    }

    @Test
    void neither_an_id_nor_a_place_is_given_twice_to_incoming_letters() {
        var letter = Letters.incoming(LANE, 5, 3);
        keep(letter);
        assertThatThrownBy(() -> keep(letter)).isInstanceOf(IllegalStateException.class);
        var other = new Incoming(
                Letters.id(12_345),
                letter.lane(),
                letter.place(),
                letter.letter(),
                letter.envelope(),
                letter.signed(),
                NOON,
                letter.receipt(),
                Optional.empty());
        assertThatThrownBy(() -> keep(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_third_receipt_is_kept_with_its_letter() {
        var letter = Letters.incoming(LANE, 5, 3);
        keep(letter);
        in(d -> {
            d.handled(letter.id(), Letters.bytes("R3"));
            return 0;
        });
        assertThat(incoming(letter.id()).orElseThrow().handled())
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(Letters.bytes("R3")));
        assertThatThrownBy(() -> in(d -> {
                    d.handled(Letters.id(99), Letters.bytes("R3"));
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void heads_are_kept_for_each_lane_and_incarnation() {
        in(d -> {
            d.edge(LANE, 5, edge(1));
            d.edge(LANE, 5, edge(3));
            d.checked(LANE, 5, edge(2));
            return 0;
        });
        assertThat(head(LANE, 5)).isEqualTo(3);
        assertThat(edgeOf(LANE, 5)).isEqualTo(edge(3));
        assertThat(checked(LANE, 5)).isEqualTo(edge(2));
        assertThat(head(LANE, 6)).isZero();
        assertThat(head(OTHER, 5)).isZero();
        assertThat(checked(LANE.back(), 5)).isEqualTo(Edge.NONE);
    }

    private Edge edgeOf(Lane lane, long incarnation) {
        return in(d -> d.edge(lane, incarnation));
    }

    private Edge checked(Lane lane, long incarnation) {
        return in(d -> d.checked(lane, incarnation));
    }

    private Optional<Gap> gap(Lane lane, long incarnation, long seq) {
        return in(d -> d.gap(lane, incarnation, seq));
    }

    private Optional<Digest> came(Lane lane, long seq) {
        return in(d -> d.came(lane, 5, seq));
    }

    private Optional<Digest> sent(Lane lane, long seq) {
        return in(d -> d.sent(lane, 5, seq));
    }

    private static Edge edge(int size) {
        return new Edge(size, Collections.nCopies(Integer.bitCount(size), Digest.of(Letters.bytes("subtree"))));
    }

    @Test
    void a_gap_is_kept_once_and_stands_for_the_letter_that_was_given_up() {
        var gap = new Gap(
                LANE,
                5,
                7,
                Letters.id(7),
                Digest.of(Letters.bytes("given up")),
                Letters.bytes("record"),
                Letters.bytes("receipt"));
        keep(gap);
        assertThat(gap(LANE, 5, 7)).get().usingRecursiveComparison().isEqualTo(gap);
        assertThat(came(LANE, 7)).contains(gap.letter());
        assertThat(came(LANE, 6)).isEmpty();
        assertThatThrownBy(() -> keep(gap)).isInstanceOf(IllegalStateException.class);
    }

    private void keep(Gap gap) {
        in(d -> {
            d.keep(gap);
            return 0;
        });
    }

    private Optional<Parting> parting(Lane lane, long incarnation) {
        return in(d -> d.parting(lane, incarnation));
    }

    private Optional<Place> place(Lane lane, Digest letter) {
        return in(d -> d.place(lane, letter));
    }

    @Test
    void a_parting_is_kept_once_and_found_by_its_incarnation() {
        var parting = new Parting(LANE, 5, 7, Letters.id(8));
        var later = new Parting(LANE, 5, 3, Letters.id(9));
        in(d -> {
            d.keep(parting);
            d.keep(later);
            return 0;
        });
        assertThat(parting(LANE, 5)).contains(parting);
        assertThat(parting(LANE, 6)).isEmpty();
        assertThat(parting(LANE.back(), 5)).isEmpty();
    }

    @Test
    void the_place_of_a_letter_that_came_is_found_by_its_digest() {
        var come = Letters.incoming(LANE.back(), 5, 4);
        keep(come);
        assertThat(place(LANE.back(), come.letter())).contains(come.place());
        assertThat(place(LANE, come.letter())).isEmpty();
        assertThat(place(LANE.back(), Letters.digest(99))).isEmpty();
    }

    @Test
    void the_digest_of_a_letter_is_found_by_its_place() {
        var out = Letters.outgoing(LANE, 5, 1);
        var come = Letters.incoming(LANE.back(), 5, 1);
        keep(out);
        keep(come);
        assertThat(sent(LANE, 1)).contains(out.letter());
        assertThat(sent(LANE, 2)).isEmpty();
        assertThat(came(LANE.back(), 1)).contains(come.letter());
    }

    @Test
    void evidence_is_kept_up_to_its_bound() {
        in(d -> {
            for (int i = 0; i < 5; i++)
                d.keep(new Evidence(LANE, "SEQ_CONFLICT", NOON.plusSeconds(i), Letters.bytes("proof " + i)), 3);
            return 0;
        });
        assertThat(evidence(LANE))
                .extracting(Evidence::at)
                .containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
        assertThat(evidence(OTHER)).isEmpty();
    }

    @Test
    void what_was_done_together_is_seen_together_or_not_at_all() {
        var out = Letters.outgoing(LANE, 5, 1);
        var come = Letters.incoming(LANE.back(), 5, 1);
        assertThatThrownBy(() -> in(d -> {
                    d.keep(out);
                    d.keep(come);
                    d.edge(LANE.back(), 5, edge(1));
                    assertThat(d.outgoing(out.id())).isPresent();
                    throw new IllegalArgumentException("a crash in the middle");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a crash in the middle");
        assertThat(outgoing(out.id())).isEmpty();
        assertThat(incoming(come.id())).isEmpty();
        assertThat(head(LANE.back(), 5)).isZero();
    }

    @Test
    void what_was_kept_is_there_after_a_new_start() {
        var out = Letters.outgoing(LANE, Long.MAX_VALUE, 1);
        var come = Letters.incoming(LANE.back(), Long.MAX_VALUE, 1);
        keep(out);
        keep(come);
        cabinet = reopened(cabinet);
        assertThat(outgoing(out.id())).get().usingRecursiveComparison().isEqualTo(out);
        assertThat(incoming(come.id())).get().usingRecursiveComparison().isEqualTo(come);
    }
}
