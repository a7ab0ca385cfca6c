package qantara.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/// The secret keys that a log signs its checkpoints with, Ed25519 and ML-DSA-44. Whoever has them can show a second
/// log; partners that witness the first would see it.
public final class LogKeys {
    private final LogIdentity identity;
    private final PrivateKey classical;
    private final PrivateKey postQuantum;

    private LogKeys(LogIdentity identity, PrivateKey classical, PrivateKey postQuantum) {
        this.identity = identity;
        this.classical = classical;
        this.postQuantum = postQuantum;
    }

    /// Fresh keys for the log `name`.
    public static LogKeys generate(String name, SecureRandom random) {
        var first = pair(Scheme.ED25519, random);
        var second = pair(Scheme.ML_DSA_44, random);
        var identity = new LogIdentity(name, first.getPublic(), second.getPublic());
        return new LogKeys(identity, first.getPrivate(), second.getPrivate());
    }

    private static KeyPair pair(Scheme scheme, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(scheme.algorithm());
            generator.initialize(new NamedParameterSpec(scheme.algorithm()), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has both schemes", e);
        }
    }

    /// The keys as four lines of text, to be kept where nobody else reads; [#restore] takes them back.
    public byte[] secret() {
        return (identity.classicalVkey() + "\n" + base64(classical) + "\n" + identity.postQuantumVkey() + "\n"
                        + base64(postQuantum) + "\n")
                .getBytes(US_ASCII);
    }

    private static String base64(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// The keys that [#secret] gave.
    ///
    /// @throws IllegalArgumentException when `secret` is not that text
    public static LogKeys restore(byte[] secret) {
        var lines = new String(secret, US_ASCII).split("\n", -1);
        if (lines.length != 5) throw new IllegalArgumentException("not a log's keys");
        var identity = LogIdentity.of(lines[0], lines[2]);
        return new LogKeys(identity, key(Scheme.ED25519, lines[1]), key(Scheme.ML_DSA_44, lines[3]));
    }

    private static PrivateKey key(Scheme scheme, String base64) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance(scheme.algorithm()).generatePrivate(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a log's keys", e);
        }
    }

    public LogIdentity identity() {
        return identity;
    }

    /// The signed text of a checkpoint of the log, at the time `now`.
    public String sign(long size, Hash root, Instant now) {
        var checkpoint = new Checkpoint(identity.name(), size, root);
        var seconds = now.getEpochSecond();
        var first = sign(Scheme.ED25519, classical, checkpoint.text().getBytes(UTF_8));
        var second = sign(Scheme.ML_DSA_44, postQuantum, Timestamped.message(identity.name(), checkpoint, seconds));
        return checkpoint.text()
                + "\n"
                + Note.line(identity.key(Scheme.ED25519), first)
                + Note.line(identity.key(Scheme.ML_DSA_44), new Timestamped(seconds, second).bytes());
    }

    private static byte[] sign(Scheme scheme, PrivateKey key, byte[] message) {
        try {
            var signer = Signature.getInstance(scheme.algorithm());
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a log's key signs", e);
        }
    }
}
