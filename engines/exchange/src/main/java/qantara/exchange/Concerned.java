package qantara.exchange;

import java.time.LocalDate;
import java.util.Optional;

/// A person or an entity that a request is about, and how it is linked to the purpose (Article 4(3)(d)).
///
/// @param name as it is known to the asking service, at most 200 characters
/// @param born when it is a person whose date of birth is known
/// @param link between it and the purpose, at most 1,000 characters
public record Concerned(Kind kind, String name, Optional<LocalDate> born, String link) {
    /// What it is.
    public enum Kind {
        PERSON,
        ENTITY
    }

    /// Shows nobody.
    @Override
    public String toString() {
        return kind.name();
    }
}
