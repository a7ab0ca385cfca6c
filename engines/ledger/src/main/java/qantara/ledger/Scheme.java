package qantara.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A signature scheme, with its type byte in C2SP signed-note and its public key's place in the standard encoding.
enum Scheme {
    /// A plain note signature.
    ED25519("Ed25519", 0x01, 32, 64, "302a300506032b6570032100"),
    /// A timestamped cosignature over the tree, which C2SP tlog-checkpoint asks a log to sign with.
    ML_DSA_44("ML-DSA-44", 0x06, 1312, 2420, "30820532300b06096086480165030403110382052100");

    private final String algorithm;
    private final byte type;
    private final int keyLength;
    private final int signatureLength;
    private final String prefix;

    Scheme(String algorithm, int type, int keyLength, int signatureLength, String prefix) {
        this.algorithm = algorithm;
        this.type = (byte) type;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.prefix = prefix;
    }

    String algorithm() {
        return algorithm;
    }

    byte type() {
        return type;
    }

    int signatureLength() {
        return signatureLength;
    }

    /// The bare key: the end of the standard encoding.
    byte[] bare(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length);
    }

    PublicKey key(byte[] bare) {
        if (bare.length != keyLength) throw new IllegalArgumentException("not a key of " + algorithm);
        var start = HexFormat.of().parseHex(prefix);
        var encoded = Arrays.copyOf(start, start.length + keyLength);
        System.arraycopy(bare, 0, encoded, start.length, keyLength);
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of " + algorithm, e);
        }
    }
}
