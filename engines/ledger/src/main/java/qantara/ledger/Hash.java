package qantara.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes, copied in and out.
@SuppressWarnings("ArrayRecordComponent") // the copies make it a value
public record Hash(byte[] bytes) {
    public static final int LENGTH = 32;

    public Hash {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a hash has 32 bytes");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
