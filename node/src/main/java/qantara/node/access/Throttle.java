package qantara.node.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts attempts by key within a quarter of an hour and says when there were too many. Remembers the 10,000 keys
/// that were tried last.
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int KEYS = 10_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEYS;
        }
    };

    private record Tries(Instant since, int count) {}

    /// @param most how many attempts a key has in a quarter of an hour
    Throttle(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// What an attempt is answered.
    enum Turn {
        ADMITTED,
        /// The first one too many.
        JUST_FULL,
        FULL
    }

    /// Counts an attempt before it is made, so that many at once cannot pass together.
    synchronized Turn admit(String key) {
        var now = clock.instant();
        var known = tries.get(key);
        var count = known == null || !now.isBefore(known.since().plus(WINDOW)) ? 0 : known.count();
        var since = count == 0 || known == null ? now : known.since();
        tries.put(key, new Tries(since, Math.min(count + 1, most + 2)));
        if (count < most) return Turn.ADMITTED;
        return count == most ? Turn.JUST_FULL : Turn.FULL;
    }

    /// Forgets the attempts of `key`, one of which succeeded.
    synchronized void forgive(String key) {
        tries.remove(key);
    }
}
