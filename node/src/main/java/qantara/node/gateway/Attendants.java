package qantara.node.gateway;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.shell.PersonName;

/// Who acts on the pages of the channels. Whoever works with partners looks and compares; only an administrator
/// proposes a channel and orders its state.
record Attendants(Officers officers) {
    /// The signed-in officer who may look and compare; oversight has its own pages.
    Optional<Officer> present() {
        return officers.signedIn().filter(one -> !one.roles().contains(Role.OVERSIGHT));
    }

    Optional<Officer> administrator() {
        return officers.signedIn().filter(Attendants::orders);
    }

    static boolean orders(Officer officer) {
        return officer.roles().contains(Role.ADMIN);
    }

    /// What the page calls a colleague.
    Optional<PersonName> name(JdbcClient db, String id) {
        return OfficerId.isId(id) ? officers.find(db, new OfficerId(id)).map(Officer::name) : Optional.empty();
    }
}
