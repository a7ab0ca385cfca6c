package qantara.node.chancery;

import java.util.Optional;
import qantara.reader.Country;
import qantara.reader.Topic;

/// What an officer looks for in the record; an empty search finds everything.
///
/// @param words each must begin a word of the record, in any script and with or without its marks
public record Search(Optional<Country> partner, Optional<Topic> topic, String words) {
    /// The longest search, in UTF-16 code units.
    public static final int LONGEST = 200;

    public Search {
        if (words.length() > LONGEST) throw new IllegalArgumentException("at most " + LONGEST + " characters");
    }

    public static Search everything() {
        return new Search(Optional.empty(), Optional.empty(), "");
    }
}
