package qantara.ledger;

/// How an act ended.
public enum Outcome {
    DONE,
    /// A rule forbade it.
    REFUSED,
    /// It was allowed and did not succeed.
    FAILED
}
