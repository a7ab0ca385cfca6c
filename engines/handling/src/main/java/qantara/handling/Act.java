package qantara.handling;

import java.util.Set;

/// What may be done with an item that somebody could be harmed by.
public enum Act {
    /// Read it.
    VIEW(Reach.INSIDE),
    /// Put it on paper inside the house.
    PRINT(Reach.INSIDE),
    /// Put it into a bundle for judicial proceedings.
    COURT(Reach.COURT),
    /// Send what this service originated.
    RELEASE(Reach.SERVICES),
    /// Send on what another service originated.
    FORWARD(Reach.SERVICES),
    /// Write it to a file in another format for named services.
    EXPORT(Reach.SERVICES),
    /// Let named services' cross-checks find it.
    INDEX(Reach.SERVICES);

    /// How far an act carries an item.
    enum Reach {
        INSIDE,
        COURT,
        SERVICES
    }

    private static final Set<Role> READERS = Set.of(Role.DESK, Role.RELEASE);
    private static final Set<Role> RELEASERS = Set.of(Role.RELEASE);

    private final Reach reach;

    Act(Reach reach) {
        this.reach = reach;
    }

    /// Whether the item leaves the house.
    public boolean leaves() {
        return reach != Reach.INSIDE;
    }

    /// Whether the act names the services it reaches.
    public boolean isAddressed() {
        return reach == Reach.SERVICES;
    }

    /// The roles of which one allows the act.
    Set<Role> roles() {
        return leaves() ? RELEASERS : READERS;
    }
}
