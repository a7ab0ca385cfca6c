package qantara.names;

import java.util.Set;

/// How much it says that two names share a part.
final class Rarity {
    /// For the commonest names.
    static final double LEAST = 2.0;

    /// For a name that the data does not know.
    static final double MOST = 9.0;

    /// The readings that are looked at; those that follow are far-fetched.
    private static final int READINGS = 6;

    private Rarity() {}

    /// In nats, between [#LEAST] and [#MOST]: the logarithm of how seldom the commonest reading is.
    static double of(Set<String> keys) {
        var model = NameModel.shipped();
        var often = keys.stream()
                .limit(READINGS)
                .mapToDouble(key -> model.often().getOrDefault(key.startsWith("+") ? key.substring(1) : key, 1.0))
                .max()
                .orElse(1);
        return Math.clamp(Math.log(model.total() / often), LEAST, MOST);
    }
}
