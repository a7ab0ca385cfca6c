package qantara.exchange;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// Says when a letter is tried again: after 1 s, 2 s, 4 s… up to [Outbox#LONGEST_PAUSE], half of it by chance, so that
/// many senders do not come at once.
record Patience(RandomGenerator random) {
    Instant again(Outgoing outgoing, Instant now) {
        var full = Math.min(Outbox.LONGEST_PAUSE.toMillis(), 1_000L << Math.min(outgoing.attempts(), 20));
        return now.plusMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
