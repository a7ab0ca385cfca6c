package qantara.node.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A time limit as a reader sees it: what is left, how much of it is used, and under what it runs.
///
/// @param left what is left, in words
/// @param tone late, soon or plain
/// @param usedPercent how much of the time is used, 0 to 100
/// @param under the line below, such as the moment and the urgency class
public record Due(String left, Tone tone, int usedPercent, String under) {
    private static final Duration LATE_WITHIN = Duration.ofHours(2);
    private static final Duration SOON_WITHIN = Duration.ofHours(8);
    private static final Duration CLOSE = Duration.ofHours(24);
    private static final int ALL = 100;

    /// The time limit `until`, running since `since`, seen at `now`; `kind` names what it runs under, in the reader's
    /// language.
    public static Due of(Instant since, Instant until, Instant now, String kind, ReaderTime time) {
        var left = Duration.between(now, until);
        return new Due(
                left(left, until, now, time), tone(left), used(since, until, now), under(until, now, kind, time));
    }

    private static String left(Duration left, Instant until, Instant now, ReaderTime time) {
        var words = Words.of("shell", time.language());
        if (left.isNegative()) {
            return words.say("due.late", "length", time.length(left));
        }
        if (left.compareTo(CLOSE) < 0) {
            return time.length(left);
        }
        return words.say("due.day", Map.of("day", day(until, now, time), "time", time.clock(until)));
    }

    private static String day(Instant until, Instant now, ReaderTime time) {
        var day = time.dateOf(until);
        var today = time.dateOf(now);
        if (day.equals(today.plusDays(1))) {
            return Words.of("shell", time.language()).say("due.tomorrow");
        }
        return day.isBefore(today.plusWeeks(1)) ? time.weekdayName(day) : time.dayAndMonth(day);
    }

    private static String under(Instant until, Instant now, String kind, ReaderTime time) {
        var isFar = Duration.between(now, until).compareTo(CLOSE) >= 0;
        var words = Words.of("shell", time.language());
        return isFar ? kind : words.say("due.under", Map.of("time", time.clock(until), "kind", kind));
    }

    private static Tone tone(Duration left) {
        if (left.compareTo(LATE_WITHIN) < 0) {
            return Tone.LATE;
        }
        return left.compareTo(SOON_WITHIN) < 0 ? Tone.SOON : Tone.PLAIN;
    }

    private static int used(Instant since, Instant until, Instant now) {
        long whole = Math.max(1, Duration.between(since, until).toSeconds());
        long gone = Duration.between(since, now).toSeconds();
        return Math.clamp(gone * ALL / whole, 0, ALL);
    }
}
