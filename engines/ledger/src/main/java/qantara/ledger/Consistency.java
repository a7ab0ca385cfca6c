package qantara.ledger;

import java.util.ArrayList;
import java.util.List;

/// The proof that a tree grew from an older one and nothing of the older was changed (RFC 9162, section 2.1.4).
///
/// @param from the older tree's number of leaves
/// @param to the younger tree's number of leaves
/// @param path the hashes that lead to both roots, at most 64
public record Consistency(long from, long to, List<Hash> path) {
    private static final int LONGEST = 64;

    public Consistency {
        if (from < 0 || from > to) throw new IllegalArgumentException("a tree only grows");
        if (path.size() > LONGEST) throw new IllegalArgumentException("a proof has at most 64 hashes");
        path = List.copyOf(path);
    }

    /// Whether the tree with the root `younger` begins with the tree with the root `older`.
    public boolean holds(Hash older, Hash younger) {
        if (from == to) return path.isEmpty() && older.equals(younger);
        if (from == 0) return path.isEmpty() && older.equals(Tree.sha256());
        var hashes = new ArrayList<>(path);
        // A complete old tree is itself the first hash on the way, and is left out of the path.
        if (Long.bitCount(from) == 1) hashes.addFirst(older);
        return !hashes.isEmpty() && climbs(hashes, older, younger);
    }

    private boolean climbs(List<Hash> hashes, Hash older, Hash younger) {
        var at = from - 1;
        var last = to - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var first = hashes.getFirst();
        var second = hashes.getFirst();
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                first = Tree.node(hash, first);
                second = Tree.node(hash, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = Tree.node(second, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(older) && second.equals(younger);
    }
}
