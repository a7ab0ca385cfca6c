package qantara.node.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The keys this node is known by, and when they end.
///
/// @param signet the twelve groups that partners compare
/// @param certificate what our door shows, good until `until`
/// @param next the certificate that partners are told of, which is shown from `shown` on
/// @param prekeysUntil until when letters to us can be sealed; empty when there is no prekey
/// @param prekeys how many days have one
/// @param card our card, to be given to a partner
/// @param orders whether the reader may make the next certificate
public record KeysView(
        List<String> signet,
        Fingerprint certificate,
        Instant until,
        Optional<Fingerprint> next,
        Instant shown,
        int prekeys,
        Optional<Instant> prekeysUntil,
        String card,
        boolean orders) {
    public KeysView {
        signet = List.copyOf(signet);
    }
}
