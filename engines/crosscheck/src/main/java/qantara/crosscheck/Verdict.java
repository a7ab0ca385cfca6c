package qantara.crosscheck;

import java.util.List;

/// What a cross-check says. A hit is a reason to ask, never a finding: a human confirms on both sides.
public sealed interface Verdict {
    /// The most entries that a hit names.
    int MOST = 8;

    /// The partner may hold this person.
    ///
    /// @param labels what to ask the partner for, 1 to [#MOST]
    record Hit(List<Label> labels) implements Verdict {
        public Hit {
            if (labels.isEmpty() || labels.size() > MOST) throw new IllegalArgumentException("a hit has 1 to 8 labels");
            labels = List.copyOf(labels);
        }
    }

    /// The partner's index does not have this person under any trait that was asked.
    record NoHit() implements Verdict {}

    /// More entries than anyone can look at: what was asked says too little.
    record TooMany(int entries) implements Verdict {}
}
