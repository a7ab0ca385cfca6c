package qantara.node.chancery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import qantara.reader.Country;

/// A promise made in an engagement, followed until it is kept or given up.
///
/// @param number 1, 2, ... within its engagement
/// @param owner the account or unit of this service that sees to it
public record Commitment(
        EngagementRef engagement,
        int number,
        List<Country> by,
        String what,
        Optional<String> owner,
        Optional<LocalDate> due,
        State state) {
    public Commitment {
        by = List.copyOf(by);
        owner.ifPresent(text -> {
            if (text.isBlank() || text.length() > Fact.LINE) throw new IllegalArgumentException("not an owner");
        });
    }

    /// Where a commitment stands.
    public enum State {
        OPEN,
        KEPT,
        GIVEN_UP
    }
}
