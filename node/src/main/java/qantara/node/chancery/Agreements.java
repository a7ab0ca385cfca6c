package qantara.node.chancery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Agreement;
import qantara.handling.Service;

/// The agreements of this node. Each call joins the transaction of the `db` it is given.
public interface Agreements {
    /// Enters an agreement, or puts what is known of it anew.
    void keep(JdbcClient db, Instrument instrument);

    /// Has an agreement rest, or puts it in force again.
    void rest(JdbcClient db, String id, boolean suspended);

    Optional<Instrument> find(JdbcClient db, String id);

    /// All agreements with a partner, the latest first.
    List<Instrument> with(JdbcClient db, Service partner);

    /// What the rules need to know of the agreements with `partner` that are in force at `at`.
    ///
    /// @param zone the zone in which an agreement's days begin and end
    default List<Agreement> inForce(JdbcClient db, Service partner, Instant at, ZoneId zone) {
        return with(db, partner).stream()
                .map(instrument -> instrument.agreement(zone))
                .filter(agreement -> agreement.isInForce(at))
                .toList();
    }
}
