package qantara.exchange;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import qantara.seal.MessageId;

/// Names an exchange on both sides: the asking service makes it, every letter of the exchange carries it.
public record ExchangeId(UUID value) {
    public ExchangeId {
        if (value.version() != 7 || value.variant() != 2) throw new IllegalArgumentException("not a version 7 UUID");
    }

    /// An id made at `now`; `random` must be cryptographically strong outside tests.
    public static ExchangeId fresh(Instant now, RandomGenerator random) {
        return new ExchangeId(MessageId.fresh(now, random).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
