package qantara.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;

/// Signs the receipts of one service and checks those of others.
public final class Receipts {
    /// The longest receipt.
    public static final int LONGEST = 16 << 10;

    private static final Bounds BOUNDS = new Bounds(LONGEST, 5, 2048);
    private static final int VERSION = 1;

    private Receipts() {}

    /// @throws IllegalArgumentException when the receipt is another service's to give
    public static byte[] sign(ServiceKeys keys, Receipt receipt) {
        if (!receipt.lane().to().equals(keys.service()))
            throw new IllegalArgumentException("only the reader gives a receipt");
        return Signed.by(keys, Signed.Kind.RECEIPT, form(receipt).toBytes()).bytes();
    }

    /// The receipt in `bytes`, if its lane's reader signed it with a key that is trusted.
    ///
    /// @param lane in which the letters went that it must speak of
    /// @throws Malformed when it is none, is of another lane, or either signature is missing or bad
    public static Receipt verify(byte[] bytes, Lane lane, KeyRing ring) throws Malformed {
        var signed = Signed.read(bytes, Signed.Kind.RECEIPT, BOUNDS);
        var receipt = receipt(Fields.read(signed.payload(), BOUNDS));
        Fields.require(receipt.lane().equals(lane));
        signed.require(ring.signet(lane.to(), signed.key(), receipt.issued()));
        return receipt;
    }

    private static Form form(Receipt receipt) {
        var form = new Form()
                .number(1, VERSION)
                .text(2, receipt.lane().channel().value())
                .text(3, receipt.lane().from().value())
                .text(4, receipt.lane().to().value())
                .instant(5, receipt.issued())
                .number(6, receipt.head().incarnation())
                .number(7, receipt.head().seq())
                .forms(8, receipt.lines().stream().map(Receipts::form).toList());
        receipt.head().root().ifPresent(root -> form.bytes(9, root.bytes()));
        return form;
    }

    private static Form form(Line line) {
        var form = new Form()
                .number(1, code(line.stage()))
                .bytes(2, line.id().bytes())
                .number(3, line.incarnation())
                .number(4, line.seq())
                .bytes(6, line.envelope().bytes())
                .instant(7, line.received());
        line.letter().ifPresent(digest -> form.bytes(5, digest.bytes()));
        if (line.stage() instanceof Stage.Refused refused) form.text(8, refused.code());
        return form;
    }

    private static Receipt receipt(Fields fields) throws Malformed {
        try {
            fields.version(1, VERSION);
            var lines = new ArrayList<Line>();
            for (var line : fields.forms(8, Receipt.MOST_LINES)) lines.add(line(line));
            var head = new Head(
                    fields.number(6, 0, Long.MAX_VALUE),
                    fields.number(7, 0, Long.MAX_VALUE),
                    fields.has(9) ? Optional.of(fields.digest(9)) : Optional.empty());
            Instant issued = fields.instant(5);
            return new Receipt(LetterForm.lane(fields), issued, head, List.copyOf(lines));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    private static Line line(Fields fields) throws Malformed {
        return new Line(
                stage(fields),
                MessageId.of(fields.bytes(2, MessageId.LENGTH)),
                fields.number(3, 0, Long.MAX_VALUE),
                fields.number(4, 1, Long.MAX_VALUE),
                fields.has(5) ? Optional.of(fields.digest(5)) : Optional.empty(),
                fields.digest(6),
                fields.instant(7));
    }

    private static int code(Stage stage) {
        return switch (stage) {
            case Stage.Held h -> 1;
            case Stage.Accepted a -> 2;
            case Stage.Refused r -> 3;
            case Stage.Handled h -> 4;
        };
    }

    private static Stage stage(Fields fields) throws Malformed {
        return switch ((int) fields.number(1, 1, 4)) {
            case 1 -> new Stage.Held();
            case 2 -> new Stage.Accepted();
            case 3 -> new Stage.Refused(fields.text(8, 64));
            default -> new Stage.Handled();
        };
    }
}
