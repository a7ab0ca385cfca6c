package qantara.reader;

import java.time.LocalDate;
import java.util.Optional;

/// When an engagement took or will take place, or the honest answer that the article does not let us know.
public sealed interface When {
    Grounds grounds();

    Basis basis();

    /// How the day was or would be found: `published`, `published-1d`, `weekday:wed<=published`,
    /// `prev_month(published)`; empty when the text states it whole.
    Optional<String> rule();

    /// From `start` to `end`, both included.
    record Dated(
            LocalDate start, LocalDate end, Precision precision, Basis basis, Optional<String> rule, Grounds grounds)
            implements When {
        public Dated {
            if (end.isBefore(start)) throw new IllegalArgumentException("an engagement ends after it starts");
        }
    }

    /// Not to be fixed from what the reader was given.
    ///
    /// @param partial what is known: `--09-22` a day without its year, `2014` a year, `monday` a weekday
    record Unresolved(Basis basis, Optional<String> partial, Optional<String> rule, Grounds grounds) implements When {}
}
