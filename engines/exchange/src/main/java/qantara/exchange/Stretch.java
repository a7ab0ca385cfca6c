package qantara.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import qantara.seal.MessageId;

/// A stretch of message ids, by their first 64 bits: those of a time, since ids begin with the instant they were made.
///
/// @param from the first that belongs to it
/// @param to the first that does not; [Long#MAX_VALUE] when all that follow do
public record Stretch(long from, long to) {
    /// All ids there are.
    public static final Stretch WHOLE = new Stretch(0, Long.MAX_VALUE);

    public Stretch {
        if (from < 0 || to <= from) throw new IllegalArgumentException("a stretch goes forwards");
    }

    /// The ids that were made from `from` to before `until`, to the millisecond.
    public static Stretch of(Instant from, Instant until) {
        return new Stretch(from.toEpochMilli() << 16, until.toEpochMilli() << 16);
    }

    public boolean holds(MessageId id) {
        var high = id.value().getMostSignificantBits();
        return high >= from && high < to;
    }

    /// This stretch in `parts` of equal length, in order; fewer when it is shorter than that.
    List<Stretch> split(int parts) {
        var step = Math.max(1, (to - from) / parts);
        var all = new ArrayList<Stretch>();
        for (long at = from; at < to && all.size() < parts; at += step)
            all.add(new Stretch(at, all.size() == parts - 1 || to - at <= step ? to : at + step));
        return all;
    }
}
