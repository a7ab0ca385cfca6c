package qantara.node.audit;

/// A log that is not carried on, with the reason. Nothing was changed, and the node does not start: no log, no act.
public final class LogRefused extends RuntimeException {
    /// Why the log is not carried on.
    public enum Reason {
        /// The file with the log's keys is gone: put it back from a backup.
        KEYS_MISSING,
        /// The file with the log's keys is damaged: put it back from a backup.
        KEYS_DAMAGED,
        /// The file holds the keys of another log.
        OTHER_KEYS,
        /// The file with the log's keys cannot be written.
        NOT_WRITABLE
    }

    private final Reason reason;

    LogRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    LogRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
