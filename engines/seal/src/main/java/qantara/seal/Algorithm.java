package qantara.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// One of the two ways in which everything here is signed. Both are always required, so that a letter stands as long as
/// either family of mathematics does.
enum Algorithm {
    /// RFC 8032; COSE algorithm of RFC 9864.
    ED25519("Ed25519", -19, 32, 64, "302a300506032b6570032100", "302e020100300506032b657004220420"),
    /// FIPS 204 in its hedged form with an empty context; COSE algorithm of RFC 9964. The private key is its seed.
    ML_DSA_65(
            "ML-DSA-65",
            -49,
            1952,
            3309,
            "308207b2300b0609608648016503040312038207a100",
            "3034020100300b060960864801650304031204228020");

    /// The private halves of both are 32 bytes: the seed of RFC 8032 and the seed of FIPS 204.
    static final int SEED_LENGTH = 32;

    private final String name;
    private final int cose;
    private final int publicLength;
    private final int signatureLength;
    private final byte[] publicPrefix;
    private final byte[] privatePrefix;

    Algorithm(String name, int cose, int publicLength, int signatureLength, String publicPrefix, String privatePrefix) {
        this.name = name;
        this.cose = cose;
        this.publicLength = publicLength;
        this.signatureLength = signatureLength;
        this.publicPrefix = HexFormat.of().parseHex(publicPrefix);
        this.privatePrefix = HexFormat.of().parseHex(privatePrefix);
    }

    /// The number under which COSE knows it.
    int cose() {
        return cose;
    }

    int publicLength() {
        return publicLength;
    }

    int signatureLength() {
        return signatureLength;
    }

    KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(name, Suite.PROVIDER).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key of which `raw` is the encoding that RFC 8032 or FIPS 204 gives.
    ///
    /// @throws IllegalArgumentException when there is no such key
    PublicKey publicKey(byte[] raw) {
        if (raw.length != publicLength) throw new IllegalArgumentException("not a public key of " + name);
        try {
            return keys().generatePublic(new X509EncodedKeySpec(joined(publicPrefix, raw)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a public key of " + name, e);
        }
    }

    /// @throws IllegalArgumentException when `seed` has not 32 bytes
    PrivateKey privateKey(byte[] seed) {
        if (seed.length != SEED_LENGTH) throw new IllegalArgumentException("a seed has 32 bytes");
        try {
            return keys().generatePrivate(new PKCS8EncodedKeySpec(joined(privatePrefix, seed)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a private key of " + name, e);
        }
    }

    byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, publicPrefix.length, encoded.length);
    }

    byte[] seed(PrivateKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, privatePrefix.length, encoded.length);
    }

    byte[] sign(PrivateKey key, byte[] content) {
        try {
            var signature = Signature.getInstance(name, Suite.PROVIDER);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verify(PublicKey key, byte[] content, byte[] given) {
        try {
            var signature = Signature.getInstance(name, Suite.PROVIDER);
            signature.initVerify(key);
            signature.update(content);
            return given.length == signatureLength && signature.verify(given);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyFactory keys() {
        try {
            return KeyFactory.getInstance(name, Suite.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
