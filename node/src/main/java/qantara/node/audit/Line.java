package qantara.node.audit;

import java.util.Optional;
import qantara.ledger.Entry;

/// A line of the log as oversight reads it.
///
/// @param entry what the tree holds
/// @param words what it was done to and why; empty once erased
/// @param fits whether the words are those that the entry commits to
public record Line(Entry entry, Optional<Words> words, boolean fits) {
    /// What lies beside the log.
    public record Words(String subject, String reason) {}
}
