package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import qantara.exchange.Attachment;
import qantara.seal.MessageId;

/// One attachment as this desk keeps it.
///
/// @param id in addresses
/// @param letter the letter it belongs to; empty while that is a draft
/// @param number 1, 2, 3… within the draft or the letter
/// @param ours whether it was attached here
/// @param officer who attached it, or empty when the partner did
/// @param carried how much of the ciphertext the partner has
public record Enclosure(
        String id,
        ThreadRef thread,
        Optional<MessageId> letter,
        int number,
        boolean ours,
        Attachment attachment,
        String officer,
        Instant added,
        long carried,
        Stage stage) {

    /// Where it is.
    enum Stage {
        /// Here, with a draft.
        DRAFT,
        /// On its way; its letter waits for it.
        WAITING,
        /// Whole at the partner's.
        HELD,
        /// The partner's, whole, here.
        HERE
    }
}
