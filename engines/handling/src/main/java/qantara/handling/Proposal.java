package qantara.handling;

import java.util.Set;

/// What an officer wants to do with an item, before anybody has decided.
///
/// @param to the services it would reach; nobody for an act that is not addressed
/// @param author the person who wrote or chose it
/// @param by the person who would let it go
/// @param heeded the restrictions in words (H3) that the person has read and declares kept
public record Proposal(Act act, Item item, Audience to, OfficerId author, Actor by, Set<String> heeded) {
    public Proposal {
        if (!act.isAddressed() && !to.isNobody())
            throw new IllegalArgumentException("only an addressed act has an audience");
        heeded = Set.copyOf(heeded);
    }

    /// An act inside the house: reading, printing.
    public static Proposal inside(Act act, Item item, Actor by) {
        return new Proposal(act, item, Audience.NOBODY, by.id(), by, Set.of());
    }
}
