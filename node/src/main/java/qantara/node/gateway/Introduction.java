package qantara.node.gateway;

import qantara.seal.ChannelId;

/// What came of introducing a partner by its card.
public sealed interface Introduction {
    /// A channel is open to it.
    record Opened(ChannelId channel) implements Introduction {}

    /// It was known by the same keys; its address, certificate and prekeys are those of the new card.
    record Renewed(ChannelId channel) implements Introduction {}

    /// No channel was opened and nothing was changed.
    record Declined(Reason reason) implements Introduction {}

    /// Why a card opens no channel.
    enum Reason {
        /// It is our own.
        OWN_CARD,
        /// The service is known by other keys. Revoke that channel once its officers have confirmed the change.
        OTHER_KEYS,
        /// The channel to this service was revoked.
        REVOKED,
        /// A later card of this service is known.
        OLDER
    }
}
