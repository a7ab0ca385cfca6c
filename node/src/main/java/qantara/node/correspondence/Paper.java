package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import qantara.exchange.Message;
import qantara.seal.MessageId;

/// One thing said in an exchange, by either side.
///
/// @param number 1, 2, 3… within the exchange
/// @param at when it was released here, or received
/// @param author who wrote it, or empty when the partner did
/// @param releaser who let it go, or empty when the partner did
/// @param reader who opened it first, or empty
public record Paper(
        int number,
        MessageId letter,
        Message message,
        boolean ours,
        Instant at,
        String author,
        String releaser,
        String reader,
        Optional<Instant> opened) {

    /// Whether it came and nobody here has opened it.
    public boolean isUnread() {
        return !ours && opened.isEmpty();
    }
}
