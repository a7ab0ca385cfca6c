package qantara.node.chancery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;

/// The officials this node knows, here and abroad. Each call joins the transaction of the `db` it is given.
public interface Officials {
    /// Enters an official, or puts what is known of the entry anew.
    void keep(JdbcClient db, Official official);

    /// Everyone of one service, those in office first.
    List<Official> of(JdbcClient db, Service service);

    /// The entries that bear this name in one of the two scripts, however it is pointed or capitalised.
    List<Official> named(JdbcClient db, String name);
}
