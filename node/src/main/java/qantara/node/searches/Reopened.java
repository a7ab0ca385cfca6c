package qantara.node.searches;

import java.util.List;
import java.util.Map;

/// What a cross-check was about, opened for oversight, and what the proof of each of its questions says.
///
/// @param person as it was entered, by name of the field
public record Reopened(Check check, Map<String, String> person, List<Proof> proofs) {
    public Reopened {
        person = Map.copyOf(person);
        proofs = List.copyOf(proofs);
    }

    /// The proof of one question.
    ///
    /// @param asked keys that were asked and belong to the person
    /// @param dummies points that ask nothing
    /// @param unexplained points that ask something else
    /// @param isWhole whether just this person was asked about
    public record Proof(Check.Question question, int asked, int dummies, int unexplained, boolean isWhole) {}
}
