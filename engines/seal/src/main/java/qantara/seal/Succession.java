package qantara.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A service's word that other keys follow those it signs with: said under the next keys, which proves that it has
/// them, and that under the present ones, which are believed. Whoever trusts the present signet trusts the next one
/// from then on; it says nothing to anybody else.
///
/// @param present id of the signet that is followed
/// @param next the signet that follows, of the same service
/// @param from when the service begins to sign with it, by its own clock
/// @param until from then on the service signs nothing with the present one; at most [#LONGEST_OVERLAP] after `from`
public record Succession(KeyId present, Signet next, Instant from, Instant until) {
    /// The longest succession, signed.
    public static final int LONGEST = 16 << 10;
    /// Both signets are good for no longer than this.
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private static final Bounds BOUNDS = new Bounds(LONGEST, 5, 64);
    private static final int VERSION = 1;

    public Succession {
        if (present.equals(next.keyId())) throw new IllegalArgumentException("no key follows itself");
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        if (until.isBefore(from) || until.isAfter(from.plus(LONGEST_OVERLAP)))
            throw new IllegalArgumentException("the keys overlap for 0 to 90 days");
    }

    /// `next` follows `present`.
    ///
    /// @throws IllegalArgumentException when they are keys of two services, or the same, or overlap for too long
    public static byte[] sign(ServiceKeys present, ServiceKeys next, Instant from, Instant until) {
        if (!present.service().equals(next.service()))
            throw new IllegalArgumentException("a service is followed by nobody else");
        var succession = new Succession(present.signet().keyId(), next.signet(), from, until);
        var proven = Signed.by(next, Signed.Kind.SIGNET, succession.form().toBytes());
        return Signed.by(present, Signed.Kind.SUCCESSION, proven.bytes()).bytes();
    }

    /// The succession in `bytes`, if it follows `present` and both pairs of keys have signed it.
    ///
    /// @throws Malformed when it is none, names another service or other keys, or one of the four signatures is bad
    public static Succession verify(byte[] bytes, Signet present) throws Malformed {
        var said = Signed.read(bytes, Signed.Kind.SUCCESSION, BOUNDS);
        require(said, present);
        var proven = Signed.read(said.payload(), Signed.Kind.SIGNET, BOUNDS);
        var succession = of(Fields.read(proven.payload(), BOUNDS));
        require(proven, succession.next);
        Fields.require(succession.present.equals(present.keyId()));
        Fields.require(succession.next.service().equals(present.service()));
        return succession;
    }

    private static void require(Signed signed, Signet signet) throws Malformed {
        if (signed.check(signet) != Signed.Finding.GOOD) throw new Malformed(Malformed.Fault.SIGNATURE_BAD);
    }

    private Form form() {
        return new Form()
                .number(1, VERSION)
                .bytes(2, present.bytes())
                .bytes(3, next.toBytes())
                .instant(4, from)
                .instant(5, until);
    }

    private static Succession of(Fields fields) throws Malformed {
        try {
            fields.version(1, VERSION);
            var present = fields.bytes(2, KeyId.LENGTH);
            Fields.require(present.length == KeyId.LENGTH);
            return new Succession(
                    new KeyId(present), Signet.read(fields.bytes(3, 4096)), fields.instant(4), fields.instant(5));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
