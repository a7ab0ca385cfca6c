package qantara.node.gateway;

import qantara.seal.ChannelId;

/// Where the door drops what partners bring. Correspondence stands behind it.
///
/// Called on the door's own threads, at most 16 at a time for one channel. [Answer.Receipted] is a promise: it is given
/// only after the commit.
public interface LetterSlot {
    /// Takes a sealed letter that came in by `channel`.
    ///
    /// @param envelope its outside has been read and names this channel and the place it was brought to
    Answer take(ChannelId channel, byte[] envelope);

    /// Takes later receipts for letters of ours.
    ///
    /// @param receipts not yet looked at, at most [qantara.seal.Envelope#LONGEST] bytes
    Answer takeReceipts(ChannelId channel, byte[] receipts);
}
