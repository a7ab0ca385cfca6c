package qantara.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The signed header of a letter as it stands on the wire (docs/protocol/envelope.md).
final class LetterForm {
    static final int VERSION = 1;

    private static final int LONGEST_SERVICE = 15;
    private static final int LONGEST_CHANNEL = 64;
    private static final long[] SIGNED_BY = Stream.of(Algorithm.values())
            .flatMapToLong(a -> LongStream.of(a.cose()))
            .toArray();

    private LetterForm() {}

    static byte[] header(Letter letter, KeyId key) {
        var sheet = letter.sheet();
        var body = sheet.body();
        var form = new Form()
                .number(1, VERSION)
                .text(2, letter.lane().channel().value())
                .text(3, letter.lane().from().value())
                .text(4, letter.lane().to().value())
                .bytes(5, letter.id().bytes())
                .number(6, letter.place().incarnation())
                .number(7, letter.place().seq())
                .bytes(8, letter.place().previous().bytes())
                .text(9, sheet.type())
                .texts(10, sheet.recipients().stream().map(ServiceCode::value).toList())
                .texts(11, sheet.handling())
                .instant(12, sheet.created())
                .instant(13, sheet.expires())
                .bytes(15, Digest.of(body).bytes())
                .number(16, body.length)
                .bytes(17, key.bytes())
                .numbers(18, SIGNED_BY);
        sheet.inReplyTo().ifPresent(id -> form.bytes(14, id.bytes()));
        if (!sheet.attachments().isEmpty()) form.digests(19, sheet.attachments());
        return form.toBytes();
    }

    /// What a signed header says of itself, before body and signatures are looked at.
    ///
    /// @param demandsBoth whether it demands exactly the signatures of version 1
    record Head(KeyId key, Digest body, Instant created, boolean demandsBoth) {}

    static Head head(Fields fields) throws Malformed {
        fields.version(1, VERSION);
        var key = fields.bytes(17, KeyId.LENGTH);
        Fields.require(key.length == KeyId.LENGTH);
        return new Head(
                new KeyId(key),
                fields.digest(15),
                fields.instant(12),
                fields.numbers(18, 8).equals(LongStream.of(SIGNED_BY).boxed().toList()));
    }

    static Letter letter(Fields fields, byte[] body) throws Malformed {
        try {
            return new Letter(lane(fields), place(fields), sheet(fields, body));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    static Lane lane(Fields fields) throws Malformed {
        return new Lane(
                new ChannelId(fields.text(2, LONGEST_CHANNEL)),
                new ServiceCode(fields.text(3, LONGEST_SERVICE)),
                new ServiceCode(fields.text(4, LONGEST_SERVICE)));
    }

    private static Place place(Fields fields) throws Malformed {
        return new Place(fields.number(6, 0, Long.MAX_VALUE), fields.number(7, 1, Long.MAX_VALUE), fields.digest(8));
    }

    private static Sheet sheet(Fields fields, byte[] body) throws Malformed {
        Fields.require(fields.number(16, 0, Sheet.LONGEST) == body.length);
        return new Sheet(
                MessageId.of(fields.bytes(5, MessageId.LENGTH)),
                fields.text(9, Sheet.LONGEST_TYPE),
                recipients(fields),
                fields.texts(11, Sheet.MOST_LABELS, Sheet.LONGEST_LABEL),
                fields.instant(12),
                fields.instant(13),
                fields.has(14) ? Optional.of(MessageId.of(fields.bytes(14, MessageId.LENGTH))) : Optional.empty(),
                body,
                fields.has(19) ? fields.digests(19, Sheet.MOST_ATTACHMENTS) : List.of());
    }

    private static TreeSet<ServiceCode> recipients(Fields fields) throws Malformed {
        List<String> texts = fields.texts(10, Sheet.MOST_RECIPIENTS, LONGEST_SERVICE);
        var recipients = new TreeSet<ServiceCode>();
        for (var text : texts) recipients.add(new ServiceCode(text));
        Fields.require(recipients.size() == texts.size());
        return recipients;
    }
}
