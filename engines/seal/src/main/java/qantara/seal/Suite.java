package qantara.seal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.conscrypt.HpkeContextRecipient;
import org.conscrypt.HpkeContextSender;
import org.conscrypt.HpkeSuite;
import org.conscrypt.XdhKeySpec;

/// The one way in which letters are sealed: HPKE base mode (RFC 9180) with X-Wing (0x647A), HKDF-SHA256 and
/// AES-256-GCM. Conscrypt does the work through an instance of its own, so nothing else in the process is changed.
final class Suite {
    static final Provider PROVIDER = Conscrypt.newProvider();
    /// X-Wing: the length of a public key, of an encapsulation and of a private seed.
    static final int PUBLIC_LENGTH = 1216;
    static final int ENCAPSULATION_LENGTH = 1120;
    static final int SEED_LENGTH = 32;
    /// What AES-256-GCM adds.
    static final int TAG_LENGTH = 16;

    private static final String XWING = "XWING";
    private static final String NAME =
            new HpkeSuite(HpkeSuite.KEM_XWING, HpkeSuite.KDF_HKDF_SHA256, HpkeSuite.AEAD_AES_256_GCM).name();

    private Suite() {}

    /// What only the reader's key can read, and the encapsulation that the reader needs for it.
    interface Bound {
        byte[] encapsulation();

        byte[] seal(byte[] content, byte[] aad);
    }

    static Bound to(PublicKey reader, byte[] info) {
        try {
            var sender = HpkeContextSender.getInstance(NAME, PROVIDER);
            sender.init(reader, info);
            return new Bound() {
                @Override
                public byte[] encapsulation() {
                    return sender.getEncapsulated();
                }

                @Override
                public byte[] seal(byte[] content, byte[] aad) {
                    return sender.seal(content, aad);
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The content, or nothing when key, info, associated data and ciphertext do not belong together.
    static Optional<byte[]> open(PrivateKey key, byte[] encapsulation, byte[] info, byte[] content, byte[] aad) {
        try {
            var recipient = HpkeContextRecipient.getInstance(NAME, PROVIDER);
            recipient.init(encapsulation, key, info);
            return Optional.of(recipient.open(content, aad));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(XWING, PROVIDER).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws IllegalArgumentException when `raw` has not the length of a public key
    static PublicKey publicKey(byte[] raw) {
        if (raw.length != PUBLIC_LENGTH) throw new IllegalArgumentException("not a public key of X-Wing");
        try {
            return keys().generatePublic(new XdhKeySpec(raw));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a public key of X-Wing", e);
        }
    }

    /// @throws IllegalArgumentException when `seed` has not 32 bytes
    static PrivateKey privateKey(byte[] seed) {
        if (seed.length != SEED_LENGTH) throw new IllegalArgumentException("a seed has 32 bytes");
        try {
            return keys().generatePrivate(new XdhKeySpec(seed));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a private key of X-Wing", e);
        }
    }

    static byte[] raw(Key key) {
        try {
            return keys().getKeySpec(key, XdhKeySpec.class).getKey();
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyFactory keys() {
        try {
            return KeyFactory.getInstance(XWING, PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
