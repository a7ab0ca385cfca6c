package qantara.crosscheck;

import java.util.Arrays;

/// Which making of an index: 16 bytes of chance, so that the same person has other tags and other cell keys in each.
///
/// @param bytes from a sound source of chance, never used twice
public record Edition(byte[] bytes) {
    static final int BYTES = 16;

    public Edition {
        if (bytes.length != BYTES) throw new IllegalArgumentException("an edition has 16 bytes");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
