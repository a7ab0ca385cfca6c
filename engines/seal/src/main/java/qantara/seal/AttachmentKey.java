package qantara.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Seals one attachment, and opens it while it is read. It travels inside the sealed body of each letter that the
/// attachment belongs to, so one ciphertext serves several readers, each with a letter of its own.
///
/// The ciphertext is AES256_GCM_HKDF_1MB as Tink publishes it: a header of 40 bytes, then segments of 1 MiB, each bound
/// to its number and the last one marked, so that a changed, missing, doubled or moved segment is found where it
/// stands. Memory is that of one segment, whatever the size.
public final class AttachmentKey {
    public static final int LENGTH = 32;

    static final int SEGMENT = 1 << 20;
    static final byte[] BOUND_TO = "qsx1 attachment".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    /// @throws IllegalArgumentException when these are not 32 bytes
    public AttachmentKey(byte[] secret) {
        if (secret.length != LENGTH) throw new IllegalArgumentException("an attachment's key has 32 bytes");
        this.secret = secret.clone();
    }

    /// A key for one attachment and no other; `random` must be cryptographically strong outside tests.
    public static AttachmentKey fresh(RandomGenerator random) {
        var secret = new byte[LENGTH];
        random.nextBytes(secret);
        return new AttachmentKey(secret);
    }

    /// The secret itself, for the body of a letter.
    public byte[] bytes() {
        return secret.clone();
    }

    /// What is written to it comes out of `sealed` as ciphertext. Nothing is whole before it is closed.
    public OutputStream seal(OutputStream sealed) throws IOException {
        try {
            return cipher().newEncryptingStream(sealed, BOUND_TO);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// What was sealed, read from its ciphertext. Only what was proved genuine is given out.
    ///
    /// @return a stream that ends with [IOException] where the ciphertext is not the one this key made
    public InputStream open(InputStream sealed) throws IOException {
        try {
            return cipher().newDecryptingStream(sealed, BOUND_TO);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// How long the ciphertext of `size` bytes is.
    public static long sealedSize(long size) {
        return new AttachmentKey(new byte[LENGTH]).cipher().expectedCiphertextSize(size);
    }

    private AesGcmHkdfStreaming cipher() {
        try {
            return new AesGcmHkdfStreaming(secret, "HmacSha256", LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these are the parameters of AES256_GCM_HKDF_1MB", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttachmentKey key && java.security.MessageDigest.isEqual(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /// Shows nothing of the secret.
    @Override
    public String toString() {
        return "attachment key";
    }
}
