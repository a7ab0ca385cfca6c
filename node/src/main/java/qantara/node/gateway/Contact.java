package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How our last attempts to reach a partner went.
///
/// @param reached when its door last answered
/// @param tried when we last tried
/// @param since when it began to answer, or began not to
/// @param offset by how much its clock is ahead of ours, to the second
/// @param failures how many attempts in a row found nobody
/// @param failure why the last one did: a code for the operator
public record Contact(
        Optional<Instant> reached,
        Optional<Instant> tried,
        Optional<Instant> since,
        Optional<Duration> offset,
        int failures,
        Optional<String> failure) {
    /// From this offset on the partner card warns.
    public static final Duration WARN = Duration.ofSeconds(30);
    /// From this offset on an officer must look: deadlines will read differently on the two sides.
    public static final Duration FLAG = Duration.ofMinutes(5);

    static final Contact NONE =
            new Contact(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

    /// @param date the partner's clock, when it said one
    Contact heard(Optional<Instant> date, Instant now) {
        var began = failures == 0 && since.isPresent() ? since : Optional.of(now);
        var ahead = date.map(
                theirs -> Duration.ofSeconds(Duration.between(now, theirs).toSeconds()));
        return new Contact(Optional.of(now), Optional.of(now), began, ahead.or(() -> offset), 0, Optional.empty());
    }

    Contact failed(String why, Instant now) {
        var began = failures > 0 ? since : Optional.of(now);
        return new Contact(reached, Optional.of(now), began, offset, failures + 1, Optional.of(why));
    }
}
