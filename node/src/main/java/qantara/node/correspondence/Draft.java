package qantara.node.correspondence;

import java.time.Instant;
import java.util.Map;

/// What somebody is writing in an exchange, as it was typed.
///
/// @param author the officer who wrote it last
/// @param waiting whether it waits for a second officer; it is not changed while it does
public record Draft(Kind kind, String author, boolean waiting, Instant saved, Map<String, String> fields) {
    public Draft {
        fields = Map.copyOf(fields);
    }
}
