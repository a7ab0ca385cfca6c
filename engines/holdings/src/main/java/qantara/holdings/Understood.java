package qantara.holdings;

import java.util.Set;

/// What came of reading a person as written.
public sealed interface Understood<T> {
    /// What was wrong.
    Set<Flaw> flaws();

    /// It was understood, without what its flaws name.
    record As<T>(T value, Set<Flaw> flaws) implements Understood<T> {
        public As {
            flaws = Set.copyOf(flaws);
        }
    }

    /// Nothing can be made of it.
    record Refused<T>(Flaw why) implements Understood<T> {
        @Override
        public Set<Flaw> flaws() {
            return Set.of(why);
        }
    }
}
