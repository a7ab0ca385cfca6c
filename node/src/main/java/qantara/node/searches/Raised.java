package qantara.node.searches;

import java.time.Instant;

/// An alarm as it is shown.
///
/// @param service whose questions they are
/// @param account an agreement, a desk, or an officer's pseudonym
public record Raised(long id, String kind, String service, String account, int count, Instant at) {}
