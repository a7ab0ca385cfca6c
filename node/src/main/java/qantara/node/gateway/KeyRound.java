package qantara.node.gateway;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Action;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.store.Store;
import qantara.seal.ChannelId;

/// Turns this node's keys: daily prekeys, the door's certificate, and, when new ones were ordered, the keys the
/// service signs with. Those come into use when their time has come and every partner was told in a letter that the
/// present ones sign, so that no partner meets a letter whose keys it cannot have heard of.
///
/// @param herald the desk that posts those letters, once it is there
record KeyRound(
        Store store,
        AuditLog audit,
        NodeKeys keys,
        OwnCard card,
        Supplier<Optional<Herald>> herald,
        InstantSource clock)
        implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(KeyRound.class);

    @Override
    public void run() {
        if (keys.turn(clock.instant())) {
            card.renew();
            store.write(db -> audit.append(db, Leaf.ofNobody(Action.KEY, "keys of the partners' door turned")));
        }
        keys.successor().ifPresent(this::handOver);
    }

    private void handOver(Successor successor) {
        var untold =
                store.read(db -> new SignetRows(db).untold(successor.signet().keyId()));
        var all = untold.stream().filter(channel -> tell(channel, successor)).count() == untold.size();
        if (all && !clock.instant().isBefore(successor.from())) follow(successor);
    }

    /// @return whether the partner's letter is posted
    private boolean tell(ChannelId channel, Successor successor) {
        var posted = herald.get().filter(one -> store.write(db -> tell(db, one, channel, successor)));
        posted.ifPresent(one -> one.announced(channel));
        if (posted.isEmpty()) log.warn("channel {}: the partner cannot be told of the next signing keys now", channel);
        return posted.isPresent();
    }

    private boolean tell(JdbcClient db, Herald herald, ChannelId channel, Successor successor) {
        var letter = herald.announce(db, channel, successor.word());
        letter.ifPresent(id -> {
            new SignetRows(db).tell(channel, successor.signet().keyId(), id, clock.instant());
            audit.append(db, Leaf.ofNobody(Action.KEY, "channel " + channel + " told of the next signing keys"));
        });
        return letter.isPresent();
    }

    private void follow(Successor successor) {
        keys.follow();
        card.renew();
        store.write(db -> audit.append(
                db,
                Leaf.ofNobody(Action.KEY, "signing keys followed")
                        .because(successor.signet().fingerprint())));
    }
}
