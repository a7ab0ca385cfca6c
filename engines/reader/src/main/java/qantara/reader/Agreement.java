package qantara.reader;

import java.util.List;
import java.util.Optional;

/// An agreement the article speaks of.
///
/// @param year when it was signed or is to be; empty when not said
public record Agreement(
        AgreementKind kind, AgreementStatus status, List<Country> parties, Optional<Integer> year, Grounds grounds) {
    public Agreement {
        parties = List.copyOf(parties);
    }
}
