package qantara.exchange;

/// What came of reading a letter's body.
public sealed interface Understanding {
    record Understood(Message message) implements Understanding {}

    /// The body says nothing that this node knows.
    ///
    /// @param code `UNKNOWN_TYPE`, `BODY_TOO_LARGE`, `BODY_TOO_DEEP`, `BODY_NOT_CANONICAL` or `BODY_WRONG_SHAPE`
    record NotUnderstood(String code) implements Understanding {}
}
