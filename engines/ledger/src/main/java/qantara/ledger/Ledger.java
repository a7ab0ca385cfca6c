package qantara.ledger;

import java.util.ArrayList;

/// The act of adding a leaf to a log.
public final class Ledger {
    private Ledger() {}

    /// Appends `entry` as the next leaf, with the subtrees that it completes. The work grows with the logarithm of the
    /// size at most, and is two hashes on average.
    ///
    /// @return the leaf's hash
    public static Hash append(LedgerShelf shelf, Entry entry) {
        var seq = entry.seq();
        if (seq != shelf.size()) throw new IllegalArgumentException("the next leaf's number is the log's size");
        var bytes = entry.bytes();
        var completed = new ArrayList<Hash>();
        completed.add(Tree.leaf(bytes));
        for (var level = 0; (seq >> level & 1) == 1; level++) {
            var left = shelf.hash(level, (seq >> level) - 1);
            completed.add(Tree.node(left, completed.getLast()));
        }
        shelf.append(seq, bytes, completed);
        return completed.getFirst();
    }
}
