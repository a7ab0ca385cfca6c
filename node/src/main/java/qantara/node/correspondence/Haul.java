package qantara.node.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import qantara.node.attachments.OwnShelf;
import qantara.node.correspondence.Enclosure.Stage;
import qantara.node.gateway.Announcement;
import qantara.node.gateway.Announcement.Parcel;
import qantara.node.gateway.AttachmentCourier;
import qantara.node.gateway.Passage;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.MessageId;

/// One journey with the attachments of one letter: announced, then each brought from where the partner says it stands.
/// What the partner says is believed and nothing is remembered but for the officers to see, so a journey can end
/// anywhere and begin again.
final class Haul {
    private final Store store;
    private final OwnShelf shelf;
    private final AttachmentCourier courier;
    private final PartSize size;
    private final byte[] buffer;

    /// @param size of the parts, remembered from journey to journey of one channel
    /// @param buffer for one part, at least as long as the longest
    Haul(Store store, OwnShelf shelf, AttachmentCourier courier, PartSize size, byte[] buffer) {
        this.store = store;
        this.shelf = shelf;
        this.courier = courier;
        this.size = size;
        this.buffer = buffer;
    }

    /// How a journey ended.
    ///
    /// @param moved whether any part arrived
    /// @param stopped a code for the operator; empty when all of it is there
    record End(boolean moved, Optional<String> stopped) {}

    End carry(ChannelId channel, MessageId letter) {
        var all = store.read(db -> new Enclosures(db).of(letter));
        if (all.isEmpty()) return new End(false, Optional.empty());
        var announced = courier.announce(channel, announcement(letter, all));
        if (!(announced instanceof Passage.At)) return new End(false, Optional.of(code(announced)));
        var moved = false;
        for (var one : all) {
            if (one.stage() != Stage.WAITING) continue;
            var end = carry(channel, one);
            moved |= end.moved();
            if (end.stopped().isPresent()) return new End(moved, end.stopped());
        }
        return new End(moved, Optional.empty());
    }

    private static Announcement announcement(MessageId letter, List<Enclosure> all) {
        return new Announcement(
                letter,
                all.stream()
                        .map(Enclosure::attachment)
                        .map(one -> new Parcel(one.sealed(), one.sealedSize()))
                        .toList());
    }

    private End carry(ChannelId channel, Enclosure one) {
        var moved = false;
        var passage = courier.offset(channel, one.attachment().sealed());
        while (passage instanceof Passage.At(var have, var whole)) {
            note(one, have, whole);
            if (whole) return new End(moved, Optional.empty());
            passage = part(channel, one, have);
            var arrived = passage instanceof Passage.At(var now, var all) && (now > have || all);
            if (arrived) size.arrived();
            else if (passage instanceof Passage.At) return new End(moved, Optional.of("NO_PROGRESS"));
            else size.cut();
            moved |= arrived;
        }
        return new End(moved, Optional.of(code(passage)));
    }

    private Passage part(ChannelId channel, Enclosure one, long offset) {
        var digest = one.attachment().sealed();
        var length = (int) Math.min(size.bytes(), one.attachment().sealedSize() - offset);
        if (length <= 0) return new Passage.Turned("PART_BEYOND_END");
        try (var sealed = shelf.open(digest, offset)) {
            if (sealed.readNBytes(buffer, 0, length) < length) return new Passage.Unreached("OWN_FILE_SHORT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return courier.part(channel, digest, offset, buffer, length, Digest.of(buffer, length));
    }

    private void note(Enclosure one, long have, boolean whole) {
        store.write(db -> {
            new Enclosures(db).carried(one, have, whole ? Stage.HELD : Stage.WAITING);
            return one;
        });
    }

    private static String code(Passage passage) {
        return switch (passage) {
            case Passage.At a -> "NO_PROGRESS";
            case Passage.Turned(var code) -> code;
            case Passage.Unreached(var reason) -> reason;
        };
    }
}
