package qantara.ledger;

import java.util.List;

/// The proof that a leaf stands at its place in a tree (RFC 9162, section 2.1.3).
///
/// @param index the leaf's place
/// @param size the tree's number of leaves
/// @param path the sibling hashes from the leaf upwards, at most 63
public record Inclusion(long index, long size, List<Hash> path) {
    private static final int LONGEST = 63;

    public Inclusion {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no such leaf in a tree of that size");
        if (path.size() > LONGEST) throw new IllegalArgumentException("a proof has at most 63 hashes");
        path = List.copyOf(path);
    }

    /// Whether the canonical bytes `leaf` lead to `root` along this path.
    public boolean leads(byte[] leaf, Hash root) {
        var at = index;
        var last = size - 1;
        var hash = Tree.leaf(leaf);
        for (var sibling : path) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                hash = Tree.node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Tree.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
