package qantara.node.chancery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.node.shell.PersonName;

/// One agreement with the orders that it rests or is in force again.
///
/// @param partner what the page calls the partner
/// @param waiting the order that waits for a second officer
/// @param given those that took effect, the latest first
/// @param names of the officers in them, by id
/// @param mine whether the reader may confirm the one that waits
public record AgreementView(
        Instrument agreement,
        String partner,
        boolean inForce,
        Optional<AgreementOrder> waiting,
        List<AgreementOrder> given,
        Map<String, PersonName> names,
        boolean mine) {
    public AgreementView {
        given = List.copyOf(given);
        names = Map.copyOf(names);
    }

    /// The officer with that id, as the page says it.
    public Optional<PersonName> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /// When the agreement came to be as it is.
    public Optional<Instant> since() {
        return given.stream().findFirst().flatMap(AgreementOrder::confirmed);
    }
}
