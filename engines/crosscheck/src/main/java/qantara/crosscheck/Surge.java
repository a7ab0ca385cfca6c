package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;

/// A raised allowance for a day at most, signed by two officers.
///
/// @param first who asked for it
/// @param second who agreed; another
public record Surge(String first, String second, Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public Surge {
        if (first.isBlank() || second.isBlank() || first.equals(second))
            throw new IllegalArgumentException("two officers sign");
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("a surge lasts a day at most");
    }

    boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
