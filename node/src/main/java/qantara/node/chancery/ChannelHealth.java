package qantara.node.chancery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import qantara.seal.ChannelId;

/// Says how the channel to a partner does. The gateway answers it.
public interface ChannelHealth {
    /// From this clock difference on the partner card warns.
    Duration CLOCK_WARNS = Duration.ofSeconds(30);
    /// From this clock difference on an officer must look: deadlines read differently on the two sides.
    Duration CLOCK_FLAGS = Duration.ofMinutes(5);
    /// A key that ends within this time is shown.
    Duration KEY_WARNS = Duration.ofDays(14);
    /// A partner that has daily prekeys for less than this has not renewed its card for long.
    Duration PREKEYS_WARN = Duration.ofDays(3);

    /// How this channel does now.
    Health of(ChannelId channel);

    /// How a channel does, and since when.
    ///
    /// @param standing whether letters may pass
    /// @param waiting how many letters of ours wait, and `oldest` since when the first of them does
    /// @param ahead by how much the partner's clock is ahead of ours
    /// @param reached when its door last answered us, and `came` when it last came to ours
    /// @param refusal the code with which a letter was last turned away, and `refused` when
    /// @param prekeysUntil until when letters to it can be sealed
    /// @param certificateUntil how long the certificate that it showed us is good
    /// @param signetsFollowed when its present signing keys followed others; empty while it signs with those that
    ///     two officers compared
    record Health(
            State state,
            Optional<Instant> since,
            Standing standing,
            int waiting,
            Optional<Instant> oldest,
            Optional<Duration> ahead,
            Optional<Instant> reached,
            Optional<Instant> came,
            Optional<String> refusal,
            Optional<Instant> refused,
            Optional<Instant> prekeysUntil,
            Optional<Instant> certificateUntil,
            Optional<Instant> signetsFollowed) {

        /// When the partner was last heard of, whichever way.
        public Optional<Instant> lastContact() {
            if (reached.isEmpty()) return came;
            return came.filter(one -> one.isAfter(reached.get())).or(() -> reached);
        }

        /// How far the clocks are apart.
        public Duration apart() {
            return ahead.map(Duration::abs).orElse(Duration.ZERO);
        }
    }

    /// Whether letters may pass.
    enum Standing {
        OPEN,
        PAUSED,
        SUSPENDED,
        REVOKED,
        NO_AGREEMENT,
        KEY_DISTRUSTED
    }

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
