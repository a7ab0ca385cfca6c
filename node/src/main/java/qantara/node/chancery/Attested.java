package qantara.node.chancery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.reader.Span;

/// A fact with who answers for it, when they did, and what it stands on.
///
/// @param read what the machine had read, where the officer corrected it
/// @param words the words of the source text; empty where the officer knew it from elsewhere
/// @param officer the account that confirmed it
public record Attested(Fact fact, Optional<Fact> read, List<Span> words, OfficerId officer, Instant at) {
    public Attested {
        words = List.copyOf(words);
    }
}
