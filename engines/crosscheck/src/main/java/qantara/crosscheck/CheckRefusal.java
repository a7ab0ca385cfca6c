package qantara.crosscheck;

/// Why a question, an answer or a shipped index is not taken. Each has its sentence for officers in the desk's words,
/// and its row in `docs/protocol/crosscheck.md`.
public enum CheckRefusal {
    /// Shorter or longer than its fixed layout says, or a field of it out of its range.
    MALFORMED,
    /// Of a version that is not spoken here.
    UNKNOWN_VERSION,
    /// Of a suite that is unknown, that this node cannot compute, or that the agreement did not choose.
    WRONG_SUITE,
    /// More slots than the largest class, or a number of slots that is no class.
    BATCH_SIZE,
    /// Bytes that are no point of the group, or not in their one canonical form.
    NOT_A_POINT,
    /// The identity element: whoever evaluates it says something of his key.
    IDENTITY,
    /// A scalar that is zero or not reduced.
    NOT_A_SCALAR,
    /// An agreement, tier or purpose that the holder has no key for.
    UNKNOWN_TERMS,
    /// Of another set of name keys than this node computes with: what is there would be missed.
    OTHER_KEYS,
    /// An epoch that has not begun or is over.
    EPOCH_CLOSED,
    /// A question whose id was answered before.
    REPLAYED,
    /// The agreement's, the desk's or the officer's allowance for this day is used up.
    BUDGET_SPENT,
    /// An answer to another question.
    OTHER_QUESTION,
    /// The holder did not use the key it had committed to.
    PROOF_FALSE,
    /// An index or a change of it that does not fit what is held, or the terms asked under.
    OTHER_INDEX
}
