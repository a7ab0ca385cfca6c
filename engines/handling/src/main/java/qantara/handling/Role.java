package qantara.handling;

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

    /// Whether this role works on case content.
    public boolean isOperational() {
        return this == DESK || this == RELEASE;
    }
}
