package qantara.node.access;

import java.util.Set;
import qantara.handling.Actor;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.shell.PersonName;

/// An officer of this service who may sign in.
///
/// @param id what the officer signs in as and what the log shows; it stands for the person
/// @param unit the officer's unit, as a code of 1 to 40 letters, digits and hyphens
/// @param roles at least one; oversight and administration go with no other
/// @param clearance the highest classification the officer may handle
public record Officer(OfficerId id, PersonName name, String unit, Set<Role> roles, Classification clearance) {
    public Officer {
        if (!unit.matches("[A-Za-z0-9-]{1,40}")) throw new IllegalArgumentException("not a unit");
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || !Role.goTogether(roles))
            throw new IllegalArgumentException("these roles are not one officer's");
    }

    /// The officer as the rules of handling see one.
    public Actor actor() {
        return new Actor(id, roles, unit, clearance);
    }
}
