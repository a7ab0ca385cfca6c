package qantara.node.gateway;

import java.util.ArrayList;
import java.util.List;
import qantara.seal.Bounds;
import qantara.seal.Digest;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

/// What a service says to its partner before it brings the attachments of a letter: which letter they will belong to,
/// and how long each ciphertext is. Nothing is taken that was not announced.
///
/// @param parcels 1 to 16
public record Announcement(MessageId letter, List<Parcel> parcels) {
    static final int MOST = 16;
    /// The longest announcement on the wire.
    static final int LONGEST = 4 << 10;

    private static final Bounds BOUNDS = new Bounds(LONGEST, 4, 128);

    /// One ciphertext.
    ///
    /// @param size in bytes, at least 1
    public record Parcel(Digest digest, long size) {
        public Parcel {
            if (size < 1) throw new IllegalArgumentException("a ciphertext is not empty");
        }
    }

    public Announcement {
        parcels = List.copyOf(parcels);
        if (parcels.isEmpty() || parcels.size() > MOST)
            throw new IllegalArgumentException("1 to 16 attachments are announced at a time");
    }

    byte[] bytes() {
        return new Form()
                .bytes(1, letter.bytes())
                .forms(
                        2,
                        parcels.stream()
                                .map(one -> new Form()
                                        .bytes(1, one.digest().bytes())
                                        .number(2, one.size()))
                                .toList())
                .toBytes();
    }

    /// @throws Malformed when `bytes` announce nothing
    static Announcement read(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, BOUNDS);
        try {
            var parcels = new ArrayList<Parcel>();
            for (var one : fields.forms(2, MOST))
                parcels.add(new Parcel(one.digest(1), one.number(2, 1, Long.MAX_VALUE)));
            return new Announcement(MessageId.of(fields.bytes(1, MessageId.LENGTH)), parcels);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
