package qantara.node.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as rows hold them: microseconds since 1970, UTC.
public final class Micros {
    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
