package qantara.node.correspondence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as this desk's rows hold them: microseconds since 1970, UTC.
final class Micros {
    private Micros() {}

    static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
