package qantara.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What a reader states, under both signatures, about letters that came to it by a lane.
///
/// @param lane of the letters: `lane.to()` is who states it
/// @param issued by the reader's clock
/// @param head how far the lane has come without a gap
/// @param lines 1 to 64 statements; one receipt may speak of up to 32 letters, each held and then accepted or refused
public record Receipt(Lane lane, Instant issued, Head head, List<Line> lines) {
    /// One signature covers at most this many statements.
    public static final int MOST_LINES = 64;

    public Receipt {
        if (lines.isEmpty() || lines.size() > MOST_LINES)
            throw new IllegalArgumentException("a receipt has 1 to 64 lines");
        issued = issued.truncatedTo(ChronoUnit.MILLIS);
        lines = List.copyOf(lines);
    }

    /// The highest number up to which every letter of an incarnation has come.
    ///
    /// @param seq 0 when not even the first has
    /// @param root of the Merkle tree over the digests of those letters (RFC 9162, section 2.1.1): what the sender
    ///     chained, countersigned by the reader; absent at 0 and from readers that do not count so
    public record Head(long incarnation, long seq, Optional<Digest> root) {
        public Head {
            if (incarnation < 0 || seq < 0) throw new IllegalArgumentException("a head is not negative");
            if (seq == 0 && root.isPresent()) throw new IllegalArgumentException("a tree of nothing is not stated");
        }

        public Head(long incarnation, long seq) {
            this(incarnation, seq, Optional.empty());
        }
    }

    /// One statement about one letter.
    ///
    /// @param letter digest of the letter; absent when the envelope could not be opened
    /// @param envelope digest of the envelope in which it first came
    /// @param received by the reader's clock
    public record Line(
            Stage stage,
            MessageId id,
            long incarnation,
            long seq,
            Optional<Digest> letter,
            Digest envelope,
            Instant received) {
        public Line {
            received = received.truncatedTo(ChronoUnit.MILLIS);
            if (letter.isEmpty() && !(stage instanceof Stage.Refused))
                throw new IllegalArgumentException("only an unopened envelope has no letter");
        }
    }
}
