package qantara.node.gateway;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decides for each letter whether it may pass on its channel: the channel's state, the agreement under it, the trust
/// in
/// the partner's key. Nothing is remembered between two letters, so whatever an officer clicks bites at the next one.
///
/// Receipts, prekeys and greetings are not letters: they go on as long as the channel keeps touch.
record Passages(Channels channels, Distrusts distrusts, Mandate mandate) {

    /// What holds a letter of ours back.
    Optional<Barrier> outward(JdbcClient db, Channel channel, Instant now) {
        return switch (channel.state()) {
            case OPEN -> inBoth(db, channel, now);
            case PAUSED -> Optional.of(Barrier.PAUSED);
            case SUSPENDED -> Optional.of(Barrier.SUSPENDED);
            case REVOKED -> Optional.of(Barrier.REVOKED);
        };
    }

    /// What keeps the partner's letter out.
    Optional<Barrier> inward(JdbcClient db, Channel channel, Instant now) {
        return switch (channel.state()) {
            case OPEN, PAUSED -> inBoth(db, channel, now);
            case SUSPENDED -> Optional.of(Barrier.SUSPENDED);
            case REVOKED -> Optional.of(Barrier.REVOKED);
        };
    }

    private Optional<Barrier> inBoth(JdbcClient db, Channel channel, Instant now) {
        if (distrusts.isDistrusted(db, channel.id())) return Optional.of(Barrier.KEY_DISTRUSTED);
        return mandate.isInForce(db, channel.service(), now) ? Optional.empty() : Optional.of(Barrier.NO_AGREEMENT);
    }
}
