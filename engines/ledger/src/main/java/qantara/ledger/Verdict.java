package qantara.ledger;

/// What the verifier found.
public sealed interface Verdict {
    /// Every leaf is in its place and every checkpoint agrees.
    record Whole(long size, Hash root) implements Verdict {}

    /// The log was changed, cut or forged.
    ///
    /// @param at the number of the first leaf, or the size, at which it shows
    record Broken(long at, Fault fault) implements Verdict {}

    /// How a log is broken.
    enum Fault {
        /// A checkpoint is not the log's own.
        CHECKPOINT_DOUBTFUL,
        /// Two signed checkpoints of one size have different roots: there are two logs.
        TWO_ROOTS,
        /// A leaf is not canonical, or is not the one with its number.
        LEAF_MALFORMED,
        /// The leaves do not lead to a signed root: one of them was changed.
        ROOT_DIFFERS,
        /// There are fewer leaves than were signed.
        LEAVES_MISSING,
        /// Leaves follow that no checkpoint covers.
        NOT_COVERED
    }
}
