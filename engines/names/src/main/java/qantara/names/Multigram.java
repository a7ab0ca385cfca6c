package qantara.names;

import java.util.HashMap;
import java.util.Map;

/// A joint model of two spellings: the probability of each pair of short stretches that stand for each other. Source:
/// Bisani and Ney, Joint-sequence models for grapheme-to-phoneme conversion (2008), here without context.
final class Multigram {
    /// For a single letter changed, added or left out that was never seen.
    private static final double UNSEEN = 2e-6;
    /// For a single letter never seen on its side.
    private static final double UNSEEN_ALONE = 1e-6;

    /// Which lengths of stretches may stand for each other, first side and second.
    enum Shape {
        ACROSS(new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2}, {2, 3}}),
        LATIN(new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}}),
        ARABIC(new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}});

        final int[][] sizes;

        Shape(int[][] sizes) {
            this.sizes = sizes;
        }
    }

    private final int[][] sizes;
    private final long[] pairs;
    private final double[] chances;
    private final Map<Integer, Double> firsts;
    private final Map<Integer, Double> seconds;

    Multigram(Shape shape, Counts table, int entries) {
        sizes = shape.sizes;
        pairs = new long[Integer.highestOneBit(Math.max(16, entries * 3)) * 2];
        chances = new double[pairs.length];
        var first = new HashMap<Integer, Double>();
        var second = new HashMap<Integer, Double>();
        table.each((pair, chance) -> {
            var slot = Counts.slot(pairs, pair);
            pairs[slot] = pair;
            chances[slot] = chance;
            first.merge(Chunks.first(pair), chance, Double::sum);
            second.merge(Chunks.second(pair), chance, Double::sum);
        });
        firsts = alone(first);
        seconds = alone(second);
    }

    /// The stretches of one side, their chances made to sum to one without the empty one.
    private static Map<Integer, Double> alone(Map<Integer, Double> side) {
        var empty = side.getOrDefault(1, 0.0);
        var alone = new HashMap<Integer, Double>();
        side.forEach((stretch, chance) -> {
            if (stretch != 1) alone.put(stretch, chance / (1 - empty));
        });
        return Map.copyOf(alone);
    }

    /// The logarithm of the probability of both words together, over all ways to cut them.
    double together(Chunks one, Chunks two) {
        var width = two.length + 1;
        var reached = new double[(one.length + 1) * width];
        reached[0] = 1;
        for (var i = 0; i <= one.length; i++)
            for (var j = 0; j <= two.length; j++) {
                var here = reached[i * width + j];
                if (here != 0) spread(one, two, i, j, here, reached);
            }
        return Math.log(Math.max(reached[reached.length - 1], Double.MIN_NORMAL));
    }

    private void spread(Chunks one, Chunks two, int i, int j, double here, double[] reached) {
        for (var size : sizes) {
            var a = i + size[0];
            var b = j + size[1];
            if (a > one.length || b > two.length) continue;
            var chance = chances[Counts.slot(pairs, Chunks.pair(one.code(i, size[0]), two.code(j, size[1])))];
            if (chance < UNSEEN && size[0] <= 1 && size[1] <= 1) chance = UNSEEN;
            reached[a * (two.length + 1) + b] += here * chance;
        }
    }

    /// The logarithm of the probability of a word on the first side.
    double first(Chunks word) {
        return alone(word, firsts);
    }

    /// The logarithm of the probability of a word on the second side.
    double second(Chunks word) {
        return alone(word, seconds);
    }

    private static double alone(Chunks word, Map<Integer, Double> stretches) {
        var reached = new double[word.length + 1];
        reached[0] = 1;
        for (var i = 0; i < word.length; i++)
            for (var size = 1; size <= Chunks.LONGEST && i + size <= word.length; size++) {
                var chance = stretches.getOrDefault(word.code(i, size), size == 1 ? UNSEEN_ALONE : 0.0);
                reached[i + size] += reached[i] * chance;
            }
        return Math.log(Math.max(reached[word.length], Double.MIN_NORMAL));
    }
}
