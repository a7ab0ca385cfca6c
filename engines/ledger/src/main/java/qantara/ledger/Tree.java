package qantara.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// The Merkle tree over a shelf's leaves, at any size it has had (RFC 9162, section 2.1). Roots and proofs cost a
/// number of looks at the shelf that grows with the logarithm of the size.
public final class Tree {
    private final LedgerShelf shelf;

    public Tree(LedgerShelf shelf) {
        this.shelf = shelf;
    }

    /// The root over the first `size` leaves; over none, the hash of nothing.
    public Hash root(long size) {
        refuseBeyond(size);
        return size == 0 ? sha256() : range(0, size);
    }

    /// The proof that leaf `index` is in the tree of `size` leaves.
    public Inclusion inclusion(long index, long size) {
        refuseBeyond(size);
        if (index < 0 || index >= size) throw new IllegalArgumentException("no such leaf in a tree of that size");
        var path = new ArrayList<Hash>();
        include(path, index, 0, size);
        return new Inclusion(index, size, path);
    }

    private void include(List<Hash> path, long index, long from, long to) {
        if (to - from == 1) return;
        var middle = from + split(to - from);
        if (index < middle) {
            include(path, index, from, middle);
            path.add(range(middle, to));
        } else {
            include(path, index, middle, to);
            path.add(range(from, middle));
        }
    }

    /// The proof that the tree of `to` leaves begins with the tree of `from` leaves.
    public Consistency consistency(long from, long to) {
        refuseBeyond(to);
        if (from < 0 || from > to) throw new IllegalArgumentException("a tree only grows");
        var path = new ArrayList<Hash>();
        if (from > 0 && from < to) extend(path, from, 0, to, true);
        return new Consistency(from, to, path);
    }

    /// `known`: whether the subtree before `old` is the whole old tree, whose root the reader has already.
    private void extend(List<Hash> path, long old, long from, long to, boolean known) {
        if (old == to) {
            if (!known) path.add(range(from, to));
            return;
        }
        var middle = from + split(to - from);
        if (old <= middle) {
            extend(path, old, from, middle, known);
            path.add(range(middle, to));
        } else {
            extend(path, old, middle, to, false);
            path.add(range(from, middle));
        }
    }

    private void refuseBeyond(long size) {
        if (size < 0 || size > shelf.size()) throw new IllegalArgumentException("the log has never had that size");
    }

    /// The hash over the leaves from `from` to before `to`. A whole subtree is taken from the shelf; only the right
    /// edge is put together.
    private Hash range(long from, long to) {
        var width = to - from;
        if (Long.bitCount(width) == 1) {
            var level = Long.numberOfTrailingZeros(width);
            return shelf.hash(level, from >> level);
        }
        var middle = from + split(width);
        return node(range(from, middle), range(middle, to));
    }

    /// The largest power of two below `width`.
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    static Hash leaf(byte[] bytes) {
        return sha256(new byte[] {0}, bytes);
    }

    static Hash node(Hash left, Hash right) {
        return sha256(new byte[] {1}, left.bytes(), right.bytes());
    }

    static Hash sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
