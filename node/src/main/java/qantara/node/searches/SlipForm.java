package qantara.node.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qantara.crosscheck.Tier;
import qantara.exchange.Message.CheckMessage;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// Slips on the wire: one CBOR map in deterministic form (docs/protocol/checks.md).
final class SlipForm {
    private static final Bounds BOUNDS = new Bounds(CheckMessage.LONGEST, 4, 2_000);
    private static final int VERSION = 1;
    private static final int CODE = 40;
    private static final int MOST_CHANGES = 32;
    private static final int LONGEST_QUESTION = 8 << 10;
    private static final int LONGEST_ELEMENT = 64;

    private SlipForm() {}

    static byte[] write(Slip slip) {
        var form = new Form().number(1, VERSION);
        switch (slip) {
            case Slip.Offered offer ->
                form.number(2, 1)
                        .text(3, offer.agreement())
                        .number(4, offer.epoch())
                        .number(5, offer.suite())
                        .bytes(6, offer.element())
                        .instant(7, offer.from())
                        .instant(8, offer.until())
                        .texts(9, offer.purposes())
                        .number(10, offer.allowance());
            case Slip.Piece(var shelf, var piece, var pieces, var content) ->
                shelf(form.number(2, 2), shelf)
                        .number(7, piece)
                        .number(8, pieces)
                        .bytes(9, content);
            case Slip.Changes(var changes) ->
                form.number(2, 3)
                        .forms(
                                3,
                                changes.stream()
                                        .map(one -> shelf(new Form(), one.shelf())
                                                .number(7, one.sequence())
                                                .bytes(9, one.content()))
                                        .toList());
            case Slip.Withdrawn(var agreement, var epoch) ->
                form.number(2, 4).text(3, agreement).number(4, epoch);
            case Slip.Asked(var question) -> form.number(2, 5).bytes(3, question);
            case Slip.Answered(var question, var answer) ->
                form.number(2, 6).text(3, question).bytes(4, answer);
            case Slip.Refused(var question, var code) ->
                form.number(2, 7).text(3, question).text(4, code);
            case Slip.Confirmed(var handle, var at) ->
                form.number(2, 8).text(3, handle).instant(4, at);
        }
        return form.toBytes();
    }

    private static Form shelf(Form form, Slip.Shelf shelf) {
        return form.text(3, shelf.agreement())
                .number(4, shelf.epoch())
                .text(5, shelf.purpose())
                .text(6, shelf.tier().name());
    }

    /// The slip in `content`; empty when there is none within the bounds. Never throws.
    static Optional<Slip> read(byte[] content) {
        try {
            var fields = Fields.read(content, BOUNDS);
            fields.version(1, VERSION);
            return Optional.of(read(fields));
        } catch (Malformed | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Slip read(Fields fields) throws Malformed {
        return switch ((int) fields.number(2, 1, 8)) {
            case 1 -> offer(fields);
            case 2 ->
                piece(
                        shelf(fields),
                        (int) fields.number(7, 0, Slip.MOST_PIECES - 1L),
                        (int) fields.number(8, 1, Slip.MOST_PIECES),
                        fields.bytes(9, Slip.PIECE));
            case 3 -> new Slip.Changes(changes(fields));
            case 4 -> new Slip.Withdrawn(fields.text(3, CODE), epoch(fields));
            case 5 -> new Slip.Asked(fields.bytes(3, LONGEST_QUESTION));
            case 6 -> new Slip.Answered(id(fields), fields.bytes(4, LONGEST_QUESTION));
            case 7 -> new Slip.Refused(id(fields), code(fields, 4));
            default -> new Slip.Confirmed(id(fields), fields.instant(4));
        };
    }

    private static Slip.Offered offer(Fields fields) throws Malformed {
        var purposes = fields.texts(9, Slip.MOST_PURPOSES, CODE);
        if (purposes.isEmpty()) throw new IllegalArgumentException("for nothing");
        return new Slip.Offered(
                fields.text(3, CODE),
                epoch(fields),
                (int) fields.number(5, 1, 9),
                fields.bytes(6, LONGEST_ELEMENT),
                fields.instant(7),
                fields.instant(8),
                purposes,
                (int) fields.number(10, 0, 1_000_000));
    }

    private static Slip.Piece piece(Slip.Shelf shelf, int piece, int pieces, byte[] content) {
        if (piece >= pieces) throw new IllegalArgumentException("a piece too many");
        return new Slip.Piece(shelf, piece, pieces, content);
    }

    private static List<Slip.Change> changes(Fields fields) throws Malformed {
        var changes = new ArrayList<Slip.Change>();
        for (var one : fields.forms(3, MOST_CHANGES))
            changes.add(
                    new Slip.Change(shelf(one), one.number(7, 1, Long.MAX_VALUE), one.bytes(9, CheckMessage.LONGEST)));
        return changes;
    }

    private static Slip.Shelf shelf(Fields fields) throws Malformed {
        return new Slip.Shelf(fields.text(3, CODE), epoch(fields), code(fields, 5), Tier.valueOf(fields.text(6, CODE)));
    }

    private static long epoch(Fields fields) throws Malformed {
        return fields.number(4, 1, 0xffffffffL);
    }

    private static String id(Fields fields) throws Malformed {
        var id = fields.text(3, CODE);
        if (!id.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("not an id");
        return id;
    }

    private static String code(Fields fields, int at) throws Malformed {
        var code = fields.text(at, CODE);
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) throw new IllegalArgumentException("not a code");
        return code;
    }
}
