package qantara.seal;

import java.util.Optional;

/// What a reader knows when a letter comes: who the partner of a channel is, whose signets are trusted, and its own
/// prekeys. Kept by the node.
public interface KeyRing {
    /// The service at the other end of a channel that is open to it.
    Optional<ServiceCode> partner(ChannelId channel);

    /// The signet of `service` with that key id, if it is trusted.
    Optional<Signet> signet(ServiceCode service, KeyId key);

    /// This service's own prekey pair with that id, if it has not been destroyed.
    Optional<PrekeyPair> prekey(KeyId key);
}
