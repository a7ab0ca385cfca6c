package qantara.holdings;

import java.util.HashSet;
import java.util.Set;
import qantara.names.Identity;

/// A person on file, with the numbers that stand for that person.
///
/// @param marks at most [#MOST_MARKS]; the identity's documents are among them
public record Held(Identity identity, Set<Mark> marks) {
    /// The most numbers of one person.
    public static final int MOST_MARKS = 64;

    /// The longest handle, in characters.
    public static final int LONGEST_HANDLE = 64;

    public Held {
        var all = new HashSet<>(marks);
        identity.particulars().documents().forEach(document -> all.add(Mark.of(document)));
        if (all.size() > MOST_MARKS) throw new IllegalArgumentException("too many marks");
        if (identity.handle().length() > LONGEST_HANDLE) throw new IllegalArgumentException("too long a handle");
        marks = Set.copyOf(all);
    }

    public static Held of(Identity identity) {
        return new Held(identity, Set.of());
    }
}
