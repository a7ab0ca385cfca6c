package qantara.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learns a [Multigram] from pairs of spellings by expectation and maximisation. The same pairs in the same order give
/// the same table.
final class MultigramTraining {
    private static final double LEAST_COUNT = 1e-3;
    private static final double LEAST_SHARE = 1e-6;
    /// How fast the first guess falls with the distance from the diagonal, and with the length of stretches.
    private static final double DIAGONAL = 6.0;

    private static final double LONGER = 0.25;

    /// Two spellings and how much they count.
    record Pair(String first, String second, double weight) {}

    private record Cut(Chunks first, Chunks second, double weight) {}

    /// A row of the learnt table.
    record Row(String first, String second, double chance) {}

    private final int[][] sizes;
    private final List<Cut> cuts = new ArrayList<>();
    private final Map<Integer, String> stretches = new HashMap<>();
    private Counts chances;

    private MultigramTraining(Multigram.Shape shape, List<Pair> pairs) {
        sizes = shape.sizes;
        for (var pair : pairs) {
            var cut = new Cut(Chunks.of(pair.first()), Chunks.of(pair.second()), pair.weight());
            cuts.add(cut);
            remember(cut.first, pair.first());
            remember(cut.second, pair.second());
        }
        chances = firstGuess();
    }

    static List<Row> rows(Multigram.Shape shape, List<Pair> pairs, int rounds) {
        var training = new MultigramTraining(shape, pairs);
        for (var round = 0; round < rounds; round++) training.round();
        return training.rows();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        chances.each(
                (pair, chance) -> rows.add(new Row(stretch(Chunks.first(pair)), stretch(Chunks.second(pair)), chance)));
        rows.sort(java.util.Comparator.comparing(Row::first).thenComparing(Row::second));
        return rows;
    }

    private String stretch(int code) {
        return stretches.getOrDefault(code, "");
    }

    private void remember(Chunks word, String letters) {
        for (var size = 0; size <= Chunks.LONGEST; size++)
            for (var at = 0; at + size <= word.length; at++)
                stretches.putIfAbsent(word.code(at, size), word.stretch(letters, at, size));
    }

    private Counts firstGuess() {
        var counts = new Counts();
        for (var cut : cuts)
            for (var i = 0; i <= cut.first.length; i++)
                for (var j = 0; j <= cut.second.length; j++) guess(cut, i, j, counts);
        return counts.shares(count -> count >= LEAST_COUNT);
    }

    private void guess(Cut cut, int i, int j, Counts counts) {
        var near = Math.exp(-DIAGONAL * Math.abs((double) i / cut.first.length - (double) j / cut.second.length));
        for (var size : sizes)
            if (i + size[0] <= cut.first.length && j + size[1] <= cut.second.length)
                counts.add(
                        Chunks.pair(cut.first.code(i, size[0]), cut.second.code(j, size[1])),
                        cut.weight * near * Math.pow(LONGER, size[0] + size[1] - 1.0));
    }

    private void round() {
        var counts = new Counts();
        for (var cut : cuts) new Lattice(cut).count(counts);
        chances = counts.shares(count -> count >= LEAST_COUNT);
    }

    /// All ways to cut one pair of words.
    private final class Lattice {
        private final Cut cut;
        private final int rows;
        private final int columns;
        private final double[][] reached;
        private final double[][] ahead;
        private final double[][][] steps;

        Lattice(Cut cut) {
            this.cut = cut;
            rows = cut.first.length;
            columns = cut.second.length;
            reached = new double[rows + 1][columns + 1];
            ahead = new double[rows + 1][columns + 1];
            steps = new double[rows + 1][columns + 1][sizes.length];
        }

        void count(Counts counts) {
            forward();
            if (reached[rows][columns] <= 0) return;
            ahead[rows][columns] = 1;
            for (var i = rows; i >= 0; i--) for (var j = columns; j >= 0; j--) backward(i, j, counts);
        }

        private void forward() {
            reached[0][0] = 1;
            for (var i = 0; i <= rows; i++)
                for (var j = 0; j <= columns; j++)
                    for (var s = 0; s < sizes.length && reached[i][j] > 0; s++) {
                        if (!fits(i, j, s)) continue;
                        steps[i][j][s] = chances.get(pair(i, j, s));
                        reached[i + sizes[s][0]][j + sizes[s][1]] += reached[i][j] * steps[i][j][s];
                    }
        }

        private boolean fits(int i, int j, int s) {
            return i + sizes[s][0] <= rows && j + sizes[s][1] <= columns;
        }

        private long pair(int i, int j, int s) {
            return Chunks.pair(cut.first.code(i, sizes[s][0]), cut.second.code(j, sizes[s][1]));
        }

        private void backward(int i, int j, Counts counts) {
            for (var s = 0; s < sizes.length; s++) {
                if (!fits(i, j, s) || steps[i][j][s] == 0) continue;
                var on = steps[i][j][s] * ahead[i + sizes[s][0]][j + sizes[s][1]];
                ahead[i][j] += on;
                var share = reached[i][j] * on / reached[rows][columns];
                if (share > LEAST_SHARE) counts.add(pair(i, j, s), cut.weight * share);
            }
        }
    }
}
