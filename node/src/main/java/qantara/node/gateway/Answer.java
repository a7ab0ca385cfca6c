package qantara.node.gateway;

import java.time.Duration;
import java.util.regex.Pattern;

/// What the node answers a partner that brought something.
public sealed interface Answer {
    /// It was dealt with, durably, and here is the signed receipt; the same bytes brought again get the same one. The
    /// receipt may well state a refusal.
    ///
    /// @param receipt its bytes; empty where what was brought asks for none
    record Receipted(byte[] receipt) implements Answer {}

    /// It contradicts what the partner brought before; the receipt states it, and the evidence is kept.
    record Conflict(byte[] receipt) implements Answer {}

    /// It is turned away without a receipt, and will be however often it is brought.
    ///
    /// @param code the reason, in capitals, as `docs/protocol` lists it
    record Turned(String code) implements Answer {
        private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

        static boolean isCode(String text) {
            return SHAPE.matcher(text).matches();
        }

        public Turned {
            if (!isCode(code)) throw new IllegalArgumentException("not a reason code");
        }
    }

    /// Nothing was kept; the partner may bring it again after `pause`.
    record Later(Duration pause) implements Answer {}
}
