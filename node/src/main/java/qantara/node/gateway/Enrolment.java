package qantara.node.gateway;

import java.time.Instant;
import java.util.List;
import qantara.handling.OfficerId;
import qantara.seal.ChannelId;

/// A channel that is proposed: the partner's card, the agreement it is to stand under, and who has compared so far.
///
/// @param misheard how often the digits an officer heard were not the card's
public record Enrolment(
        ChannelId channel,
        CardReading.Genuine reading,
        Terms terms,
        OfficerId proposer,
        Instant proposed,
        int misheard,
        List<Comparison> comparisons) {
    /// After so many mishearings the proposal is dropped: somebody reads from another card.
    public static final int MOST_MISHEARD = 10;

    public Enrolment {
        comparisons = List.copyOf(comparisons);
    }

    /// An officer heard the twelve groups from the partner, and they are the card's.
    public record Comparison(OfficerId officer, Instant at) {}

    public PartnerCard card() {
        return reading.card();
    }

    /// The twelve groups, as the partner's officer reads them out.
    List<String> groups() {
        return List.of(card().signet().fingerprint().split(" "));
    }
}
