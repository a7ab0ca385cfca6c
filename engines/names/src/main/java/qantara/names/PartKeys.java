package qantara.names;

import java.util.LinkedHashSet;
import java.util.Set;

/// The keys of one part of a name: two parts that may be one share at least one of them.
///
/// @param part which part of the name, from 0
/// @param exact short ASCII strings of letters, `+` before the names of God, `~` alone for a name without consonants
/// @param rarity how many nats it says that two names share this part; more for a rare one
public record PartKeys(int part, Set<String> exact, double rarity) {
    public PartKeys {
        if (exact.isEmpty()) throw new IllegalArgumentException("a part without keys");
        exact = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(exact));
    }

    /// The keys with one consonant left out, for a question that may hold one too many.
    public Set<String> shorter() {
        var shorter = new LinkedHashSet<String>();
        for (var key : exact)
            if (key.length() >= 3)
                for (var i = 0; i < key.length(); i++) shorter.add(key.substring(0, i) + key.substring(i + 1));
        shorter.removeAll(exact);
        return shorter;
    }
}
