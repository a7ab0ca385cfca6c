package qantara.crosscheck;

import java.util.Optional;
import java.util.Set;

/// What a holder answers under one agreement in one epoch.
///
/// @param tiers what may be asked by; [Tier#BIRTH_YEAR] only where the agreement says so
/// @param purposes the classes of purpose that the agreement names
public record Offer(HolderKey key, Set<Tier> tiers, Set<String> purposes, Allowance allowance, Optional<Surge> surge) {
    /// The tiers where the agreement says nothing.
    public static final Set<Tier> USUAL_TIERS = Set.of(Tier.FULL_BIRTH_DATE, Tier.IDENTIFIER);

    public Offer {
        tiers = Set.copyOf(tiers);
        purposes = Set.copyOf(purposes);
    }

    /// With the usual tiers and allowance.
    public static Offer usual(HolderKey key, Set<String> purposes) {
        return new Offer(key, USUAL_TIERS, purposes, Allowance.USUAL, Optional.empty());
    }

    boolean covers(Terms terms) {
        return tiers.contains(terms.tier()) && purposes.contains(terms.purpose());
    }
}
