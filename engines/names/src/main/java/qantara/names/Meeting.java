package qantara.names;

import java.util.List;

/// Which parts of two names met, how, and what it says.
///
/// @param asked the parts as written in the name asked for; empty if only the held name has them
/// @param held the parts as written in the held name; empty if only the asked name has them
/// @param weight in nats of evidence: above zero for one person, below for two
public record Meeting(List<String> asked, List<String> held, How how, double weight) {
    public Meeting {
        if (asked.isEmpty() && held.isEmpty()) throw new IllegalArgumentException("nothing met");
        asked = List.copyOf(asked);
        held = List.copyOf(held);
    }
}
