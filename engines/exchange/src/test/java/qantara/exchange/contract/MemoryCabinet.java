package qantara.exchange.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;

/// A cabinet in memory. Work is done on a copy, which takes the place of the original when the work is over.
public final class MemoryCabinet implements Cabinet {
    private Contents contents = new Contents();

    @Override
    public synchronized <T> T together(Function<Drawer, T> work) {
        var copy = contents.copy();
        var result = work.apply(copy);
        contents = copy;
        return result;
    }

    /// A cabinet with the same contents as this has now: a backup.
    public synchronized MemoryCabinet backup() {
        var other = new MemoryCabinet();
        other.contents = contents.copy();
        return other;
    }

    /// Puts what a backup had in place of what is here now.
    public synchronized void restore(MemoryCabinet backup) {
        contents = backup.contents.copy();
    }

    private record Spot(Lane lane, long incarnation, long seq) {}

    private static final class Contents implements Drawer {
        private final Map<MessageId, Outgoing> outgoing = new LinkedHashMap<>();
        private final Map<Spot, MessageId> outgoingSpots = new HashMap<>();
        private final Set<MessageId> hastened = new HashSet<>();
        private final Map<MessageId, Incoming> incoming = new LinkedHashMap<>();
        private final Map<Spot, MessageId> incomingSpots = new HashMap<>();
        private final Map<Spot, Gap> gaps = new HashMap<>();
        private final Map<Spot, Edge> edges = new HashMap<>();
        private final Map<Spot, Edge> checked = new HashMap<>();
        private final Map<Spot, Parting> partings = new HashMap<>();
        private final List<Evidence> evidence = new ArrayList<>();

        Contents copy() {
            var copy = new Contents();
            copy.outgoing.putAll(outgoing);
            copy.outgoingSpots.putAll(outgoingSpots);
            copy.hastened.addAll(hastened);
            copy.incoming.putAll(incoming);
            copy.incomingSpots.putAll(incomingSpots);
            copy.gaps.putAll(gaps);
            copy.edges.putAll(edges);
            copy.checked.putAll(checked);
            copy.partings.putAll(partings);
            copy.evidence.addAll(evidence);
            return copy;
        }

        @Override
        public void keep(Outgoing letter) {
            var spot = new Spot(
                    letter.lane(), letter.place().incarnation(), letter.place().seq());
            require(!outgoing.containsKey(letter.id()) && !outgoingSpots.containsKey(spot));
            outgoing.put(letter.id(), letter);
            outgoingSpots.put(spot, letter.id());
        }

        @Override
        public void change(Outgoing letter) {
            require(outgoing.containsKey(letter.id()));
            outgoing.put(letter.id(), letter);
        }

        @Override
        public Optional<Outgoing> outgoing(MessageId id) {
            return Optional.ofNullable(outgoing.get(id));
        }

        @Override
        public Optional<Outgoing> lastOutgoing(Lane lane) {
            return outgoing.values().stream().filter(o -> o.lane().equals(lane)).reduce((first, second) -> second);
        }

        @Override
        public Optional<Outgoing> outgoing(Lane lane, long incarnation, long seq) {
            return Optional.ofNullable(outgoingSpots.get(new Spot(lane, incarnation, seq)))
                    .map(outgoing::get);
        }

        @Override
        public Optional<Outgoing> lastOutgoing(Lane lane, long incarnation) {
            return outgoing.values().stream()
                    .filter(o -> o.lane().equals(lane) && o.place().incarnation() == incarnation)
                    .max(Comparator.comparingLong(o -> o.place().seq()));
        }

        @Override
        public List<Held> held(Lane lane, Stretch stretch, int most) {
            return all(lane, stretch).limit(most).toList();
        }

        @Override
        public Tally tally(Lane lane, Stretch stretch) {
            return Tally.of(all(lane, stretch).iterator());
        }

        private Stream<Held> all(Lane lane, Stretch stretch) {
            var sent = outgoing.values().stream()
                    .filter(o -> o.lane().equals(lane))
                    .filter(o -> isShared(o.progress()))
                    .map(o -> new Held(o.id(), o.letter()));
            var came = incoming.values().stream()
                    .filter(i -> i.lane().equals(lane))
                    .map(i -> new Held(i.id(), i.letter()));
            return Stream.concat(sent, came)
                    .filter(letter -> stretch.holds(letter.id()))
                    .sorted(Comparator.comparing(Held::id));
        }

        @Override
        public void hasten(MessageId id) {
            require(outgoing.containsKey(id));
            hastened.add(id);
        }

        @Override
        public List<Outgoing> due(Lane lane, Instant now, int most) {
            return outgoing.values().stream()
                    .filter(o -> isWaiting(o, lane) && !o.next().isAfter(now))
                    .sorted(Comparator.comparing(o -> !hastened.contains(o.id())))
                    .limit(most)
                    .toList();
        }

        @Override
        public int waiting(Lane lane) {
            return (int)
                    outgoing.values().stream().filter(o -> isWaiting(o, lane)).count();
        }

        @Override
        public void wake(Lane lane, Instant now) {
            outgoing.replaceAll((id, o) -> isWaiting(o, lane) && o.next().isAfter(now) ? o.dueAt(now) : o);
        }

        @Override
        public void keep(Incoming letter) {
            var spot = new Spot(
                    letter.lane(), letter.place().incarnation(), letter.place().seq());
            require(!incoming.containsKey(letter.id()) && !incomingSpots.containsKey(spot));
            incoming.put(letter.id(), letter);
            incomingSpots.put(spot, letter.id());
        }

        @Override
        public void handled(MessageId id, byte[] receipt) {
            require(incoming.containsKey(id));
            incoming.computeIfPresent(id, (same, letter) -> letter.handledWith(receipt));
        }

        @Override
        public Optional<Incoming> incoming(MessageId id) {
            return Optional.ofNullable(incoming.get(id));
        }

        @Override
        public Optional<Incoming> incoming(Lane lane, long incarnation, long seq) {
            return Optional.ofNullable(incomingSpots.get(new Spot(lane, incarnation, seq)))
                    .map(incoming::get);
        }

        @Override
        public void keep(Gap gap) {
            require(gaps.putIfAbsent(new Spot(gap.lane(), gap.incarnation(), gap.seq()), gap) == null);
        }

        @Override
        public Optional<Gap> gap(Lane lane, long incarnation, long seq) {
            return Optional.ofNullable(gaps.get(new Spot(lane, incarnation, seq)));
        }

        @Override
        public Optional<Place> place(Lane lane, Digest letter) {
            return incoming.values().stream()
                    .filter(one -> one.lane().equals(lane) && one.letter().equals(letter))
                    .map(Incoming::place)
                    .findFirst();
        }

        @Override
        public void keep(Parting parting) {
            partings.putIfAbsent(new Spot(parting.lane(), parting.incarnation(), 0), parting);
        }

        @Override
        public Optional<Parting> parting(Lane lane, long incarnation) {
            return Optional.ofNullable(partings.get(new Spot(lane, incarnation, 0)));
        }

        @Override
        public Edge edge(Lane lane, long incarnation) {
            return edges.getOrDefault(new Spot(lane, incarnation, 0), Edge.NONE);
        }

        @Override
        public void edge(Lane lane, long incarnation, Edge edge) {
            edges.put(new Spot(lane, incarnation, 0), edge);
        }

        @Override
        public Edge checked(Lane lane, long incarnation) {
            return checked.getOrDefault(new Spot(lane, incarnation, 0), Edge.NONE);
        }

        @Override
        public void checked(Lane lane, long incarnation, Edge edge) {
            checked.put(new Spot(lane, incarnation, 0), edge);
        }

        @Override
        public void keep(Evidence proof, int most) {
            if (evidence(proof.lane()).size() < most) evidence.add(proof);
        }

        @Override
        public List<Evidence> evidence(Lane lane) {
            return evidence.stream().filter(e -> e.lane().equals(lane)).toList();
        }

        private static boolean isShared(Progress progress) {
            return progress != Progress.WAITING && progress != Progress.UNDELIVERED && progress != Progress.WRITTEN_OFF;
        }

        private static boolean isWaiting(Outgoing letter, Lane lane) {
            return letter.lane().equals(lane) && letter.progress().isUnderWay();
        }

        private static void require(boolean holds) {
            if (!holds) throw new IllegalStateException("the cabinet does not allow it");
        }
    }
}
