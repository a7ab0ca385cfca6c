package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// A signature with its time, over a tree (C2SP tlog-cosignature, ML-DSA-44).
final class Timestamped {
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(UTF_8);

    private final long seconds;
    private final byte[] signature;

    Timestamped(long seconds, byte[] signature) {
        this.seconds = seconds;
        this.signature = signature;
    }

    long seconds() {
        return seconds;
    }

    byte[] signature() {
        return signature;
    }

    static Optional<Timestamped> parse(byte[] bytes) {
        if (bytes.length != Long.BYTES + Scheme.ML_DSA_44.signatureLength()) return Optional.empty();
        var seconds = ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0 || seconds > 253_402_300_799L) return Optional.empty();
        return Optional.of(new Timestamped(seconds, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    /// What is signed: the whole tree of `checkpoint`, by the cosigner `name`, at a time.
    static byte[] message(String name, Checkpoint checkpoint, long seconds) {
        var signer = name.getBytes(UTF_8);
        var origin = checkpoint.origin().getBytes(UTF_8);
        return ByteBuffer.allocate(LABEL.length + 2 + signer.length + origin.length + 3 * Long.BYTES + Hash.LENGTH)
                .put(LABEL)
                .put((byte) signer.length)
                .put(signer)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }
}
