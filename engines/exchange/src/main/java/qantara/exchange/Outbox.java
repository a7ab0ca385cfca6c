package qantara.exchange;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import qantara.seal.Digest;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.Place;
import qantara.seal.Prekey;
import qantara.seal.Sealer;
import qantara.seal.Sheet;
import qantara.seal.SignedLetter;

/// Sends letters until the partner's signed receipt is here, or their time is over. It keeps first and sends later.
public final class Outbox {
    /// As many letters are carried in one round.
    public static final int ROUND = 32;
    /// As many letters may wait in a lane.
    public static final int MOST_WAITING = 100_000;
    /// The longest time between two tries.
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Sealer sealer;
    private final Prekeys prekeys;
    private final Incarnation incarnation;
    private final Patience patience;
    private final ReceiptBook receipts;
    private final int mostWaiting;

    /// @param ring knows the partners' signets, which receipts are checked with
    /// @param random spreads the tries of many senders; need not be strong
    public Outbox(Sealer sealer, KeyRing ring, Prekeys prekeys, Incarnation incarnation, RandomGenerator random) {
        this(sealer, ring, prekeys, incarnation, random, MOST_WAITING);
    }

    Outbox(
            Sealer sealer,
            KeyRing ring,
            Prekeys prekeys,
            Incarnation incarnation,
            RandomGenerator random,
            int mostWaiting) {
        this.sealer = sealer;
        this.prekeys = prekeys;
        this.incarnation = incarnation;
        this.patience = new Patience(random);
        this.receipts = new ReceiptBook(ring, patience);
        this.mostWaiting = mostWaiting;
    }

    /// What became of a letter that was to be posted.
    public sealed interface Posting {
        /// It is kept, and will be carried.
        record Posted(Outgoing outgoing) implements Posting {}

        /// The lane is full: [#MOST_WAITING] letters wait. Nothing is kept.
        record Full() implements Posting {}
    }

    /// What one round of carrying did.
    ///
    /// @param onward the letters that came a step on
    /// @param stopped why the round ended early: a code for the operator
    public record Round(List<Outgoing> onward, Optional<String> stopped) {}

    /// Signs and keeps a letter, inside the transaction that made it.
    ///
    /// @throws IllegalArgumentException when the lane does not begin here, or does not end at a recipient
    public Posting post(Drawer drawer, Lane lane, Sheet sheet, Instant now) {
        if (!drawer.hasRoom(lane, mostWaiting)) return new Posting.Full();
        var signed = sealer.sign(new Letter(lane, next(drawer, lane), sheet));
        var outgoing = Outgoing.fresh(signed, now);
        drawer.keep(outgoing);
        return new Posting.Posted(outgoing);
    }

    /// Carries what is due in a lane, oldest first: [#ready], [Post#carryAll] and [#concluded] in one.
    public Round deliver(Cabinet cabinet, Post post, Lane lane, Instant now) {
        var ready = ready(cabinet, lane, now);
        if (ready.isEmpty()) return new Round(List.of(), Optional.empty());
        var carried = ready.stream().map(Consignment::carried).toList();
        var answers = post.carryAll(lane, carried).toCompletableFuture().join();
        return concluded(cabinet, ready, answers, now);
    }

    /// What is due in a lane, oldest first, [#ROUND] at most. One transaction, over before anything is sealed or
    /// carried. No second round of a lane begins before [#concluded] has ended the first.
    public List<Consignment> ready(Cabinet cabinet, Lane lane, Instant now) {
        var prekey = prekeys.current(lane.to(), now);
        var due = cabinet.together(drawer -> prepare(drawer, lane, prekey.isPresent(), now));
        return due.stream()
                .flatMap(letter -> consigned(letter, prekey).stream())
                .toList();
    }

    /// Keeps what came of carrying.
    ///
    /// @param answers to the first of `ready`, in their order; what has none is tried again
    public Round concluded(Cabinet cabinet, List<Consignment> ready, List<Carriage> answers, Instant now) {
        var carried = ready.subList(0, answers.size());
        return cabinet.together(drawer -> conclude(drawer, carried, answers, now));
    }

    /// Takes a receipt, whichever way it came, and moves the letters that it speaks of onwards.
    ///
    /// @param lane in which those letters went
    public Settlement settle(Drawer drawer, Lane lane, byte[] receipt, Instant now) {
        return receipts.settle(drawer, lane, receipt, List.of(), now);
    }

    /// Makes what waits in a lane due at once: the partner has just been heard of.
    public void wake(Drawer drawer, Lane lane, Instant now) {
        drawer.wake(lane, now);
    }

    private Place next(Drawer drawer, Lane lane) {
        var here = drawer.behindLast(lane, incarnation.value());
        if (here.isPresent()) return here.get();
        var before = drawer.lastOutgoing(lane).map(Outgoing::letter).orElse(Digest.NONE);
        return new Place(incarnation.value(), 1, before);
    }

    /// @param hasPrekey without a prekey of the partner nothing can be sealed: letters wait, records of given-up ones
    /// go
    private List<Outgoing> prepare(Drawer drawer, Lane lane, boolean hasPrekey, Instant now) {
        var ready = new ArrayList<Outgoing>();
        for (var outgoing : drawer.due(lane, now, ROUND)) {
            if (isOver(outgoing, now)) {
                var record = givenUp(outgoing, now);
                drawer.change(record);
                ready.add(record);
            } else if (hasPrekey || outgoing.progress() == Progress.UNDELIVERED) ready.add(outgoing);
            else drawer.change(outgoing.later(patience.again(outgoing, now)));
        }
        return ready;
    }

    /// Whether its time has run out. What the partner once had is carried again whatever the time.
    private static boolean isOver(Outgoing outgoing, Instant now) {
        return outgoing.progress() == Progress.WAITING && !now.isBefore(outgoing.expires());
    }

    private Optional<Consignment> consigned(Outgoing outgoing, Optional<Prekey> prekey) {
        var carried = outgoing.progress() == Progress.UNDELIVERED
                ? outgoing.receipt()
                : prekey.map(one -> sealer.seal(read(outgoing.signed()), one).bytes());
        return carried.map(bytes -> new Consignment(outgoing, bytes));
    }

    private Outgoing givenUp(Outgoing outgoing, Instant now) {
        var record = sealer.undelivered(read(outgoing.signed()), outgoing.attempts(), now);
        return outgoing.come(Progress.UNDELIVERED, Optional.empty(), record);
    }

    private static SignedLetter read(byte[] signed) {
        try {
            return SignedLetter.read(signed);
        } catch (Malformed e) {
            throw new IllegalStateException("the cabinet changed what it kept", e);
        }
    }

    private Round conclude(Drawer drawer, List<Consignment> carried, List<Carriage> answers, Instant now) {
        var onward = new ArrayList<Outgoing>();
        var seen = new HashSet<ByteBuffer>();
        var stopped = Optional.<String>empty();
        for (int i = 0; i < answers.size(); i++) {
            var lane = carried.get(i).outgoing().lane();
            var why = conclude(drawer, lane, carried, answers.get(i), seen, onward, now);
            if (why.isPresent()) stopped = why;
        }
        for (var one : carried)
            drawer.underWay(one.outgoing().id())
                    .filter(still -> still.attempts() == one.outgoing().attempts())
                    .ifPresent(still -> drawer.change(still.later(patience.again(still, now))));
        return new Round(List.copyOf(onward), stopped);
    }

    /// @param seen the receipts that were settled: one may speak of many letters and be the answer to each of them
    private Optional<String> conclude(
            Drawer drawer,
            Lane lane,
            List<Consignment> carried,
            Carriage carriage,
            Set<ByteBuffer> seen,
            List<Outgoing> onward,
            Instant now) {
        return switch (carriage) {
            case Carriage.Unreachable(var reason) -> Optional.of(reason);
            case Carriage.Turned(var code) -> Optional.of(code);
            case Carriage.Carried(var receipt) when !seen.add(ByteBuffer.wrap(receipt)) -> Optional.empty();
            case Carriage.Carried(var receipt) ->
                switch (receipts.settle(drawer, lane, receipt, carried, now)) {
                    case Settlement.Settled(var steps) -> {
                        onward.addAll(steps);
                        yield Optional.empty();
                    }
                    case Settlement.Unproven u -> Optional.of("RECEIPT_UNPROVEN");
                    case Settlement.Contradictory c -> Optional.of("RECEIPT_CONTRADICTORY");
                    case Settlement.Forked f -> Optional.of(ReceiptBook.HEAD_CONFLICT);
                };
        };
    }
}
