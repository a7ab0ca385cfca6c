package qantara.ledger;

import java.util.List;

/// Where a log's leaves and the hashes over them are kept. One caller at a time, inside one transaction: what was
/// appended is there for the next look and goes with the transaction when that fails.
///
/// Nothing is ever changed or taken away. Every implementation keeps `LedgerShelfContract`.
public interface LedgerShelf {
    /// How many leaves there are.
    long size();

    /// The canonical bytes of leaf `seq`, which lies below [#size()].
    byte[] leaf(long seq);

    /// The hash of the complete subtree at `level` (0 is a leaf) and `index`: it covers the leaves from
    /// `index << level` up to, not including, `(index + 1) << level`, all of which are there.
    Hash hash(int level, long index);

    /// Keeps the leaf `seq` and the subtrees that it completes.
    ///
    /// @param seq equal to [#size()]
    /// @param completed the hash of the leaf, then of the subtree at level 1, 2 and so on that ends with it;
    ///     at level `k` it has the index `seq >> k`
    void append(long seq, byte[] leaf, List<Hash> completed);
}
