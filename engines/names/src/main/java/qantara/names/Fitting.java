package qantara.names;

import java.util.ArrayList;
import java.util.List;

/// Fits the weights of a logistic regression by plain ascent; the same samples give the same weights.
final class Fitting {
    private static final int STEPS = 3000;
    private static final double RATE = 1.0;
    private static final double SHRINK = 1e-5;

    private final List<double[]> samples = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    void add(double[] features, boolean same) {
        samples.add(features);
        answers.add(same ? 1 : 0);
    }

    double[] weights() {
        var weights = new double[samples.getFirst().length];
        for (var step = 0; step < STEPS; step++) ascend(weights);
        return weights;
    }

    private void ascend(double[] weights) {
        var slope = new double[weights.length];
        for (var i = 0; i < samples.size(); i++) {
            var miss = answers.get(i) - Weigher.sigmoid(Weigher.dot(weights, samples.get(i)));
            for (var k = 0; k < slope.length; k++) slope[k] += miss * samples.get(i)[k];
        }
        for (var k = 0; k < slope.length; k++) weights[k] += RATE * slope[k] / samples.size() - SHRINK * weights[k];
    }
}
