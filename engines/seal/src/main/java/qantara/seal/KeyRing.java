package qantara.seal;

import java.time.Instant;
import java.util.Optional;

/// What a reader knows when a letter comes: who the partner of a channel is, whose signets are trusted, and its own
/// prekeys. Kept by the node.
public interface KeyRing {
    /// The service at the other end of a channel that is open to it.
    Optional<ServiceCode> partner(ChannelId channel);

    /// The signet of `service` with that key id, if it is trusted or was before another one followed it.
    Optional<Signet> signet(ServiceCode service, KeyId key);

    /// The signet of `service` with that key id, if it is trusted for what it signed at `at`. A signet that another one
    /// followed ([Succession]) stays good, for ever, for what it signed before its end.
    ///
    /// @param at what the signed statement says of itself, by its signer's clock
    default Optional<Signet> signet(ServiceCode service, KeyId key, Instant at) {
        return signet(service, key);
    }

    /// This service's own prekey pair with that id, if it has not been destroyed.
    Optional<PrekeyPair> prekey(KeyId key);
}
