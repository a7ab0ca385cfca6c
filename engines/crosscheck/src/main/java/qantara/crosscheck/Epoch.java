package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;

/// The time for which a holder uses one key with one partner, at most thirty days: what is learned under one key says
/// nothing under the next (RFC 9497, section 7.2.3 on long-lived keys).
///
/// @param number from 1, counting upwards, never used twice
public record Epoch(long number, Instant from, Instant until) {
    /// The longest.
    public static final Duration LONGEST = Duration.ofDays(30);

    public Epoch {
        if (number < 1) throw new IllegalArgumentException("epochs count from 1");
        if (!from.isBefore(until)) throw new IllegalArgumentException("an epoch ends after it begins");
        if (Duration.between(from, until).compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("an epoch is at most thirty days");
    }

    /// Is it open at `now`? Its first instant belongs to it, its end does not.
    public boolean isOpen(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
