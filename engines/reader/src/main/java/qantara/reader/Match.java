package qantara.reader;

import java.util.List;

/// A phrase of a vocabulary in a text: tokens `from` up to, not including, `to`.
///
/// @param skip how many of the first token's forms had to be passed over; more than 0 when something Arabic was
///     written together with it
record Match(int from, int to, int skip, Term term) {
    String code() {
        return term.code();
    }

    int length() {
        return to - from;
    }

    Span span(List<Token> tokens) {
        var first = tokens.get(from);
        return new Span(
                skip > 0 ? first.bare() : first.start(), tokens.get(to - 1).end());
    }
}
