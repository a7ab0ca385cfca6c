package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Drawer;
import qantara.exchange.Evidence;
import qantara.exchange.Incoming;
import qantara.exchange.Outgoing;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// The three kinds of rows that one transaction sees together.
record SqlDrawer(JdbcClient db, OutgoingRows out, IncomingRows in, EvidenceRows proofs, ExchangeCabinet.Onward onward)
        implements Drawer {
    @Override
    public void keep(Outgoing outgoing) {
        out.keep(outgoing);
    }

    @Override
    public void change(Outgoing outgoing) {
        var before = out.find(outgoing.id()).orElseThrow(() -> new IllegalStateException("no such letter"));
        out.change(outgoing);
        onward.moved(db, before, outgoing);
    }

    @Override
    public Optional<Outgoing> outgoing(MessageId id) {
        return out.find(id);
    }

    @Override
    public Optional<Outgoing> lastOutgoing(Lane lane) {
        return out.last(lane);
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
    public long head(Lane lane, long incarnation) {
        return in.head(lane, incarnation);
    }

    @Override
    public void head(Lane lane, long incarnation, long seq) {
        in.head(lane, incarnation, seq);
    }

    @Override
    public void keep(Evidence evidence, int most) {
        proofs.keep(evidence, most);
    }

    @Override
    public List<Evidence> evidence(Lane lane) {
        return proofs.of(lane);
    }
}
