package qantara.node.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import qantara.node.attachments.Shelves;
import qantara.node.gateway.Announcement;
import qantara.node.gateway.Announcement.Parcel;
import qantara.node.gateway.AttachmentSlot;
import qantara.node.gateway.Standing;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.MessageId;

/// The attachments of a media bundle: ours on their way into it, a partner's on their way to the shelf, in parts, as if
/// they had come by the door.
record BundleShelf(Shelves shelves) {
    private static final int MOST_TRIES = 120;

    List<BundleList.File> files(Store store, MessageId letter) {
        return store.read(db -> new Enclosures(db)
                .of(letter).stream()
                        .map(Enclosure::attachment)
                        .map(one -> new BundleList.File(one.sealed(), one.sealedSize(), letter))
                        .toList());
    }

    InputStream own(Digest digest) throws IOException {
        return shelves.ours().open(digest);
    }

    /// @return whether all of it is on the shelf now
    boolean take(ChannelId channel, BundleList.File file, InputStream ciphertext) throws IOException {
        var parcel = new Parcel(file.digest(), file.size());
        var standing = shelves.partners().announce(channel, new Announcement(file.letter(), List.of(parcel)));
        if (standing instanceof Standing.At at && at.whole()) return true;
        if (!(standing instanceof Standing.At at)) return false;
        ciphertext.skipNBytes(at.have());
        return pour(channel, file, at.have(), ciphertext);
    }

    private boolean pour(ChannelId channel, BundleList.File file, long from, InputStream ciphertext)
            throws IOException {
        for (var have = from; have < file.size(); ) {
            var part = ciphertext.readNBytes((int) Math.min(AttachmentSlot.LONGEST_PART / 2, file.size() - have));
            if (part.length == 0) return false;
            var standing = put(channel, file, have, part);
            if (standing instanceof Standing.At at && at.whole()) return true;
            if (!(standing instanceof Standing.At)) return false;
            have += part.length;
        }
        return false;
    }

    private Standing put(ChannelId channel, BundleList.File file, long have, byte[] part) throws IOException {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var standing = shelves.partners()
                    .part(channel, file.digest(), have, part.length, new ByteArrayInputStream(part), Digest.of(part));
            if (!(standing instanceof Standing.Later(var pause))) return standing;
            waiting(pause);
        }
        return new Standing.Later(Duration.ZERO);
    }

    /// What was here before a restart is read again, beside us.
    private static void waiting(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        }
    }
}
