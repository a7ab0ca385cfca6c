package qantara.node.searches;

import java.time.Instant;
import java.util.List;
import qantara.crosscheck.Tier;

/// What nodes write each other when they cross-check; each travels in a sealed, signed and receipted letter
/// (docs/protocol/checks.md).
sealed interface Slip {
    /// The most bytes of one piece of an index.
    int PIECE = 900_000;
    /// The most pieces of an index: 63 MB, some 200,000 persons.
    int MOST_PIECES = 70;
    /// The most purposes of an offer.
    int MOST_PURPOSES = 8;

    /// The sender lets the reader ask: under which agreement, with which key, for what, how much a day.
    ///
    /// @param element the holder's public key in the suite's encoding
    /// @param allowance subjects in 24 hours
    record Offered(
            String agreement,
            long epoch,
            int suite,
            byte[] element,
            Instant from,
            Instant until,
            List<String> purposes,
            int allowance)
            implements Slip {}

    /// A piece of an index.
    record Piece(Shelf shelf, int piece, int pieces, byte[] content) implements Slip {}

    /// The next change of each of these indexes.
    record Changes(List<Change> changes) implements Slip {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /// One of them.
    record Change(Shelf shelf, long sequence, byte[] content) {}

    /// The reader may ask no more under that agreement in that epoch.
    record Withdrawn(String agreement, long epoch) implements Slip {}

    /// A blinded question.
    record Asked(byte[] question) implements Slip {}

    /// The answer to one.
    record Answered(String question, byte[] answer) implements Slip {}

    /// Why one is not answered.
    record Refused(String question, String code) implements Slip {}

    /// An officer of the sender has confirmed that what the reader's hit points at is there.
    record Confirmed(String handle, Instant at) implements Slip {}

    /// Which index.
    record Shelf(String agreement, long epoch, String purpose, Tier tier) {}

    /// The content of the letter that says it.
    default byte[] bytes() {
        return SlipForm.write(this);
    }

    /// The slip in `content`; empty when there is none within the bounds. Never throws.
    static java.util.Optional<Slip> read(byte[] content) {
        return SlipForm.read(content);
    }
}
