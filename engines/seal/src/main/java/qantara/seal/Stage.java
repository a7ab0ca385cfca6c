package qantara.seal;

import java.util.regex.Pattern;

/// How far a letter has come at its reader's.
public sealed interface Stage {
    /// R1: durable at the reader's node, whatever happens to its machine now.
    record Held() implements Stage {}

    /// R2: opened, verified and taken in.
    record Accepted() implements Stage {}

    /// R2: not taken in, and why.
    ///
    /// @param code the name of an [OpeningRefusal] or another code of docs/protocol/errors.md
    record Refused(String code) implements Stage {
        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,63}");

        public Refused {
            if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a code");
        }
    }

    /// R3: a person has dealt with it.
    record Handled() implements Stage {}

    /// Later stages are higher; a letter never goes back.
    default int rank() {
        return switch (this) {
            case Held h -> 1;
            case Accepted a -> 2;
            case Refused r -> 2;
            case Handled h -> 3;
        };
    }
}
