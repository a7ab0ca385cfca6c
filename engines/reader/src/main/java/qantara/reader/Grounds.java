package qantara.reader;

import java.util.List;

/// What a value stands on: its words, how sure the reader is, and why.
///
/// @param evidence its words, in the order of the text; empty only when the value was inferred
public record Grounds(List<Span> evidence, Confidence confidence, List<Reason> reasons) {
    public Grounds {
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
    }
}
