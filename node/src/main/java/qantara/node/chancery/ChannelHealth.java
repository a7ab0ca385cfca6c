package qantara.node.chancery;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.ChannelId;

/// Says how the channel to a partner does. The gateway answers it.
public interface ChannelHealth {
    /// How this channel does now.
    Health of(ChannelId channel);

    /// How a channel does, and since when.
    record Health(State state, Optional<Instant> since) {}

    /// Whether letters go through.
    enum State {
        /// The partner answered the last attempt.
        UP,
        /// The partner did not answer; letters wait here and go by themselves.
        DOWN,
        /// Nothing was sent yet.
        UNTRIED
    }
}
