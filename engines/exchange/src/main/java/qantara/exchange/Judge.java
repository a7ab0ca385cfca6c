package qantara.exchange;

import java.util.Optional;
import qantara.seal.Letter;

/// Says whether a verified letter is taken in. Sees the letter before it is kept; must not act on it.
public interface Judge {
    /// A code of docs/protocol/errors.md when it is not.
    Optional<String> objection(Letter letter);

    /// Whether all that belongs to the letter is here: its attachments, whole. A letter is received when all of it is.
    default boolean isWhole(Letter letter) {
        return true;
    }
}
