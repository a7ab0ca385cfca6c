package qantara.exchange;

import java.util.List;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

/// What came of a receipt.
public sealed interface Settlement {
    /// The partner signed it, about letters that were sent to it.
    ///
    /// @param onward those of them that came a step on by it; none when all of it was known
    record Settled(List<Outgoing> onward) implements Settlement {}

    /// It is no receipt of the partner's. Counts for nothing.
    record Unproven(Malformed.Fault fault) implements Settlement {}

    /// The partner signed a head that is not that of the letters that were sent up to there: one of the two histories
    /// is false. The receipt is kept as evidence, nothing else changes: an alarm.
    record Forked(long incarnation, long seq) implements Settlement {}

    /// The partner signed it, about a letter that was not sent, or not like that: an alarm.
    record Contradictory(MessageId id) implements Settlement {}
}
