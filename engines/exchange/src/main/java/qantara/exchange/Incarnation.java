package qantara.exchange;

import java.util.random.RandomGenerator;

/// One life of a sender, from its start to its end. A sender that was restored from an old backup starts a new one, so
/// it
/// cannot use a number twice.
public record Incarnation(long value) {
    public Incarnation {
        if (value < 0) throw new IllegalArgumentException("an incarnation has 63 bits");
    }

    /// A fresh one, made once at each start; `random` must be cryptographically strong outside tests.
    public static Incarnation fresh(RandomGenerator random) {
        return new Incarnation(random.nextLong() >>> 1);
    }
}
