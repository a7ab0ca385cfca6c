package qantara.node.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import qantara.seal.ChannelId;
import qantara.seal.Digest;

/// Carries the attachments of letters to partners' doors, part by part. It keeps nothing and decides nothing: where an
/// attachment stands is what the partner says.
public final class AttachmentCourier {
    private final Courier courier;

    AttachmentCourier(Courier courier) {
        this.courier = courier;
    }

    /// Tells the partner what is coming.
    public Passage announce(ChannelId channel, Announcement announcement) {
        return courier.ask(channel, "attachments", (line, where) -> line.put(where, announcement.bytes()));
    }

    /// Asks how much of an announced attachment the partner has.
    public Passage offset(ChannelId channel, Digest digest) {
        return courier.ask(channel, "attachments/" + digest, (line, where) -> line.get(where));
    }

    /// Brings the part that begins at `offset`.
    ///
    /// @param part a buffer that holds it
    /// @param length how much of the buffer it is, 1 to [AttachmentSlot#LONGEST_PART]
    /// @param proof SHA-256 of it
    public Passage part(ChannelId channel, Digest digest, long offset, byte[] part, int length, Digest proof) {
        return courier.ask(
                channel,
                "attachments/" + digest + "/" + offset,
                (line, where) ->
                        line.put(where, BodyPublishers.ofByteArray(part, 0, length), AttachmentCounter.header(proof)));
    }
}
