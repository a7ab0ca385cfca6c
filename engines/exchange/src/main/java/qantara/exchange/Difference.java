package qantara.exchange;

import java.util.List;
import qantara.seal.MessageId;

/// What a comparison of a lane found.
///
/// @param there letters that only the partner has
/// @param here letters that only this side has
/// @param contradictory ids under which both have a letter, and not the same: an alarm
public record Difference(List<MessageId> here, List<MessageId> there, List<MessageId> contradictory) {
    public Difference {
        here = List.copyOf(here);
        there = List.copyOf(there);
        contradictory = List.copyOf(contradictory);
    }

    public boolean isNone() {
        return here.isEmpty() && there.isEmpty() && contradictory.isEmpty();
    }
}
