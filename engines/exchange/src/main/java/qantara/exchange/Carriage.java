package qantara.exchange;

/// What became of one attempt to carry an envelope.
public sealed interface Carriage {
    /// The partner answered with a receipt, not yet verified.
    record Carried(byte[] receipt) implements Carriage {}

    /// No answer came. Whether the envelope arrived is unknown.
    ///
    /// @param reason a code for the operator, such as `CONNECT` or `TIMEOUT`
    record Unreachable(String reason) implements Carriage {}

    /// The partner's door turned it away without a receipt.
    ///
    /// @param code of docs/protocol/errors.md
    record Turned(String code) implements Carriage {}
}
