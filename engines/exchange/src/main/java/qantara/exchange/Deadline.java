package qantara.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When an answer is due, counted in time that passes everywhere alike: nights, weekends and changes of the clock
/// count.
///
/// @param start the receipt of the request
/// @param due the instant from which on it is late
/// @param paused since when the clock stands still, waiting for a clarification (Article 6(3))
public record Deadline(Instant start, Instant due, Optional<Instant> paused) {
    public Deadline {
        if (!start.isBefore(due)) throw new IllegalArgumentException("an answer is due after the request came");
    }

    /// How near the end is.
    public enum Warning {
        NONE,
        /// Half of the time is over.
        HALF,
        /// Four fifths of the time are over.
        SOON,
        /// All of the time is over.
        LATE
    }

    /// The deadline of a request of that urgency, received at `received` (Article 5(1)).
    public static Deadline of(Urgency urgency, Instant received) {
        return new Deadline(received, received.plus(urgency.limit()), Optional.empty());
    }

    /// The clock stands still from `at` on; nothing changes when it already does.
    public Deadline pausedAt(Instant at) {
        return paused.isPresent() ? this : new Deadline(start, due, Optional.of(at));
    }

    /// The clock goes on at `at`, as much later as it stood still.
    public Deadline resumedAt(Instant at) {
        if (paused.isEmpty()) return this;
        var stood = Duration.between(paused.get(), at);
        var shift = stood.isNegative() ? Duration.ZERO : stood;
        return new Deadline(start.plus(shift), due.plus(shift), Optional.empty());
    }

    /// What is left at `now`; negative when it is late.
    public Duration left(Instant now) {
        return Duration.between(paused.orElse(now), due);
    }

    public Warning warning(Instant now) {
        var left = left(now);
        var whole = Duration.between(start, due);
        if (left.compareTo(Duration.ZERO) <= 0) return Warning.LATE;
        if (left.multipliedBy(5).compareTo(whole) <= 0) return Warning.SOON;
        return left.multipliedBy(2).compareTo(whole) <= 0 ? Warning.HALF : Warning.NONE;
    }

    /// The instant at which `warning` begins, as long as the clock runs.
    public Instant when(Warning warning) {
        var whole = Duration.between(start, due);
        return switch (warning) {
            case NONE -> start;
            case HALF -> due.minus(whole.dividedBy(2));
            case SOON -> due.minus(whole.dividedBy(5));
            case LATE -> due;
        };
    }
}
