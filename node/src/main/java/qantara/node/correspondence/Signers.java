package qantara.node.correspondence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Actor;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.shell.PersonName;

/// Who acts on this desk's pages, and what colleagues are called.
record Signers(Officers officers) {
    /// The signed-in officer; empty for whoever does not work on content.
    Optional<Actor> worker() {
        return officers.signedIn()
                .map(Officer::actor)
                .filter(actor -> actor.holds(Role.DESK) || actor.holds(Role.RELEASE));
    }

    Optional<PersonName> name(JdbcClient db, String id) {
        return OfficerId.isId(id) ? officers.find(db, new OfficerId(id)).map(Officer::name) : Optional.empty();
    }
}
