package qantara.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.NonDelivery;
import qantara.seal.Opening;
import qantara.seal.Opening.Opened;
import qantara.seal.Receipt;
import qantara.seal.Receipt.Line;
import qantara.seal.Stage;

/// What is taken in together, in one transaction: each letter is judged in its turn, and those that are new are kept
/// at the end, when one signature has been made for up to 32 of them.
final class Batch {
    /// New letters under one signature; two lines each.
    static final int MOST = Receipt.MOST_LINES / 2;

    private final Drawer drawer;
    private final Judge judge;
    private final Consumer<Letter> effect;
    private final Instant now;
    private final Signer signer;
    private final Map<MessageId, Fresh> fresh = new LinkedHashMap<>();
    private final Map<Spot, Fresh> spots = new HashMap<>();
    private final Map<MessageId, byte[]> receipts = new HashMap<>();
    private final Map<Road, Optional<Parting>> partings = new HashMap<>();

    /// Signs what is stated about letters of one incarnation of a lane, with the head as the drawer has it.
    interface Signer {
        byte[] sign(Drawer drawer, Lane lane, long incarnation, List<Line> lines, Instant now);
    }

    private record Road(Lane lane, long incarnation) {}

    private record Spot(Road road, long seq) {
        static Spot of(Letter letter) {
            return new Spot(
                    new Road(letter.lane(), letter.place().incarnation()),
                    letter.place().seq());
        }

        Spot at(long other) {
            return new Spot(road, other);
        }
    }

    private record Fresh(Opened opened, Optional<String> objection) {
        Digest digest() {
            return opened.signed().digest();
        }

        Letter letter() {
            return opened.letter();
        }
    }

    Batch(Drawer drawer, Judge judge, Consumer<Letter> effect, Instant now, Signer signer) {
        this.drawer = drawer;
        this.judge = judge;
        this.effect = effect;
        this.now = now;
        this.signer = signer;
    }

    /// @return what becomes of the letter, once the batch is closed
    Supplier<Arrival> take(Opened opened) {
        var letter = opened.letter();
        var spot = Spot.of(letter);
        var taken = came(spot);
        if (taken.isPresent())
            return taken.get().equals(opened.signed().digest())
                    ? () -> new Arrival.AlreadyHave(receipt(spot))
                    : conflict(opened, Inbox.SEQ_CONFLICT);
        if (fresh.containsKey(letter.id()) || drawer.incoming(letter.id()).isPresent())
            return conflict(opened, Inbox.ID_CONFLICT);
        if (breaksChain(opened, spot)) return conflict(opened, Inbox.CHAIN_CONFLICT);
        if (isOfATwin(letter, spot)) return conflict(opened, Inbox.TWIN);
        if (spot.seq > drawer.head(letter.lane(), spot.road.incarnation) + Inbox.WINDOW) return Arrival.TooEarly::new;
        if (!judge.isWhole(letter)) return Arrival.Incomplete::new;
        return keep(opened, spot);
    }

    private Supplier<Arrival> keep(Opened opened, Spot spot) {
        var letter = opened.letter();
        var one = new Fresh(opened, judge.objection(letter));
        if (one.objection.isPresent() && hasGapBefore(spot)) return Arrival.TooEarly::new;
        fresh.put(letter.id(), one);
        spots.put(spot, one);
        if (spot.seq == 1) parts(letter);
        if (one.objection.isEmpty()) effect.accept(letter);
        return () -> one.objection
                .<Arrival>map(code -> new Arrival.Declined(letter, code, receipt(spot)))
                .orElseGet(() -> new Arrival.Accepted(letter, receipt(spot)));
    }

    private boolean isOfATwin(Letter letter, Spot spot) {
        return partings.computeIfAbsent(spot.road, road -> drawer.parting(road.lane, road.incarnation))
                .filter(parting -> parting.isDefiedBy(spot.seq, letter.id()))
                .isPresent();
    }

    /// A life begins with `first`: the one before it, if its last letter has come, is over.
    private void parts(Letter first) {
        var previous = first.place().previous();
        spots.values().stream()
                .filter(one ->
                        one.digest().equals(previous) && one.letter().lane().equals(first.lane()))
                .map(one -> one.letter().place())
                .findFirst()
                .or(() -> drawer.place(first.lane(), previous))
                .filter(last -> last.incarnation() != first.place().incarnation())
                .ifPresent(last -> {
                    drawer.keep(new Parting(first.lane(), last.incarnation(), last.seq(), first.id()));
                    partings.remove(new Road(first.lane(), last.incarnation()));
                });
    }

    /// The record of a letter that was given up fills its place, however far ahead, unless the letter has come: then
    /// the letter's receipt is the answer.
    Supplier<Arrival> take(Opening.GivenUp givenUp) {
        var record = givenUp.record();
        var spot = new Spot(new Road(record.lane(), record.incarnation()), record.seq());
        var taken = came(spot);
        if (taken.isEmpty()) fill(spot, givenUp);
        else if (!taken.get().equals(record.letter())) return conflict(givenUp);
        return () -> new Arrival.AlreadyHave(receipt(spot));
    }

    private void fill(Spot spot, Opening.GivenUp givenUp) {
        var record = givenUp.record();
        var line = ReceiptLines.of(new Stage.Refused(Inbox.GIVEN_UP), givenUp, now);
        var receipt = signer.sign(drawer, record.lane(), record.incarnation(), List.of(line), now);
        drawer.keep(new Gap(
                record.lane(),
                record.incarnation(),
                record.seq(),
                record.id(),
                record.letter(),
                givenUp.bytes(),
                receipt));
        advance(spot.road);
    }

    /// Whether a letter before this one is still on its way. What is objected to may make sense once that is here, and
    /// a refusal is for ever.
    private boolean hasGapBefore(Spot spot) {
        var next = drawer.head(spot.road.lane, spot.road.incarnation) + 1;
        while (spots.containsKey(spot.at(next))) next++;
        return next < spot.seq;
    }

    /// Whether a neighbour that has come contradicts this letter's place in the chain.
    private boolean breaksChain(Opened opened, Spot spot) {
        var before = came(spot.at(spot.seq - 1));
        if (before.filter(digest -> !digest.equals(opened.letter().place().previous()))
                .isPresent()) return true;
        var digest = opened.signed().digest();
        return follower(spot.at(spot.seq + 1))
                .filter(previous -> !previous.equals(digest))
                .isPresent();
    }

    private Optional<Digest> follower(Spot spot) {
        return Optional.ofNullable(spots.get(spot))
                .map(one -> one.letter().place())
                .or(() -> drawer.incoming(spot.road.lane, spot.road.incarnation, spot.seq)
                        .map(Incoming::place))
                .map(place -> place.previous());
    }

    private Optional<Digest> came(Spot spot) {
        return Optional.ofNullable(spots.get(spot))
                .map(Fresh::digest)
                .or(() -> drawer.came(spot.road.lane, spot.road.incarnation, spot.seq));
    }

    private byte[] receipt(Spot spot) {
        var own = Optional.ofNullable(spots.get(spot))
                .flatMap(one -> Optional.ofNullable(receipts.get(one.letter().id())));
        return own.or(() -> drawer.incoming(spot.road.lane, spot.road.incarnation, spot.seq)
                        .map(Incoming::receipt))
                .or(() -> drawer.gap(spot.road.lane, spot.road.incarnation, spot.seq)
                        .map(Gap::receipt))
                .orElseThrow(() -> new IllegalStateException("the place is empty"));
    }

    /// Counts on as far as letters have come without a gap.
    private void advance(Road road) {
        var before = drawer.edge(road.lane, road.incarnation);
        var edge = before;
        for (var next = came(new Spot(road, edge.size() + 1));
                next.isPresent();
                next = came(new Spot(road, edge.size() + 1))) edge = edge.with(next.get());
        if (edge.size() > before.size()) drawer.edge(road.lane, road.incarnation, edge);
    }

    /// Signs for what is new and keeps it.
    void close() {
        var roads = new LinkedHashMap<Road, List<Fresh>>();
        for (var one : fresh.values())
            roads.computeIfAbsent(Spot.of(one.letter()).road, _ -> new ArrayList<>())
                    .add(one);
        roads.forEach((road, letters) -> {
            advance(road);
            for (int at = 0; at < letters.size(); at += MOST)
                seal(road, letters.subList(at, Math.min(letters.size(), at + MOST)));
        });
    }

    private void seal(Road road, List<Fresh> letters) {
        var lines = letters.stream().flatMap(this::lines).toList();
        var receipt = signer.sign(drawer, road.lane, road.incarnation, lines, now);
        letters.forEach(one -> {
            drawer.keep(incoming(one, receipt));
            receipts.put(one.letter().id(), receipt);
        });
    }

    private Stream<Line> lines(Fresh one) {
        var stage = one.objection.<Stage>map(Stage.Refused::new).orElse(new Stage.Accepted());
        return Stream.of(ReceiptLines.of(new Stage.Held(), one.opened, now), ReceiptLines.of(stage, one.opened, now));
    }

    private Incoming incoming(Fresh one, byte[] receipt) {
        var letter = one.letter();
        return new Incoming(
                letter.id(),
                letter.lane(),
                letter.place(),
                one.digest(),
                one.opened.envelope().digest(),
                one.opened.signed().bytes(),
                now,
                receipt,
                Optional.empty());
    }

    private Supplier<Arrival> conflict(Opened opened, String code) {
        var letter = opened.letter();
        drawer.keep(new Evidence(letter.lane(), code, now, opened.signed().bytes()), Evidence.MOST);
        return refused(
                letter.lane(),
                letter.place().incarnation(),
                code,
                ReceiptLines.of(new Stage.Refused(code), opened, now));
    }

    private Supplier<Arrival> conflict(Opening.GivenUp givenUp) {
        NonDelivery record = givenUp.record();
        drawer.keep(new Evidence(record.lane(), Inbox.SEQ_CONFLICT, now, givenUp.bytes()), Evidence.MOST);
        var line = ReceiptLines.of(new Stage.Refused(Inbox.SEQ_CONFLICT), givenUp, now);
        return refused(record.lane(), record.incarnation(), Inbox.SEQ_CONFLICT, line);
    }

    private Supplier<Arrival> refused(Lane lane, long incarnation, String code, Line line) {
        var arrival = new Arrival.Conflict(code, signer.sign(drawer, lane, incarnation, List.of(line), now));
        return () -> arrival;
    }
}
