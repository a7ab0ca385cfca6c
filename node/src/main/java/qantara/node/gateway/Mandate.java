package qantara.node.gateway;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.node.chancery.Agreements;
import qantara.seal.ServiceCode;

/// Says whether an agreement with a partner is in force. It is asked anew for each letter, so that an agreement that
/// lapses at midnight stops the first letter after midnight.
@FunctionalInterface
interface Mandate {
    boolean isInForce(JdbcClient db, ServiceCode partner, Instant at);

    /// The mandate that the record of agreements gives.
    ///
    /// @param zone in which an agreement's days begin and end
    static Mandate of(Agreements agreements, ZoneId zone) {
        return (db, partner, at) ->
                !agreements.inForce(db, new Service(partner.value()), at, zone).isEmpty();
    }
}
