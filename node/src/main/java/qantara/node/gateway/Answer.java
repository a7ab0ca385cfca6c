package qantara.node.gateway;

import java.time.Duration;
import java.util.regex.Pattern;

/// What the node answers a partner that brought something.
public sealed interface Answer {
    /// It is kept, durably; the same bytes brought again get the same receipt.
    ///
    /// @param receipt the signed receipt's bytes; empty where what was brought asks for none
    record Kept(byte[] receipt) implements Answer {}

    /// It will not be kept, however often it is brought.
    ///
    /// @param code the reason, in lower-case letters and hyphens, as `docs/protocol` lists it
    record Refused(String code) implements Answer {
        private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,63}");

        static boolean isCode(String text) {
            return SHAPE.matcher(text).matches();
        }

        public Refused {
            if (!isCode(code)) throw new IllegalArgumentException("not a reason code");
        }
    }

    /// Another letter was kept under the same number: one of the two sides forked or was restored.
    record Conflict() implements Answer {}

    /// Nothing was kept; the partner may bring it again after `pause`.
    record Later(Duration pause) implements Answer {}
}
