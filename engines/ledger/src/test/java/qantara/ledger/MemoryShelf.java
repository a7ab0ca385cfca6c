package qantara.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A shelf in memory. Counts its looks, so that a test can see what an operation costs.
final class MemoryShelf implements LedgerShelf {
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<Place, Hash> hashes = new HashMap<>();
    private int looks;

    private record Place(int level, long index) {}

    @Override
    public long size() {
        return leaves.size();
    }

    @Override
    public byte[] leaf(long seq) {
        return leaves.get((int) seq);
    }

    @Override
    public Hash hash(int level, long index) {
        looks++;
        var hash = hashes.get(new Place(level, index));
        if (hash == null) throw new IllegalArgumentException("no such subtree");
        return hash;
    }

    @Override
    public void append(long seq, byte[] leaf, List<Hash> completed) {
        if (seq != leaves.size()) throw new IllegalArgumentException("not the next leaf");
        leaves.add(leaf.clone());
        for (var level = 0; level < completed.size(); level++)
            hashes.put(new Place(level, seq >> level), completed.get(level));
    }

    /// How often a hash was asked for since the last time.
    int looks() {
        var seen = looks;
        looks = 0;
        return seen;
    }

    List<byte[]> leaves() {
        return List.copyOf(leaves);
    }
}
