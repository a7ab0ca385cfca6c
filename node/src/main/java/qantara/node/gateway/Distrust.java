package qantara.node.gateway;

import java.time.Instant;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.seal.ChannelId;

/// A partner's signing key that is no longer believed. One officer declares it, a second one confirms, and from then on
/// nothing that the key signs is taken.
///
/// @param key the key's id, 32 hexadecimal digits
/// @param since when the key may have come into other hands: what was received since then is to be looked through
/// @param why in the declaring officer's words
/// @param confirmed when the second officer confirmed; empty while that is awaited
public record Distrust(
        ChannelId channel,
        String key,
        Instant since,
        String why,
        OfficerId first,
        Instant declared,
        Optional<OfficerId> second,
        Optional<Instant> confirmed) {

    /// Whether it is in effect.
    public boolean isInEffect() {
        return confirmed.isPresent();
    }
}
