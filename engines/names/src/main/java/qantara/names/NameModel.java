package qantara.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was learnt of names: which stretches of letters stand for each other, and which keys are common.
record NameModel(Map<Multigram.Shape, Weigher> weighers, Map<String, Double> often, double total) {
    private static final NameModel SHIPPED = read(Table.rows("model.tsv"));

    NameModel {
        weighers = Map.copyOf(weighers);
        often = Map.copyOf(often);
    }

    /// The model in this room's resources.
    static NameModel shipped() {
        return SHIPPED;
    }

    private static NameModel read(List<String[]> rows) {
        var tables = new EnumMap<Multigram.Shape, Counts>(Multigram.Shape.class);
        var sizes = new EnumMap<Multigram.Shape, Integer>(Multigram.Shape.class);
        var weights = new EnumMap<Multigram.Shape, double[]>(Multigram.Shape.class);
        var often = new HashMap<String, Double>();
        for (var row : rows)
            switch (row[0]) {
                case "pair" -> {
                    tables.computeIfAbsent(shape(row[1]), _ -> new Counts())
                            .add(Chunks.pair(Chunks.code(row[2]), Chunks.code(row[3])), Double.parseDouble(row[4]));
                    sizes.merge(shape(row[1]), 1, Integer::sum);
                }
                case "weights" -> weights.put(shape(row[1]), numbers(row));
                case "rarity" -> often.put(row[1], Double.valueOf(row[2]));
                default -> throw new IllegalStateException("model.tsv has a row of no kind");
            }
        var weighers = new EnumMap<Multigram.Shape, Weigher>(Multigram.Shape.class);
        tables.forEach((shape, table) -> weighers.put(
                shape,
                new Weigher(
                        new Multigram(shape, table, sizes.getOrDefault(shape, 0)),
                        weights.getOrDefault(shape, new double[Weigher.FEATURES]))));
        return new NameModel(weighers, often, often.getOrDefault("", 1.0));
    }

    private static Multigram.Shape shape(String name) {
        return Multigram.Shape.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static double[] numbers(String[] row) {
        var numbers = new double[row.length - 2];
        for (var i = 0; i < numbers.length; i++) numbers[i] = Double.parseDouble(row[i + 2]);
        return numbers;
    }

    Weigher weigher(Multigram.Shape shape) {
        return java.util.Objects.requireNonNull(weighers.get(shape), "model.tsv lacks a model");
    }
}
