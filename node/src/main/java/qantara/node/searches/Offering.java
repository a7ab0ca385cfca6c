package qantara.node.searches;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.Suite;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;

/// What this service lets one partner ask, under one agreement, with one key, for at most thirty days.
///
/// @param keys the set of name keys that its indexes are made with
/// @param seed out of which the key is made, sealed; gone once the offering is over
/// @param officer who opened it
/// @param prepared how many persons have been prepared so far
/// @param persons how many there are to prepare
record Offering(
        Service partner,
        String agreement,
        Epoch epoch,
        Suite suite,
        int keys,
        Optional<byte[]> seed,
        Set<Purpose> purposes,
        OfficerId officer,
        State state,
        int prepared,
        int persons,
        Instant opened) {
    /// How far it is.
    enum State {
        /// Its indexes are being made.
        PREPARING,
        /// The partner may ask.
        OPEN,
        /// An officer took it back.
        WITHDRAWN,
        /// Its time is over; the next one took its place.
        OVER
    }

    Offering {
        purposes = Set.copyOf(purposes);
    }

    /// The two ways of asking that are open unless an agreement says more; by year of birth is none of them.
    static final java.util.List<qantara.crosscheck.Tier> TIERS =
            java.util.List.of(qantara.crosscheck.Tier.FULL_BIRTH_DATE, qantara.crosscheck.Tier.IDENTIFIER);

    Slip.Shelf shelf(Purpose purpose, qantara.crosscheck.Tier tier) {
        return new Slip.Shelf(agreement, epoch.number(), purpose.name(), tier);
    }
}
