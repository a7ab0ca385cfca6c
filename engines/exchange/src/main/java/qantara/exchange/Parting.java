package qantara.exchange;

import qantara.seal.Lane;
import qantara.seal.MessageId;

/// Where a sender left an incarnation: a letter of a new one named the letter at `seq` as the one before it. A node
/// has one life at a time, so whatever it signs after `since` belongs to the new life or to a later one.
///
/// @param incarnation the one that was left
/// @param seq the last place in it that the new life knew of
/// @param since the first letter of the new life; its id says when it was made
public record Parting(Lane lane, long incarnation, long seq, MessageId since) {
    /// Whether a letter of the incarnation that was left, at `place`, was made by a life that should be over: two
    /// nodes are alive with one identity.
    boolean isDefiedBy(long place, MessageId id) {
        return place > seq && id.compareTo(since) > 0;
    }
}
