package qantara.handling;

import java.time.Instant;

/// A yes, and the key that every disclosure needs. Only [Rules] makes one, so nothing can leave the house without a
/// decision, and whoever looks for the uses of this type has the list of all ways out.
public final class Permit implements Decision {
    private final Proposal proposal;
    private final Instant until;

    Permit(Proposal proposal, Instant until) {
        this.proposal = proposal;
        this.until = until;
    }

    /// Whether this permit lets exactly this item go to exactly these services by this act now.
    public boolean covers(Act act, Item item, Audience to, Instant now) {
        return proposal.act() == act
                && proposal.item().equals(item)
                && proposal.to().equals(to)
                && now.isBefore(until);
    }

    public Act act() {
        return proposal.act();
    }

    public Item item() {
        return proposal.item();
    }

    public Audience to() {
        return proposal.to();
    }

    /// The person who lets it go.
    public OfficerId by() {
        return proposal.by().id();
    }

    /// The first instant at which it no longer holds.
    public Instant until() {
        return until;
    }

    /// The version of the rules that gave it.
    public String policy() {
        return Rules.VERSION;
    }
}
