package qantara.names;

import java.util.Set;

/// Weighs what a [Multigram] says of two words into a probability that they spell one name.
///
/// @param model of the scripts of both words
/// @param weights of the features, in their order
record Weigher(Multigram model, double[] weights) {
    static final int FEATURES = 8;

    /// A word made ready: its stretches, its consonants.
    record Ready(String word, Chunks chunks, Set<String> readings) {
        static Ready of(String word) {
            return new Ready(word, Chunks.of(word), Consonants.readings(word));
        }
    }

    /// @param one the logarithm of the chance of the first word on its own, by [Multigram#first]
    /// @param two of the second, by [Multigram#second]
    double likeness(Ready first, double one, Ready second, double two) {
        return sigmoid(dot(weights, features(model, first, one, second, two)));
    }

    static double[] features(Multigram model, Ready first, Ready second) {
        return features(model, first, model.first(first.chunks), second, model.second(second.chunks));
    }

    private static double[] features(Multigram model, Ready first, double one, Ready second, double two) {
        var together = model.together(first.chunks, second.chunks);
        var long1 = first.word.length();
        var long2 = second.word.length();
        return new double[] {
            1,
            (together - one - two) / 10,
            (together - one) / (long2 + 1),
            (together - two) / (long1 + 1),
            first.readings.stream().anyMatch(second.readings::contains) ? 1 : 0,
            Math.min(long1, long2) / 5.0,
            Math.abs(long1 - long2) / 3.0,
            (together - one - two) / (long1 + long2),
        };
    }

    static double dot(double[] weights, double[] features) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) sum += weights[i] * features[i];
        return sum;
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
