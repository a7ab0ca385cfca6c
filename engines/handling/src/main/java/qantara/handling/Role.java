package qantara.handling;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What an officer is charged with. Oversight and administration exclude each other and the two desk roles.
public enum Role {
    /// Writes requests, replies and records.
    DESK,
    /// Lets what a colleague wrote leave the house.
    RELEASE,
    /// Watches over what was done; sees the log and no case content.
    OVERSIGHT,
    /// Looks after the node, its officers and its partners; sees no case content.
    ADMIN;

    /// The roles that work on case content. No other goes together with them, nor the others with one another.
    static final Set<Role> OPERATIONAL = Collections.unmodifiableSet(EnumSet.of(DESK, RELEASE));

    /// Whether one person may hold all these roles.
    public static boolean goTogether(Set<Role> roles) {
        return OPERATIONAL.containsAll(roles) || roles.size() == 1;
    }
}
