package qantara.node.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.seal.ChannelId;

/// The channels this node has, each with the partner's node at its other end.
///
/// Every call takes `db`: whoever opens or suspends a channel does it in the transaction that keeps the act's audit
/// leaf. The door asks before each request, so a change bites at the next one.
public final class Channels {
    /// The channel of that name.
    public Optional<Channel> find(JdbcClient db, ChannelId id) {
        return db.sql("select * from channel where id = :id")
                .param("id", id.value())
                .query(Channels::channel)
                .optional();
    }

    /// All channels, by name.
    public List<Channel> all(JdbcClient db) {
        return db.sql("select * from channel order by id")
                .query(Channels::channel)
                .list();
    }

    /// Moves a channel to `state`. Nothing comes back from [ChannelState#REVOKED].
    ///
    /// @return whether there is such a channel and it moved
    public boolean move(JdbcClient db, ChannelId id, ChannelState state, Instant now) {
        return db.sql("update channel set state = :state, changed = :now where id = :id and state <> 'REVOKED'")
                        .param("state", state.name())
                        .param("now", Micros.of(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Whether any channel that still keeps touch expects this certificate.
    boolean expects(JdbcClient db, Fingerprint shown) {
        return db.sql("""
                        select count(*) from channel
                        where (fingerprint = :shown or next_fingerprint = :shown) and state <> 'REVOKED'""").param("shown", shown.hex()).query(Integer.class).single() > 0;
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                new ChannelId(row.getString("id")),
                row.getString("service"),
                new Fingerprint(row.getString("fingerprint")),
                Optional.ofNullable(row.getString("next_fingerprint")).map(Fingerprint::new),
                new PartnerAddress(row.getString("address")),
                ChannelState.valueOf(row.getString("state")));
    }
}
