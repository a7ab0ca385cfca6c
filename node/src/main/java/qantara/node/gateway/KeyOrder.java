package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.seal.Succession;

/// An officer's order that other keys follow those the service signs with.
///
/// @param after so much later they come into use: time for partners to be told; at most 30 days
/// @param overlap so long after that the present ones are good for what was signed before only; at most 90 days
public record KeyOrder(Duration after, Duration overlap) {
    /// The longest wait before they come into use.
    public static final Duration LONGEST_WAIT = Duration.ofDays(30);
    /// What a page orders.
    public static final KeyOrder USUAL = new KeyOrder(Duration.ofDays(1), Duration.ofDays(30));

    public KeyOrder {
        if (after.isNegative() || after.compareTo(LONGEST_WAIT) > 0)
            throw new IllegalArgumentException("next keys come into use within 30 days");
        if (overlap.isNegative() || overlap.compareTo(Succession.LONGEST_OVERLAP) > 0)
            throw new IllegalArgumentException("keys overlap for 0 to 90 days");
    }

    /// Makes the next keys; the node tells its partners when it runs. The order leaves its leaf in the same
    /// transaction.
    ///
    /// @return [Order#UNCHANGED] while earlier ones are not in use yet
    public Order give(JdbcClient db, AuditLog audit, NodeKeys keys, OfficerId officer, String why, Instant now) {
        if (!Wardens.isReason(why)) return Order.WITHOUT_REASON;
        if (keys.successor().isPresent()) return Order.UNCHANGED;
        audit.append(db, Leaf.of(officer, Action.KEY, "next signing keys made").because(why.strip()));
        var from = now.plus(after);
        return keys.succeed(from, from.plus(overlap)) ? Order.DONE : Order.UNCHANGED;
    }
}
