package qantara.crosscheck;

import java.time.Instant;
import java.util.List;

/// Where standing checks are kept, sealed. `StandingChecksContract` says what every store must do.
public interface StandingChecks {
    /// Keeps a check, in the place of one with the same id.
    void keep(StandingCheck check);

    /// Those under `terms` that are not over at `now`, by id, at most `most`.
    ///
    /// @param after only those whose id comes after it; empty for the first
    List<StandingCheck> under(Terms terms, Instant now, String after, int most);

    /// Ends one; nothing happens where there is none.
    void end(String id);

    /// Takes out all that are over at `now`, and says how many they were.
    int endThoseOver(Instant now);
}
