package qantara.crosscheck;

import java.util.Optional;

/// Finds what a holder answers. Who asks was proven by his channel before: an implementation gives the agreements of
/// that partner and no other's.
public interface Offers {
    /// What is answered under this agreement in this epoch.
    Optional<Offer> find(String agreement, long epoch);
}
