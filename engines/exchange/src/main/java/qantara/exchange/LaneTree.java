package qantara.exchange;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import qantara.ledger.Hash;
import qantara.ledger.LedgerShelf;

/// The leaves of a closed stretch as a shelf that is full: [qantara.ledger.Tree] makes roots and proofs of it. A leaf
/// is
/// a message id and the digest of its letter.
record LaneTree(List<Held> letters) implements LedgerShelf {
    static final int LEAF_LENGTH = 48;

    static byte[] leaf(Held letter) {
        return ByteBuffer.allocate(LEAF_LENGTH)
                .put(letter.id().bytes())
                .put(letter.letter().bytes())
                .array();
    }

    @Override
    public long size() {
        return letters.size();
    }

    @Override
    public byte[] leaf(long seq) {
        return leaf(letters.get((int) seq));
    }

    @Override
    public Hash hash(int level, long index) {
        if (level == 0) return sha256((byte) 0, leaf(index), new byte[0]);
        var left = hash(level - 1, 2 * index);
        var right = hash(level - 1, 2 * index + 1);
        return sha256((byte) 1, left.bytes(), right.bytes());
    }

    /// Nothing is added to a stretch that is over.
    @Override
    public void append(long seq, byte[] leaf, List<Hash> completed) {
        throw new UnsupportedOperationException("a closed stretch takes no more letters");
    }

    private static Hash sha256(byte prefix, byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(first);
            return new Hash(digest.digest(second));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
