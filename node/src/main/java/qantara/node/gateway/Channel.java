package qantara.node.gateway;

import java.util.Optional;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;

/// A channel to one partner's node, as an agreement opened it.
///
/// @param service the partner's service code
/// @param fingerprint of the certificate the partner's node shows
/// @param next of the one it will show after its next renewal, once it has told
public record Channel(
        ChannelId id,
        ServiceCode service,
        Fingerprint fingerprint,
        Optional<Fingerprint> next,
        PartnerAddress address,
        ChannelState state) {

    /// Whether a node that shows this certificate is the one at the other end.
    boolean isShownBy(Fingerprint shown) {
        return shown.equals(fingerprint) || next.filter(shown::equals).isPresent();
    }
}
