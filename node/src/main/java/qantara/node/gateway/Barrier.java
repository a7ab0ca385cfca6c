package qantara.node.gateway;

/// What keeps letters from passing on a channel now.
public enum Barrier {
    /// An administrator holds what leaves; what comes is taken.
    PAUSED,
    /// An administrator suspended the channel: no letter goes or comes.
    SUSPENDED,
    /// The channel is closed for good.
    REVOKED,
    /// No agreement with the partner is in force: nothing new goes or comes, what waits is held.
    NO_AGREEMENT,
    /// Two officers declared that the partner's signing key is in other hands.
    KEY_DISTRUSTED
}
