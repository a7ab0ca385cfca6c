package qantara.node.gateway;

/// What came of an administrator's order to a channel.
public enum Order {
    /// It is in force from the next request on.
    DONE,
    /// There is no such channel.
    NO_SUCH_CHANNEL,
    /// The channel was revoked; nothing brings it back.
    FINAL,
    /// The channel is in that state already.
    UNCHANGED,
    /// No reason was given, or one of more than 500 characters.
    WITHOUT_REASON,
    /// The moment is no moment, or one to come.
    NOT_A_MOMENT,
    /// The same person declared it, under this account or another.
    SAME_PERSON
}
