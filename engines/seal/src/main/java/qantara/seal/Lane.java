package qantara.seal;

/// One direction of a channel. Each lane has its own order of letters and its own receipts.
public record Lane(ChannelId channel, ServiceCode from, ServiceCode to) {
    public Lane {
        if (from.equals(to)) throw new IllegalArgumentException("a lane joins two services");
    }

    /// The other direction.
    public Lane back() {
        return new Lane(channel, to, from);
    }
}
