package qantara.holdings;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The secret under which an index lies sealed. Whoever has it can read the index; without it nobody can, and nothing
/// but the number and the sizes of its files is seen.
public final class SealingKey {
    /// Its length.
    public static final int BYTES = 32;

    private static final int HINT_BYTES = 16;

    private final byte[] secret;

    private SealingKey(byte[] secret) {
        this.secret = secret;
    }

    /// @throws IllegalArgumentException when it is not [#BYTES] long
    public static SealingKey of(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("a sealing key has " + BYTES + " bytes");
        return new SealingKey(secret.clone());
    }

    /// The key of one file, from the salt that stands at its head (HKDF-SHA256, RFC 5869).
    SecretKey ofFile(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation("qantara holdings file", salt, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// What tells whether this is the key of an index, and nothing else.
    byte[] hint(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(derivation("qantara holdings hint", salt, HINT_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean fits(byte[] salt, byte[] hint) {
        return MessageDigest.isEqual(hint, hint(salt));
    }

    private HKDFParameterSpec derivation(String purpose, byte[] salt, int length) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .addSalt(salt)
                .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.US_ASCII), length);
    }
}
