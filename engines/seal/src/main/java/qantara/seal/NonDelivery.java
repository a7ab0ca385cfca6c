package qantara.seal;

import java.time.Instant;
import java.util.Optional;

/// A sender's signed statement that it gave a letter up: its time ran out before the reader had it.
///
/// @param attempts how often it was carried
/// @param at when it was given up, by the sender's clock
public record NonDelivery(
        Lane lane, MessageId id, long incarnation, long seq, Digest letter, int attempts, Instant at) {
    private static final Bounds BOUNDS = new Bounds(8 << 10, 5, 64);
    private static final int VERSION = 1;

    static byte[] sign(ServiceKeys keys, SignedLetter signed, int attempts, Instant at) {
        var letter = signed.letter();
        var form = new Form()
                .number(1, VERSION)
                .text(2, letter.lane().channel().value())
                .text(3, letter.lane().from().value())
                .text(4, letter.lane().to().value())
                .bytes(5, letter.id().bytes())
                .number(6, letter.place().incarnation())
                .number(7, letter.place().seq())
                .bytes(8, signed.digest().bytes())
                .number(9, attempts)
                .instant(10, at);
        return Signed.by(keys, Signed.Kind.NON_DELIVERY, form.toBytes()).bytes();
    }

    /// What `bytes` claim to state, not yet verified; nothing when they are no such statement.
    public static Optional<NonDelivery> unproven(byte[] bytes) {
        try {
            var signed = Signed.read(bytes, Signed.Kind.NON_DELIVERY, BOUNDS);
            return Optional.of(of(Fields.read(signed.payload(), BOUNDS)));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /// The statement in `bytes`, if the lane's sender signed it with a key that is trusted.
    ///
    /// @throws Malformed when it is none, or either signature is missing or bad
    public static NonDelivery verify(byte[] bytes, KeyRing ring) throws Malformed {
        var signed = Signed.read(bytes, Signed.Kind.NON_DELIVERY, BOUNDS);
        var statement = of(Fields.read(signed.payload(), BOUNDS));
        signed.require(ring.signet(statement.lane().from(), signed.key(), statement.at()));
        return statement;
    }

    private static NonDelivery of(Fields fields) throws Malformed {
        try {
            fields.version(1, VERSION);
            return new NonDelivery(
                    LetterForm.lane(fields),
                    MessageId.of(fields.bytes(5, MessageId.LENGTH)),
                    fields.number(6, 0, Long.MAX_VALUE),
                    fields.number(7, 1, Long.MAX_VALUE),
                    fields.digest(8),
                    (int) fields.number(9, 0, Integer.MAX_VALUE),
                    fields.instant(10));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
