package qantara.reader;

import java.util.Optional;

/// Someone as a sentence speaks of them: tokens of the name, of the title, or of both.
///
/// @param name the name's tokens, without rank and honorific
/// @param title the title's tokens
/// @param counterpart the title is "his counterpart"
record Mention(Optional<Stretch> name, Optional<Stretch> title, boolean counterpart) {
    /// Tokens `from` up to, not including, `to`.
    record Stretch(int from, int to) {
        int length() {
            return to - from;
        }

        boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    /// Where in the text it begins.
    int at() {
        var first = Integer.MAX_VALUE;
        if (name.isPresent()) first = name.get().from();
        if (title.isPresent()) first = Math.min(first, title.get().from());
        return first;
    }

    int end() {
        var last = 0;
        if (name.isPresent()) last = name.get().to();
        if (title.isPresent()) last = Math.max(last, title.get().to());
        return last;
    }

    boolean holds(int token) {
        return name.filter(s -> s.holds(token)).isPresent()
                || title.filter(s -> s.holds(token)).isPresent();
    }
}
