package qantara.node.gateway;

/// Whether a channel carries letters. What a state forbids is refused from the next request on.
public enum ChannelState {
    /// Letters go and come.
    OPEN,
    /// An administrator holds what leaves; what comes in is still taken.
    PAUSED,
    /// The agreement is suspended: no letter goes or comes, receipts for earlier ones still do.
    SUSPENDED,
    /// The channel is closed for good: the partner's node is a stranger again.
    REVOKED;

    public boolean sendsLetters() {
        return this == OPEN;
    }

    public boolean takesLetters() {
        return this == OPEN || this == PAUSED;
    }

    /// Whether receipts, prekeys and greetings still go to and fro.
    public boolean keepsTouch() {
        return this != REVOKED;
    }
}
