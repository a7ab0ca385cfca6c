package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/// The kinds of rows that one transaction sees together.
record SqlDrawer(
        JdbcClient db,
        OutgoingRows out,
        IncomingRows in,
        LaneRows lanes,
        EvidenceRows proofs,
        Posted posted,
        ExchangeCabinet.Onward onward)
        implements Drawer {
    /// Told of every letter that is posted, before its transaction is kept.
    interface Posted {
        void write(byte[] signed);
    }

    SqlDrawer(JdbcClient db, Posted posted, ExchangeCabinet.Onward onward) {
        this(db, new OutgoingRows(db), new IncomingRows(db), new LaneRows(db), new EvidenceRows(db), posted, onward);
    }

    @Override
    public void keep(Outgoing outgoing) {
        if (outgoing.progress() == Progress.WAITING) posted.write(outgoing.signed());
        out.keep(outgoing);
    }

    @Override
    public void change(Outgoing outgoing) {
        var before = out.progress(outgoing.id()).orElseThrow(() -> new IllegalStateException("no such letter"));
        out.change(outgoing);
        onward.moved(db, before, outgoing);
    }

    @Override
    public Optional<Outgoing> outgoing(MessageId id) {
        return out.find(id);
    }

    @Override
    public Optional<Outgoing> outgoing(Lane lane, long incarnation, long seq) {
        return out.find(lane, incarnation, seq);
    }

    @Override
    public Optional<Outgoing> lastOutgoing(Lane lane) {
        return out.last(lane);
    }

    @Override
    public Optional<Outgoing> lastOutgoing(Lane lane, long incarnation) {
        return out.last(lane, incarnation);
    }

    @Override
    public void hasten(MessageId id) {
        out.hasten(id);
    }

    @Override
    public List<Outgoing> due(Lane lane, Instant now, int most) {
        return out.due(lane, now, most);
    }

    @Override
    public int waiting(Lane lane) {
        return out.waiting(lane);
    }

    @Override
    public boolean hasRoom(Lane lane, int most) {
        return out.spread(lane) < most || out.waiting(lane) < most;
    }

    @Override
    public Optional<Place> behindLast(Lane lane, long incarnation) {
        return out.behindLast(lane, incarnation);
    }

    @Override
    public Optional<Outgoing> underWay(MessageId id) {
        return out.underWay(id);
    }

    @Override
    public void wake(Lane lane, Instant now) {
        out.wake(lane, now);
    }

    @Override
    public void keep(Incoming incoming) {
        in.keep(incoming);
    }

    @Override
    public void handled(MessageId id, byte[] receipt) {
        in.handled(id, receipt);
    }

    @Override
    public Optional<Incoming> incoming(MessageId id) {
        return in.find(id);
    }

    @Override
    public Optional<Incoming> incoming(Lane lane, long incarnation, long seq) {
        return in.find(lane, incarnation, seq);
    }

    @Override
    public Optional<Digest> sent(Lane lane, long incarnation, long seq) {
        return out.digest(lane, incarnation, seq);
    }

    @Override
    public Optional<Digest> came(Lane lane, long incarnation, long seq) {
        return lanes.came(lane, incarnation, seq);
    }

    @Override
    public void keep(Gap gap) {
        lanes.keep(gap);
    }

    @Override
    public Optional<Gap> gap(Lane lane, long incarnation, long seq) {
        return lanes.gap(lane, incarnation, seq);
    }

    @Override
    public Optional<Place> place(Lane lane, Digest letter) {
        return in.place(lane, letter);
    }

    @Override
    public void keep(Parting parting) {
        lanes.keep(parting);
    }

    @Override
    public Optional<Parting> parting(Lane lane, long incarnation) {
        return lanes.parting(lane, incarnation);
    }

    @Override
    public Edge edge(Lane lane, long incarnation) {
        return lanes.edge(lane, incarnation);
    }

    @Override
    public void edge(Lane lane, long incarnation, Edge edge) {
        lanes.edge(lane, incarnation, edge);
    }

    @Override
    public Edge checked(Lane lane, long incarnation) {
        return lanes.checked(lane, incarnation);
    }

    @Override
    public void checked(Lane lane, long incarnation, Edge edge) {
        lanes.checked(lane, incarnation, edge);
    }

    @Override
    public void keep(Evidence evidence, int most) {
        proofs.keep(evidence, most);
    }

    @Override
    public List<Evidence> evidence(Lane lane) {
        return proofs.of(lane);
    }

    @Override
    public List<Held> held(Lane lane, Stretch stretch, int most) {
        return new HeldRows(db).list(lane, stretch, most);
    }

    @Override
    public Tally tally(Lane lane, Stretch stretch) {
        return new HeldRows(db).tally(lane, stretch);
    }
}
