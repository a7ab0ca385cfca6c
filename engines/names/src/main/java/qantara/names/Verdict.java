package qantara.names;

import java.util.List;

/// Whether two records are one person, and why: a sum of log-odds after Fellegi and Sunter (1969). It proposes; a human
/// decides.
///
/// @param name how the best two of their names are alike
/// @param grounds why, the name first; their weights make the sum
public record Verdict(Likeness name, List<Ground> grounds) implements Comparable<Verdict> {
    public Verdict {
        if (grounds.isEmpty()) throw new IllegalArgumentException("a verdict without grounds");
        grounds = List.copyOf(grounds);
    }

    /// In nats.
    public double logOdds() {
        return grounds.stream().mapToDouble(Ground::weight).sum();
    }

    /// From 0 to 1, on the scale of [Likeness#probability].
    public double probability() {
        return 1 / (1 + Math.exp(Likeness.EVEN - logOdds()));
    }

    @Override
    public int compareTo(Verdict other) {
        return Double.compare(logOdds(), other.logOdds());
    }
}
