package qantara.node.gateway;

import java.io.IOException;
import java.io.InputStream;
import qantara.seal.ChannelId;
import qantara.seal.Digest;

/// Where the door puts the attachments that partners bring. Called on the door's own threads, for letters and for parts
/// of one channel at the same time.
public interface AttachmentSlot {
    /// The longest part of an attachment: 8 MiB.
    int LONGEST_PART = 8 << 20;

    /// Takes note of what a partner is about to bring. Said again, it changes nothing.
    ///
    /// @return the first reason why one of them is not taken; else how much of the first is here
    Standing announce(ChannelId channel, Announcement announcement);

    /// How much of an announced attachment is here.
    Standing offset(ChannelId channel, Digest digest);

    /// Takes the part of an attachment that begins at `offset`. A part that is here already is not kept again.
    ///
    /// @param length of the part, 1 to [#LONGEST_PART]
    /// @param part its bytes, read once and not beyond `length`
    /// @param proof SHA-256 of the part
    /// @throws IOException when `part` cannot be read to its end
    Standing part(ChannelId channel, Digest digest, long offset, long length, InputStream part, Digest proof)
            throws IOException;
}
