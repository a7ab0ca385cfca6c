package qantara.node.chancery;

import java.time.Instant;
import java.util.Optional;
import qantara.handling.OfficerId;

/// An order that an agreement rests, or is in force again. One officer gives it; it takes effect when a second one, who
/// is another person, confirms.
///
/// @param suspends whether the agreement is to rest
/// @param why in the first officer's words
/// @param second who confirmed, and `confirmed` when; empty while that is awaited
public record AgreementOrder(
        String agreement,
        boolean suspends,
        String why,
        OfficerId first,
        Instant ordered,
        Optional<OfficerId> second,
        Optional<Instant> confirmed) {
    /// The most characters of a reason.
    static final int LONGEST_REASON = 500;

    /// What came of it.
    enum Outcome {
        /// It waits for a second officer, or is in effect now, or was taken back.
        DONE,
        /// There is no such agreement.
        NO_SUCH_AGREEMENT,
        /// The agreement is so already.
        UNCHANGED,
        /// An order waits already, or none does.
        NOT_NOW,
        /// No reason was given, or one of more than 500 characters.
        WITHOUT_REASON,
        /// The same person gave it, under this account or another.
        SAME_PERSON
    }
}
