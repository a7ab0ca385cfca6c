package qantara.node.chancery;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.seal.ChannelId;

/// The partner services of this node. Each call joins the transaction of the `db` it is given.
public interface Partners {
    /// Enters a partner, or puts what is known of it anew.
    void keep(JdbcClient db, Partner partner);

    Optional<Partner> find(JdbcClient db, Service code);

    /// The partner at the other end of a channel.
    Optional<Partner> at(JdbcClient db, ChannelId channel);

    /// All of them, by code.
    List<Partner> all(JdbcClient db);
}
