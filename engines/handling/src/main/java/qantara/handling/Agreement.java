package qantara.handling;

import java.time.Instant;
import java.util.Set;

/// What the rules need to know of an agreement: with whom, for what, of what kind, how high, and when.
///
/// @param id the agreement's reference in the record, at most 64 characters
/// @param ceiling the highest classification that may travel under it
/// @param from the first instant in force
/// @param until the first instant no longer in force; [Instant#MAX] when it has no end
/// @param suspended whether it rests, by either side's word
public record Agreement(
        String id,
        Service partner,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        Classification ceiling,
        Instant from,
        Instant until,
        boolean suspended) {
    public Agreement {
        if (id.isBlank() || id.length() > 64)
            throw new IllegalArgumentException("a reference is a text of at most 64 characters");
        if (!from.isBefore(until)) throw new IllegalArgumentException("an agreement ends after it begins");
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    public boolean isInForce(Instant at) {
        return !suspended && !at.isBefore(from) && at.isBefore(until);
    }

    /// Whether it lets items of all these `kinds` go to `service` for `purpose`.
    public boolean covers(Service service, Purpose purpose, Set<DataCategory> kinds) {
        return partner.equals(service) && purposes.contains(purpose) && categories.containsAll(kinds);
    }
}
