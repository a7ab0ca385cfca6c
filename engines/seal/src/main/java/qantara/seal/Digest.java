package qantara.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest: 32 bytes.
public record Digest(byte[] bytes) {
    public static final int LENGTH = 32;
    /// Stands where there is nothing to digest.
    public static final Digest NONE = new Digest(new byte[LENGTH]);

    public Digest {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a digest has 32 bytes");
        bytes = bytes.clone();
    }

    public static Digest of(byte[] content) {
        return new Digest(sha256().digest(content));
    }

    /// That of the first `length` bytes of a buffer.
    public static Digest of(byte[] buffer, int length) {
        var hash = sha256();
        hash.update(buffer, 0, length);
        return new Digest(hash.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
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
