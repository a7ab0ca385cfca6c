package qantara.names;

import java.util.Optional;

/// What came of reading an identifier: the identifier, or why not.
public sealed interface Identified<T> {
    record As<T>(T value) implements Identified<T> {}

    record Refused<T>(IdentifierRefusal why) implements Identified<T> {}

    /// The identifier, where it was taken.
    default Optional<T> taken() {
        return switch (this) {
            case As<T> as -> Optional.of(as.value());
            case Refused<T> _ -> Optional.empty();
        };
    }
}
