package qantara.node.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import qantara.seal.Lane;

/// A day of a lane that is over, in UTC, as both sides state it, each under its signature.
///
/// @param ours what this side counted; none while it has not closed the day
/// @param theirs what the partner counted; none while nothing has come
public record ClosedDay(LocalDate day, Lane lane, Optional<Count> ours, Optional<Count> theirs) {
    /// How many letters, and the root over all of them as hexadecimal digits.
    public record Count(long letters, String root) {}

    /// Whether both state the same: nothing is missing and nothing was slipped in.
    public boolean isAgreed() {
        return ours.isPresent() && ours.equals(theirs);
    }

    /// Whether both have stated, and not the same.
    public boolean isDisputed() {
        return ours.isPresent() && theirs.isPresent() && !isAgreed();
    }
}
