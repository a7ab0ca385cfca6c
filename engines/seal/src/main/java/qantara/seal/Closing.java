package qantara.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What one side of a lane states, under both signatures, about a stretch of time that is over: how many letters there
/// were, and the root of the Merkle tree over them. Two sides that state the same root have the same letters, and
/// either
/// can prove it later without the other.
///
/// @param by who states it: the lane's sender or its reader
/// @param from the first instant whose letters count, by the ids the sender gave them
/// @param until the first that does not
/// @param root RFC 9162, section 2.1.1, over message id ‖ letter digest in the order of ids
/// @param at when it was stated; of two for one stretch the later holds
public record Closing(Lane lane, ServiceCode by, Instant from, Instant until, long count, Digest root, Instant at) {
    /// The longest signed closing.
    public static final int LONGEST = 8 << 10;

    private static final Bounds BOUNDS = new Bounds(LONGEST, 5, 64);
    private static final int VERSION = 1;

    public Closing {
        if (!by.equals(lane.from()) && !by.equals(lane.to()))
            throw new IllegalArgumentException("only the two sides of a lane close it");
        if (!from.isBefore(until) || count < 0) throw new IllegalArgumentException("a stretch ends after it begins");
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whether both state the same of the same stretch, one being the sender and the other the reader.
    public boolean agreesWith(Closing other) {
        return lane.equals(other.lane)
                && !by.equals(other.by)
                && from.equals(other.from)
                && until.equals(other.until)
                && count == other.count
                && root.equals(other.root);
    }

    /// @throws IllegalArgumentException when it is another service's statement
    public byte[] sign(ServiceKeys keys) {
        if (!by.equals(keys.service())) throw new IllegalArgumentException("a service states for itself only");
        return Signed.by(keys, Signed.Kind.CLOSING, form().toBytes()).bytes();
    }

    /// The closing in `bytes`, if whoever it names signed it with a key that is trusted.
    ///
    /// @throws Malformed when it is none, or either signature is missing or bad
    public static Closing verify(byte[] bytes, KeyRing ring) throws Malformed {
        var signed = Signed.read(bytes, Signed.Kind.CLOSING, BOUNDS);
        var closing = of(Fields.read(signed.payload(), BOUNDS));
        signed.require(ring.signet(closing.by, signed.key(), closing.at));
        return closing;
    }

    private Form form() {
        return new Form()
                .number(1, VERSION)
                .text(2, lane.channel().value())
                .text(3, lane.from().value())
                .text(4, lane.to().value())
                .text(5, by.value())
                .instant(6, from)
                .instant(7, until)
                .number(8, count)
                .bytes(9, root.bytes())
                .instant(10, at);
    }

    private static Closing of(Fields fields) throws Malformed {
        try {
            fields.version(1, VERSION);
            return new Closing(
                    LetterForm.lane(fields),
                    new ServiceCode(fields.text(5, 15)),
                    fields.instant(6),
                    fields.instant(7),
                    fields.number(8, 0, Long.MAX_VALUE),
                    fields.digest(9),
                    fields.instant(10));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
