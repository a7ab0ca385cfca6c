package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;

/// A check that goes on: when the partner's index changes, it is looked up again, without a new question and so without
/// the partner knowing. In a new epoch it must be asked anew.
///
/// @param id what the desk calls it; 1 to 64 of `A-Z a-z 0-9 . _ -`
/// @param sequence up to which change of the index it was looked up
/// @param until when it ends; at most an [Epoch#LONGEST] after it began
public record StandingCheck(String id, Lookup lookup, Edition edition, long sequence, Instant from, Instant until) {
    private static final int LONGEST_ID = 64;

    public StandingCheck {
        if (!Terms.isCode(id, LONGEST_ID)) throw new IllegalArgumentException("no id of a standing check");
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(Epoch.LONGEST) > 0)
            throw new IllegalArgumentException("a standing check ends within thirty days");
        if (sequence < 0) throw new IllegalArgumentException("changes count upwards");
    }

    /// Is it over at `now`?
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// Has the index changed since it was looked up?
    public boolean isDue(IndexCopy index) {
        return lookup.terms().equals(index.terms())
                && (!edition.equals(index.edition()) || sequence < index.sequence());
    }

    /// What the index says now.
    public Verdict look(IndexCopy index) {
        return lookup.in(index);
    }

    /// This, looked up in that index.
    public StandingCheck looked(IndexCopy index) {
        return new StandingCheck(id, lookup, index.edition(), index.sequence(), from, until);
    }
}
