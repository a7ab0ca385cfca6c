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
    INDEX(Reach.SERVICES),
    /// Ask named services by a blinded question whether they hold it. Nothing that they could read leaves the house, so
    /// one officer of the desk may; agreement, purpose, audience and H2 bind as for anything else.
    ASK(Reach.BLINDED);

    /// How far an act carries an item.
    enum Reach {
        INSIDE,
        COURT,
        SERVICES,
        /// Named services, none of which learns it.
        BLINDED
    }

    private static final Set<Role> READERS = Set.of(Role.DESK, Role.RELEASE);
    private static final Set<Role> RELEASERS = Set.of(Role.RELEASE);

    private final Reach reach;

    Act(Reach reach) {
        this.reach = reach;
    }

    /// Whether the item leaves the house so that somebody can read it.
    public boolean leaves() {
        return reach == Reach.COURT || reach == Reach.SERVICES;
    }

    /// Whether the act names the services it reaches.
    public boolean isAddressed() {
        return reach == Reach.SERVICES || reach == Reach.BLINDED;
    }

    /// The roles of which one allows the act.
    Set<Role> roles() {
        return leaves() ? RELEASERS : READERS;
    }
}
