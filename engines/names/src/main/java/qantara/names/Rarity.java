package qantara.names;

import java.util.Set;

/// How much it says that two names share a part.
final class Rarity {
    static final double LEAST = 2.0;
    static final double MOST = 9.0;

    private Rarity() {}

    /// In nats, between [#LEAST] for the commonest and [#MOST].
    static double of(Set<String> keys) {
        var shortest = keys.stream().mapToInt(String::length).min().orElse(1);
        return Math.clamp(1.6 * shortest, LEAST, MOST);
    }
}
