package qantara.crosscheck;

import java.util.List;

/// A person as a holder puts him into an index.
///
/// @param label what a hit on him tells
/// @param traits up to [Traits#MOST], all of one tier
public record IndexRecord(Label label, List<Trait> traits) {
    public IndexRecord {
        traits = List.copyOf(traits);
        if (traits.size() > Traits.MOST) throw new IllegalArgumentException("too many traits of one person");
    }
}
