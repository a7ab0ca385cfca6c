package qantara.reader;

import java.util.List;

/// A promise to do something, as opposed to praise or a wish.
///
/// @param by who promises
/// @param what the promise in the words of the text
public record Commitment(List<Country> by, String what, Grounds grounds) {
    public Commitment {
        by = List.copyOf(by);
    }
}
