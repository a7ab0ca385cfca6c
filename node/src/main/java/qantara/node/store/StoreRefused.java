package qantara.node.store;

/// A database that was not opened, with the reason. The file was not changed.
public final class StoreRefused extends RuntimeException {
    /// Why a database is not opened.
    public enum Reason {
        /// Another process works in the same data folder.
        IN_USE,
        /// The folder cannot be written to.
        NOT_WRITABLE,
        /// The file is damaged or is no database of ours: restore a backup.
        DAMAGED,
        /// The file was written by a newer version of this software.
        NEWER
    }

    private final Reason reason;

    StoreRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    StoreRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
