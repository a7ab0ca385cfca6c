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
/// @param came when the partner last came to our door, and `certificateUntil` how long what it showed is good
/// @param refusal the code with which either side last turned a letter away at the door, and `refused` when
public record Contact(
        Optional<Instant> reached,
        Optional<Instant> tried,
        Optional<Instant> since,
        Optional<Duration> offset,
        int failures,
        Optional<String> failure,
        Optional<Instant> came,
        Optional<Instant> certificateUntil,
        Optional<String> refusal,
        Optional<Instant> refused) {
    /// From this offset on the partner card warns.
    public static final Duration WARN = Duration.ofSeconds(30);
    /// From this offset on an officer must look: deadlines will read differently on the two sides.
    public static final Duration FLAG = Duration.ofMinutes(5);

    static final Contact NONE = new Contact(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// @param date the partner's clock, when it said one
    Contact heard(Optional<Instant> date, Instant now) {
        var began = failures == 0 && since.isPresent() ? since : Optional.of(now);
        var ahead = date.map(
                theirs -> Duration.ofSeconds(Duration.between(now, theirs).toSeconds()));
        return with(Optional.of(now), now, began, ahead.or(() -> offset), 0, Optional.empty());
    }

    Contact failed(String why, Instant now) {
        var began = failures > 0 ? since : Optional.of(now);
        return with(reached, now, began, offset, failures + 1, Optional.of(why));
    }

    private Contact with(
            Optional<Instant> answered,
            Instant now,
            Optional<Instant> began,
            Optional<Duration> ahead,
            int inARow,
            Optional<String> why) {
        return new Contact(
                answered, Optional.of(now), began, ahead, inARow, why, came, certificateUntil, refusal, refused);
    }

    /// The partner came to our door, with a certificate that is good until `until`.
    Contact came(Instant until, Instant now) {
        return new Contact(
                reached,
                tried,
                since,
                offset,
                failures,
                failure,
                Optional.of(now),
                Optional.of(until),
                refusal,
                refused);
    }

    /// A letter was turned away with `code`, by the partner or by us.
    Contact turned(String code, Instant now) {
        return new Contact(
                reached,
                tried,
                since,
                offset,
                failures,
                failure,
                came,
                certificateUntil,
                Optional.of(code),
                Optional.of(now));
    }
}
