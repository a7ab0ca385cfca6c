package qantara.crosscheck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals labels into the cells of one edition, and opens them (HKDF, RFC 5869; AES-256-GCM). Out of the output of a
/// trait
/// come the tag that finds its cell and the key that opens it: a tag that fits by chance opens nothing. For one thread.
final class Cells {
    static final int CELL_BYTES = Label.BYTES + 16;
    static final int TAG_BITS = 40;
    static final int TAG_BYTES = TAG_BITS / 8;
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int GCM_BITS = 128;
    private static final byte[] USE = "qantara crosscheck cell".getBytes(StandardCharsets.US_ASCII);

    private final KDF hkdf;
    private final Cipher cipher;
    private final byte[] info;

    Cells(Suite suite, Edition edition) {
        try {
            hkdf = KDF.getInstance("HKDF-" + suite.digest().replace("-", ""));
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        info = new Framing().plain(USE).plain(edition.bytes()).bytes();
    }

    /// Where the cell of a trait is, and what opens it.
    record CellKey(long tag, byte[] secret) {}

    CellKey key(byte[] output) {
        try {
            var bytes = hkdf.deriveData(
                    HKDFParameterSpec.expandOnly(new SecretKeySpec(output, "Generic"), info, TAG_BYTES + SECRET_BYTES));
            return new CellKey(tag(bytes), Arrays.copyOfRange(bytes, TAG_BYTES, bytes.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param ordinal which of the cells of this tag, in this sequence; a pair of both is used once with a key
    byte[] seal(byte[] secret, long sequence, int ordinal, byte[] label) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), nonce(sequence, ordinal));
            return cipher.doFinal(label);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The label in the cell; nothing when the key is another's.
    Optional<byte[]> open(byte[] secret, long sequence, int ordinal, byte[] cell) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), nonce(sequence, ordinal));
            return Optional.of(cipher.doFinal(cell));
        } catch (AEADBadTagException anothers) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GCMParameterSpec nonce(long sequence, int ordinal) {
        return new GCMParameterSpec(
                GCM_BITS,
                ByteBuffer.allocate(NONCE_BYTES)
                        .putLong(sequence)
                        .putInt(ordinal)
                        .array());
    }

    private static long tag(byte[] bytes) {
        var tag = 0L;
        for (var i = 0; i < TAG_BYTES; i++) tag = tag << 8 | (bytes[i] & 0xff);
        return tag;
    }
}
