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
/// @param lines 1 to 32 statements; one receipt may speak of many letters
public record Receipt(Lane lane, Instant issued, Head head, List<Line> lines) {
    /// One signature covers at most this many statements.
    public static final int MOST_LINES = 32;

    public Receipt {
        if (lines.isEmpty() || lines.size() > MOST_LINES)
            throw new IllegalArgumentException("a receipt has 1 to 32 lines");
        issued = issued.truncatedTo(ChronoUnit.MILLIS);
        lines = List.copyOf(lines);
    }

    /// The highest number up to which every letter of an incarnation has come.
    ///
    /// @param seq 0 when not even the first has
    public record Head(long incarnation, long seq) {
        public Head {
            if (incarnation < 0 || seq < 0) throw new IllegalArgumentException("a head is not negative");
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
