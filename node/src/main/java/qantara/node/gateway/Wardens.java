package qantara.node.gateway;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.seal.ChannelId;

/// Carries out what officers order of a channel: pause, resume, suspend, revoke, distrust a key. Each order and its
/// leaf
/// are one transaction, `db`.
public record Wardens(Channels channels, Officers officers, AuditLog audit) {
    /// The most characters of a reason.
    public static final int LONGEST_REASON = 500;

    /// Moves a channel to `state`.
    public Order move(JdbcClient db, OfficerId officer, ChannelId id, ChannelState state, String why, Instant now) {
        if (!isReason(why)) return Order.WITHOUT_REASON;
        var found = channels.find(db, id);
        if (found.isEmpty()) return Order.NO_SUCH_CHANNEL;
        if (found.get().state() == ChannelState.REVOKED) return Order.FINAL;
        if (found.get().state() == state) return Order.UNCHANGED;
        channels.move(db, id, state, now);
        channels.note(db, id, officer, why.strip(), now);
        audit.append(db, leaf(officer, Action.POLICY, found.get(), state.name()).because(why.strip()));
        return Order.DONE;
    }

    static boolean isReason(String why) {
        return !why.isBlank() && why.length() <= LONGEST_REASON;
    }

    private static Leaf leaf(OfficerId officer, Action action, Channel channel, String what) {
        return Leaf.of(officer, action, "channel " + channel.id() + " " + what)
                .to(new Service(channel.service().value()));
    }

    /// Declares that the partner's signing key may have been in other hands since `since`. It takes effect when a
    /// second officer confirms.
    public Order declare(JdbcClient db, OfficerId officer, ChannelId id, Instant since, String why, Instant now) {
        if (!isReason(why)) return Order.WITHOUT_REASON;
        if (since.isAfter(now)) return Order.NOT_A_MOMENT;
        var found = channels.find(db, id);
        if (found.isEmpty()) return Order.NO_SUCH_CHANNEL;
        if (found.get().state() == ChannelState.REVOKED) return Order.FINAL;
        if (distrust(db, id).isPresent()) return Order.UNCHANGED;
        new Distrusts().declare(db, id, since, why.strip(), officer, now);
        audit.append(
                db, leaf(officer, Action.KEY, found.get(), "distrust declared").because(why.strip()));
        return Order.DONE;
    }

    /// Confirms what another officer declared: from now on nothing that the key signs is taken, nor what those sign
    /// that it followed since the moment declared.
    public Order confirm(JdbcClient db, OfficerId officer, ChannelId id, Instant now) {
        var found = channels.find(db, id);
        var declared = distrust(db, id).filter(one -> !one.isInEffect());
        if (found.isEmpty() || declared.isEmpty()) return Order.NO_SUCH_CHANNEL;
        if (officers.isSamePerson(db, declared.get().first(), officer)) return Order.SAME_PERSON;
        new Distrusts().confirm(db, declared.get(), officer, now);
        new SignetRows(db)
                .past(id).stream()
                        .filter(past -> !past.followed().isBefore(declared.get().since()))
                        .forEach(past -> new Distrusts().also(db, declared.get(), past.signet(), officer, now));
        audit.append(
                db,
                leaf(officer, Action.KEY, found.get(), "distrust confirmed")
                        .because(declared.get().why()));
        return Order.DONE;
    }

    /// Takes back what was declared and not confirmed.
    public Order withdraw(JdbcClient db, OfficerId officer, ChannelId id) {
        var found = channels.find(db, id);
        var declared = distrust(db, id).filter(one -> !one.isInEffect());
        if (found.isEmpty() || declared.isEmpty()) return Order.NO_SUCH_CHANNEL;
        new Distrusts().withdraw(db, declared.get());
        audit.append(db, leaf(officer, Action.KEY, found.get(), "distrust withdrawn"));
        return Order.DONE;
    }

    /// What was declared of the key that the partner is known by now.
    public Optional<Distrust> distrust(JdbcClient db, ChannelId id) {
        return new Distrusts().of(db, id);
    }
}
