package qantara.node.access;

import java.time.Duration;
import java.time.Instant;
import qantara.handling.OfficerId;

/// A session of an officer: since when, and when the officer was last seen.
final class Visit {
    /// A session ends when the officer does nothing for so long.
    static final Duration IDLE = Duration.ofMinutes(15);
    /// And after so long in any case.
    static final Duration WHOLE = Duration.ofHours(10);

    private final OfficerId officer;
    private final boolean byCode;
    private final Instant since;
    private volatile Instant seen;

    Visit(OfficerId officer, boolean byCode, Instant now) {
        this.officer = officer;
        this.byCode = byCode;
        since = now;
        seen = now;
    }

    OfficerId officer() {
        return officer;
    }

    /// Whether the officer came in with a one-time code, and so need not know a passphrase to set a new one.
    boolean isByCode() {
        return byCode;
    }

    /// Notes that the officer is here at `now`, unless the session is over.
    boolean goesOn(Instant now) {
        var over = !now.isBefore(seen.plus(IDLE)) || !now.isBefore(since.plus(WHOLE)) || now.isBefore(since);
        if (!over) seen = now;
        return !over;
    }
}
