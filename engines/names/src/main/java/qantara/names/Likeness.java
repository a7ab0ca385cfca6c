package qantara.names;

import java.util.Comparator;
import java.util.List;

/// How alike two names are, and why.
///
/// @param logOdds in nats: how much likelier the two spellings are if they name one person than if they do not
/// @param meetings part by part, in the order of the asked name; their weights and that of the order make the sum
/// @param reordered do the parts that met stand in another order?
public record Likeness(double logOdds, List<Meeting> meetings, boolean reordered) implements Comparable<Likeness> {
    /// Even odds: among names that share a part, one pair in several hundred is one name.
    static final double EVEN = 6.5;

    public Likeness {
        if (Double.isNaN(logOdds)) throw new IllegalArgumentException("a likeness without a value");
        meetings = List.copyOf(meetings);
    }

    /// From 0 to 1: of a hundred pairs of names that look like this one, how many are spellings of one name.
    public double probability() {
        return 1 / (1 + Math.exp(EVEN - logOdds));
    }

    @Override
    public int compareTo(Likeness other) {
        return Comparator.comparingDouble(Likeness::logOdds).compare(this, other);
    }
}
