package qantara.node.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import qantara.seal.ChannelId;

/// Where the door drops what partners bring. Correspondence stands behind it.
///
/// Called on the door's own threads, at most 40 at a time for one channel. [Answer.Receipted] is a promise: it is given
/// only after the commit.
public interface LetterSlot {
    /// Takes a sealed letter that came in by `channel`.
    ///
    /// @param envelope its outside has been read and names this channel and the place it was brought to
    Answer take(ChannelId channel, byte[] envelope);

    /// Takes a letter like [#take], and may let it wait a moment for others that come with it.
    ///
    /// @return the same answer, given after the commit; fails when too many wait
    default CompletionStage<Answer> bring(ChannelId channel, byte[] envelope) {
        return CompletableFuture.completedFuture(take(channel, envelope));
    }

    /// Answers what a partner asks to compare what both have of its own lane.
    ///
    /// @param question not yet looked at, at most 256 KiB
    default Answer compare(ChannelId channel, byte[] question) {
        return new Answer.Turned("NOT_A_COMPARISON");
    }

    /// The partner's door has answered: now both can compare what they have. Called at the first contact after a start
    /// and every hour, on a thread that may wait.
    ///
    /// @return whether they did
    default boolean reached(ChannelId channel) {
        return true;
    }

    /// Takes later receipts for letters of ours.
    ///
    /// @param receipts not yet looked at, at most [qantara.seal.Envelope#LONGEST] bytes
    Answer takeReceipts(ChannelId channel, byte[] receipts);
}
