package qantara.handling;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// The handling codes that something carries, and in words the restrictions that H3 stands for.
///
/// @param codes H0 is always among them
/// @param restrictions the provider's words, at least one with H3 and none without; each at most 500 characters, at
///     most 20
public record Handling(Set<HandlingCode> codes, Set<String> restrictions) {
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    /// Only what is always on.
    public static final Handling BASE = Handling.of();

    public Handling {
        var all = EnumSet.of(HandlingCode.H0);
        all.addAll(codes);
        codes = Collections.unmodifiableSet(all);
        restrictions = Collections.unmodifiableSortedSet(new TreeSet<>(restrictions));
        if (all.contains(HandlingCode.H3) == restrictions.isEmpty())
            throw new IllegalArgumentException("H3 states its restriction, and only H3 has one");
        if (restrictions.size() > MOST || restrictions.stream().anyMatch(Handling::isUnfit))
            throw new IllegalArgumentException("a restriction is a text of at most 500 characters, at most 20 of them");
    }

    private static boolean isUnfit(String restriction) {
        return restriction.isBlank() || restriction.length() > LONGEST;
    }

    /// Codes other than H3, which needs words.
    public static Handling of(HandlingCode... codes) {
        return new Handling(Set.of(codes), Set.of());
    }

    /// These codes and H3 with `restriction`.
    public Handling restricted(String restriction) {
        return with(new Handling(Set.of(HandlingCode.H3), Set.of(restriction)));
    }

    public boolean has(HandlingCode code) {
        return codes.contains(code);
    }

    /// The union: what is made of several sources carries the codes of all.
    public Handling with(Handling other) {
        var all = EnumSet.copyOf(codes);
        all.addAll(other.codes);
        var words = new TreeSet<>(restrictions);
        words.addAll(other.restrictions);
        return new Handling(all, words);
    }
}
