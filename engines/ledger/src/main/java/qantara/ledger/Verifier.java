package qantara.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Recomputes a log from its leaves alone and holds it against its signed checkpoints.
///
/// It shares no hashing code with [Tree] and trusts nothing that the log stored besides its leaves: it keeps the roots
/// of the complete subtrees on a stack, as one would with pencil and paper.
public final class Verifier {
    private final LogIdentity log;

    public Verifier(LogIdentity log) {
        this.log = log;
    }

    /// Verifies the whole log.
    ///
    /// @param leaves the canonical bytes of every leaf, in order
    /// @param notes signed checkpoints that somebody kept; the largest must cover the last leaf
    public Verdict verify(Iterator<byte[]> leaves, List<String> notes) {
        var expected = new HashMap<Long, Hash>();
        for (var note : notes) {
            switch (log.read(note)) {
                case CheckpointReading.Doubtful _ -> {
                    return new Verdict.Broken(0, Verdict.Fault.CHECKPOINT_DOUBTFUL);
                }
                case CheckpointReading.Genuine genuine -> {
                    var signed = genuine.checkpoint();
                    var earlier = expected.put(signed.size(), signed.root());
                    if (earlier != null && !earlier.equals(signed.root()))
                        return new Verdict.Broken(signed.size(), Verdict.Fault.TWO_ROOTS);
                }
            }
        }
        return recompute(leaves, expected);
    }

    /// Verifies against roots that are believed already, by the size of their tree.
    static Verdict recompute(Iterator<byte[]> leaves, Map<Long, Hash> expected) {
        var peaks = new ArrayDeque<byte[]>();
        var last = expected.keySet().stream().max(Long::compare).orElse(0L);
        var size = 0L;
        for (; leaves.hasNext(); size++) {
            if (differs(expected, size, peaks)) return new Verdict.Broken(size, Verdict.Fault.ROOT_DIFFERS);
            var leaf = leaves.next();
            if (!isAt(leaf, size)) return new Verdict.Broken(size, Verdict.Fault.LEAF_MALFORMED);
            push(peaks, digest(0, leaf, new byte[0]), size);
        }
        if (size < last) return new Verdict.Broken(size, Verdict.Fault.LEAVES_MISSING);
        if (differs(expected, size, peaks)) return new Verdict.Broken(size, Verdict.Fault.ROOT_DIFFERS);
        return size > last ? new Verdict.Broken(last, Verdict.Fault.NOT_COVERED) : new Verdict.Whole(size, root(peaks));
    }

    private static boolean isAt(byte[] leaf, long seq) {
        return Canonical.read(leaf).filter(entry -> entry.seq() == seq).isPresent();
    }

    private static boolean differs(Map<Long, Hash> expected, long size, Deque<byte[]> peaks) {
        var root = expected.get(size);
        return root != null && !root.equals(root(peaks));
    }

    /// Adds leaf number `seq`: as many peaks fold into it as `seq` ends in ones.
    private static void push(Deque<byte[]> peaks, byte[] leaf, long seq) {
        var hash = leaf;
        for (var rest = seq; rest % 2 == 1; rest /= 2) hash = digest(1, peaks.pop(), hash);
        peaks.push(hash);
    }

    private static Hash root(Deque<byte[]> peaks) {
        if (peaks.isEmpty()) return new Hash(sha256().digest());
        var fromTheRight = peaks.iterator();
        var hash = fromTheRight.next();
        while (fromTheRight.hasNext()) hash = digest(1, fromTheRight.next(), hash);
        return new Hash(hash);
    }

    private static byte[] digest(int kind, byte[] left, byte[] right) {
        var digest = sha256();
        digest.update((byte) kind);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
