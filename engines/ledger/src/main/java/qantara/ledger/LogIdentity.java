package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;

/// A log as others know it: its name and the two public keys that its checkpoints are signed with. Both signatures must
/// hold, so that the log stays trustworthy when one of the two schemes falls.
public final class LogIdentity {
    private final String name;
    private final PublicKey classical;
    private final PublicKey postQuantum;

    LogIdentity(String name, PublicKey classical, PublicKey postQuantum) {
        if (!Checkpoint.isOrigin(name)) throw new IllegalArgumentException("not a log's name");
        this.name = name;
        this.classical = classical;
        this.postQuantum = postQuantum;
    }

    /// The identity written in two verifier keys of C2SP signed-note, Ed25519 and ML-DSA-44.
    ///
    /// @throws IllegalArgumentException when they are not two such keys of one name
    public static LogIdentity of(String classicalVkey, String postQuantumVkey) {
        var first = VerifierKey.parse(classicalVkey, Scheme.ED25519);
        var second = VerifierKey.parse(postQuantumVkey, Scheme.ML_DSA_44);
        if (!first.name().equals(second.name())) throw new IllegalArgumentException("two keys of two logs");
        return new LogIdentity(first.name(), first.key(), second.key());
    }

    public String name() {
        return name;
    }

    /// The Ed25519 key as a verifier key.
    public String classicalVkey() {
        return key(Scheme.ED25519).text();
    }

    /// The ML-DSA-44 key as a verifier key.
    public String postQuantumVkey() {
        return key(Scheme.ML_DSA_44).text();
    }

    VerifierKey key(Scheme scheme) {
        return switch (scheme) {
            case ED25519 -> new VerifierKey(name, scheme, classical);
            case ML_DSA_44 -> new VerifierKey(name, scheme, postQuantum);
        };
    }

    /// Reads a signed checkpoint of this log. Signatures of other keys, such as witnesses', are left aside.
    public CheckpointReading read(String note) {
        var parsed = Note.parse(note);
        if (parsed.isEmpty()) return new CheckpointReading.Doubtful(CheckpointReading.Why.NOT_A_NOTE);
        var checkpoint = Checkpoint.parse(parsed.get().text());
        if (checkpoint.isEmpty()) return new CheckpointReading.Doubtful(CheckpointReading.Why.NOT_A_CHECKPOINT);
        if (!checkpoint.get().origin().equals(name))
            return new CheckpointReading.Doubtful(CheckpointReading.Why.OTHER_LOG);
        return read(checkpoint.get(), parsed.get());
    }

    private CheckpointReading read(Checkpoint checkpoint, Note note) {
        var first = note.signature(key(Scheme.ED25519));
        var second = note.signature(key(Scheme.ML_DSA_44)).flatMap(Timestamped::parse);
        if (first.isEmpty() || second.isEmpty())
            return new CheckpointReading.Doubtful(CheckpointReading.Why.NOT_SIGNED_BY_BOTH);
        var signed = second.get();
        var holds = verify(Scheme.ED25519, classical, note.text().getBytes(UTF_8), first.get())
                && verify(
                        Scheme.ML_DSA_44,
                        postQuantum,
                        Timestamped.message(name, checkpoint, signed.seconds()),
                        signed.signature());
        return holds
                ? new CheckpointReading.Genuine(checkpoint, Instant.ofEpochSecond(signed.seconds()))
                : new CheckpointReading.Doubtful(CheckpointReading.Why.FORGED);
    }

    private static boolean verify(Scheme scheme, PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(scheme.algorithm());
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
