package qantara.node.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import qantara.seal.Bounds;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;
import qantara.seal.Statement;

/// The list that a media bundle begins with, under both signatures of whoever made it: what is in it, in which order.
///
/// @param lane in which its letters go; its receipts answer letters of the lane back
/// @param letters digests of the envelopes
/// @param receipts digests of the receipts
record BundleList(Lane lane, Instant made, List<File> files, List<Digest> letters, List<Digest> receipts) {
    static final int MOST_LETTERS = 4_000;
    static final int MOST_FILES = 1_000;
    /// The longest list, signed.
    static final int LONGEST = 1 << 20;

    private static final int VERSION = 1;
    private static final Bounds BOUNDS = new Bounds(LONGEST, 4, 32_000);

    /// An attachment in it.
    ///
    /// @param letter the letter that it belongs to
    record File(Digest digest, long size, MessageId letter) {}

    BundleList {
        files = List.copyOf(files);
        letters = List.copyOf(letters);
        receipts = List.copyOf(receipts);
    }

    byte[] sign(ServiceKeys keys) {
        var form = new Form()
                .number(1, VERSION)
                .text(2, lane.channel().value())
                .text(3, lane.from().value())
                .text(4, lane.to().value())
                .instant(5, made)
                .forms(
                        6,
                        files.stream()
                                .map(one -> new Form()
                                        .bytes(1, one.digest().bytes())
                                        .number(2, one.size())
                                        .bytes(3, one.letter().bytes()))
                                .toList())
                .digests(7, letters)
                .digests(8, receipts)
                .bytes(9, keys.signet().keyId().bytes());
        return Statement.sign(keys, form.toBytes());
    }

    /// A list that somebody brought, with what its signatures are checked by.
    record Brought(BundleList list, byte[] key, Statement statement) {
        boolean isBy(Signet signet) {
            return statement.isBy(signet);
        }
    }

    /// @throws Malformed when these bytes are no list of this version
    static Brought read(byte[] bytes) throws Malformed {
        var statement = Statement.read(bytes, BOUNDS);
        var fields = Fields.read(statement.content(), BOUNDS);
        fields.version(1, VERSION);
        try {
            var lane = new Lane(
                    new ChannelId(fields.text(2, 64)),
                    new ServiceCode(fields.text(3, 15)),
                    new ServiceCode(fields.text(4, 15)));
            var list = new BundleList(
                    lane,
                    fields.instant(5),
                    files(fields),
                    fields.digests(7, MOST_LETTERS),
                    fields.digests(8, MOST_LETTERS));
            return new Brought(list, fields.bytes(9, 64), statement);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    private static List<File> files(Fields fields) throws Malformed {
        var files = new ArrayList<File>();
        for (var one : fields.forms(6, MOST_FILES))
            files.add(new File(
                    one.digest(1), one.number(2, 1, Long.MAX_VALUE), MessageId.of(one.bytes(3, MessageId.LENGTH))));
        return files;
    }
}
