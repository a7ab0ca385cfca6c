package qantara.handling;

import java.util.List;

/// A no, with every reason for it.
///
/// @param reasons in the order of the rules, at least one
public record Refusal(List<Reason> reasons) implements Decision {
    public Refusal {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal has a reason");
    }

    /// The first reason.
    public Reason reason() {
        return reasons.getFirst();
    }
}
