package qantara.seal;

import java.util.Arrays;
import java.util.HexFormat;

/// Names a public key: the first 16 bytes of its SHA-256 digest.
public record KeyId(byte[] bytes) {
    public static final int LENGTH = 16;

    public KeyId {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a key id has 16 bytes");
        bytes = bytes.clone();
    }

    /// The id of the key, or the pair of keys, that `encoded` holds.
    static KeyId of(byte[] encoded) {
        return new KeyId(Arrays.copyOf(Digest.of(encoded).bytes(), LENGTH));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyId id && Arrays.equals(bytes, id.bytes);
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
