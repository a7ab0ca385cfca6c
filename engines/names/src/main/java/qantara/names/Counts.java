package qantara.names;

import java.util.function.DoublePredicate;

/// Sums by chunk pair; a table of its own because millions of additions go through it.
final class Counts {
    interface Each {
        void take(long pair, double sum);
    }

    private static final int START = 1 << 16;

    private long[] pairs = new long[START];
    private double[] sums = new double[START];
    private int filled;

    void add(long pair, double amount) {
        var slot = slot(pairs, pair);
        if (pairs[slot] == 0) {
            pairs[slot] = pair;
            filled++;
        }
        sums[slot] += amount;
        if (filled * 2 > pairs.length) grow();
    }

    double get(long pair) {
        return sums[slot(pairs, pair)];
    }

    void each(Each each) {
        for (var i = 0; i < pairs.length; i++) if (pairs[i] != 0) each.take(pairs[i], sums[i]);
    }

    /// The shares of the sums that are kept.
    Counts shares(DoublePredicate kept) {
        var total = 0.0;
        for (var sum : sums) if (kept.test(sum)) total += sum;
        var whole = total;
        var shares = new Counts();
        each((pair, sum) -> {
            if (kept.test(sum)) shares.add(pair, sum / whole);
        });
        return shares;
    }

    private void grow() {
        var bigger = new long[pairs.length * 2];
        var moved = new double[bigger.length];
        each((pair, sum) -> {
            var slot = slot(bigger, pair);
            bigger[slot] = pair;
            moved[slot] = sum;
        });
        pairs = bigger;
        sums = moved;
    }

    static int slot(long[] table, long pair) {
        var slot = mixed(pair) & table.length - 1;
        while (table[slot] != 0 && table[slot] != pair) slot = slot + 1 & table.length - 1;
        return slot;
    }

    private static int mixed(long pair) {
        return (int) (pair * 0x9E3779B97F4A7C15L >>> 32);
    }
}
