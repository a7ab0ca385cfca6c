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
/// @param told the partners that learnt of the present signing keys by letter
/// @param coming the signing keys that follow, while they are not in use yet
/// @param orders whether the reader may make the next certificate and the next signing keys
public record KeysView(
        List<String> signet,
        Fingerprint certificate,
        Instant until,
        Optional<Fingerprint> next,
        Instant shown,
        int prekeys,
        Optional<Instant> prekeysUntil,
        String card,
        List<Told> told,
        Optional<Coming> coming,
        boolean orders) {
    /// The signing keys that follow ours.
    ///
    /// @param groups twelve groups, as above
    /// @param from when they come into use, and `until` when the present ones are good for nothing new
    public record Coming(List<String> groups, Instant from, Instant until, List<Told> told) {
        public Coming {
            groups = List.copyOf(groups);
            told = List.copyOf(told);
        }
    }

    /// Whether a partner has heard of them.
    ///
    /// @param fate of the letter that tells it; empty while none is posted
    public record Told(Channel channel, String name, Optional<Herald.Fate> fate) {}

    public KeysView {
        signet = List.copyOf(signet);
        told = List.copyOf(told);
    }
}
