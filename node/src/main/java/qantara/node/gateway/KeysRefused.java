package qantara.node.gateway;

/// The node's keys were not made or not read, with the reason. What is there was not changed.
public final class KeysRefused extends RuntimeException {
    /// Why the keys cannot be worked with.
    public enum Reason {
        /// There are none: the node was not set up, or its folder `keys` is gone. Restore it from a backup.
        MISSING,
        /// There are keys already. A node has one identity.
        THERE_ALREADY,
        /// A file is damaged or belongs to another service. Restore it from a backup.
        DAMAGED,
        /// The folder cannot be written to or read.
        NOT_WRITABLE
    }

    private final Reason reason;

    KeysRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    KeysRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
