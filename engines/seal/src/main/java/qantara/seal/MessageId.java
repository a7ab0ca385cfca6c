package qantara.seal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Names a letter for ever: a version 7 UUID (RFC 9562). No two letters share one, and it is never reused.
public record MessageId(UUID value) implements Comparable<MessageId> {
    public static final int LENGTH = 16;

    public MessageId {
        if (value.version() != 7 || value.variant() != 2) throw new IllegalArgumentException("not a version 7 UUID");
    }

    /// An id made at `now`; `random` must be cryptographically strong outside tests.
    public static MessageId fresh(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0xfff;
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new MessageId(new UUID(high, low));
    }

    /// The id that `bytes` hold, big-endian.
    ///
    /// @throws IllegalArgumentException when they hold none
    public static MessageId of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a message id has 16 bytes");
        var buffer = ByteBuffer.wrap(bytes);
        return new MessageId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public int compareTo(MessageId other) {
        var high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
