package qantara.handling;

import java.util.Set;

/// The person who wants to do something, with the roles that count now.
///
/// @param unit the unit the person serves in, as a code
/// @param clearance the highest classification the person may handle
public record Actor(OfficerId id, Set<Role> roles, String unit, Classification clearance) {
    public Actor {
        roles = Set.copyOf(roles);
        if (unit.isBlank() || unit.length() > 80)
            throw new IllegalArgumentException("a unit is a text of at most 80 characters");
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
