package qantara.crosscheck;

import java.time.Instant;

/// Something about how is asked that oversight must see. It names accounts and counts, never persons.
///
/// @param count what was counted when it rose
public record Alarm(Kind kind, Account account, int count, Instant at) {
    /// What was noticed.
    public enum Kind {
        /// Nine tenths of the day's allowance are used.
        NEARLY_SPENT,
        /// A question came although the allowance was used up.
        SPENT,
        /// A question came a second time.
        REPLAY,
        /// More than a quarter of the day's allowance in one hour.
        RUSH,
        /// One name under many dates of birth.
        BIRTHDAY_SWEEP,
        /// Numbers that follow one another.
        SEQUENCE_SWEEP
    }
}
