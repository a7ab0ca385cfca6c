package qantara.holdings;

import java.util.Optional;
import java.util.Set;
import qantara.names.Verdict;

/// A person on file who may be the one asked for, and why. It proposes; a human decides.
///
/// @param verdict how name and particulars compare, if a name was asked for
/// @param shared the numbers that are the same
public record Found(Held held, Optional<Verdict> verdict, Set<Mark> shared) implements Comparable<Found> {
    /// What a telephone or a plate in common says, in nats: less than a document, for both are handed on.
    private static final double SHARED_MARK = 5.0;
    /// A number alone, without a name: even odds on the scale of [Verdict#probability].
    private static final double EVEN = 5.7;

    public Found {
        shared = Set.copyOf(shared);
    }

    /// In nats, higher for likelier.
    public double logOdds() {
        var marks = shared.stream().anyMatch(mark -> verdict.isEmpty() || mark.kind() != Mark.Kind.DOCUMENT);
        return verdict.map(Verdict::logOdds).orElse(EVEN) + (marks ? SHARED_MARK : 0);
    }

    /// From 0 to 1.
    public double score() {
        return 1 / (1 + Math.exp(EVEN - logOdds()));
    }

    /// The likeliest first; among equals, by handle, so that the order is always the same.
    @Override
    public int compareTo(Found other) {
        var byOdds = Double.compare(other.logOdds(), logOdds());
        return byOdds != 0
                ? byOdds
                : held.identity().handle().compareTo(other.held.identity().handle());
    }
}
