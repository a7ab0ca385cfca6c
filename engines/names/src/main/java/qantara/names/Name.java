package qantara.names;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A person's name in any script, taken apart: what carries it, what goes with it, what is odd about it.
///
/// @param written as it was given
/// @param parts in the order written, family name before a comma moved to the end; at least one
/// @param oddities what a careful reader would notice
public record Name(String written, List<NamePart> parts, Set<Oddity> oddities) {
    /// The longest text that is taken for a name, in characters.
    public static final int LONGEST = 200;

    public Name {
        if (parts.isEmpty()) throw new IllegalArgumentException("a name without parts");
        parts = List.copyOf(parts);
        oddities = oddities.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(oddities));
    }

    /// Reads a text as a name. It never throws, and takes at most a few milliseconds whatever the text.
    public static NameReading read(String text) {
        return NameReader.read(text);
    }

    /// A name that is known to be one, as in a test or a table.
    ///
    /// @throws IllegalArgumentException if it is not one; the message says why and does not repeat the text
    public static Name of(String text) {
        return switch (read(text)) {
            case NameReading.Taken taken -> taken.name();
            case NameReading.Refused refused ->
                throw new IllegalArgumentException(refused.why().name());
        };
    }

    /// The parts that carry the name; the others only if nothing does.
    public List<NamePart> carriers() {
        var carriers = parts.stream().filter(NamePart::carries).toList();
        return carriers.isEmpty() ? parts : carriers;
    }
}
