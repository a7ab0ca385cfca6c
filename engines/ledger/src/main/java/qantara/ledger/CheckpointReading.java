package qantara.ledger;

import java.time.Instant;

/// What became of reading a signed checkpoint.
public sealed interface CheckpointReading {
    /// Signed by the log with both its keys.
    ///
    /// @param signedAt in whole seconds, by the log's clock
    record Genuine(Checkpoint checkpoint, Instant signedAt) implements CheckpointReading {}

    /// Not to be believed.
    record Doubtful(Why why) implements CheckpointReading {}

    /// Why a text is no checkpoint of the log.
    enum Why {
        NOT_A_NOTE,
        NOT_A_CHECKPOINT,
        OTHER_LOG,
        /// One of the two signatures is missing.
        NOT_SIGNED_BY_BOTH,
        /// A signature does not hold.
        FORGED
    }
}
