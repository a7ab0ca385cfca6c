package qantara.seal;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;

/// The public half of a reader's key for one epoch, signed by the reader's service. Letters are sealed to it; when its
/// private half is destroyed, nobody reads them any more.
public final class Prekey {
    static final Bounds BOUNDS = new Bounds(8192, 5, 64);
    private static final int VERSION = 1;

    private final ServiceCode service;
    private final long epoch;
    private final Instant notBefore;
    private final Instant until;
    private final byte[] raw;
    private final PublicKey key;
    private final Signed signed;

    private Prekey(Signed signed) throws Malformed {
        var fields = Fields.read(signed.payload(), BOUNDS);
        try {
            fields.version(1, VERSION);
            this.service = new ServiceCode(fields.text(2, 15));
            this.epoch = fields.number(3, 1, Long.MAX_VALUE);
            this.raw = fields.bytes(4, Suite.PUBLIC_LENGTH);
            this.notBefore = fields.instant(5);
            this.until = fields.instant(6);
            this.key = Suite.publicKey(raw);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
        Fields.require(notBefore.isBefore(until));
        this.signed = signed;
    }

    /// The prekey in `bytes`, if it is one and `signet` signed it for its own service.
    ///
    /// @throws Malformed when it is none, or either signature is missing or bad
    public static Prekey read(byte[] bytes, Signet signet) throws Malformed {
        var prekey = new Prekey(Signed.read(bytes, Signed.Kind.PREKEY, BOUNDS));
        if (!prekey.service.equals(signet.service()) || prekey.signed.check(signet) != Signed.Finding.GOOD)
            throw new Malformed(Malformed.Fault.SIGNATURE_BAD);
        return prekey;
    }

    /// @throws IllegalArgumentException when the epoch is below 1 or ends before it begins
    static Prekey signedBy(ServiceKeys keys, long epoch, Instant notBefore, Instant until, byte[] raw) {
        var payload = new Form()
                .number(1, VERSION)
                .text(2, keys.service().value())
                .number(3, epoch)
                .bytes(4, raw)
                .instant(5, notBefore)
                .instant(6, until)
                .toBytes();
        try {
            return new Prekey(Signed.by(keys, Signed.Kind.PREKEY, payload));
        } catch (Malformed e) {
            throw new IllegalArgumentException("not a prekey", e);
        }
    }

    Prekey signedAnew(ServiceKeys keys) {
        if (!keys.service().equals(service)) throw new IllegalArgumentException("a service signs its own prekeys only");
        return signedBy(keys, epoch, notBefore, until, raw);
    }

    public byte[] toBytes() {
        return signed.bytes().clone();
    }

    /// Names the key itself.
    public KeyId id() {
        return KeyId.of(raw);
    }

    public ServiceCode service() {
        return service;
    }

    /// Counts a service's prekeys from 1 upwards; letters are sealed to the highest that is current.
    public long epoch() {
        return epoch;
    }

    public Instant notBefore() {
        return notBefore;
    }

    /// From this instant on nothing may be sealed to it.
    public Instant until() {
        return until;
    }

    /// Whether something may be sealed to it at `now`.
    public boolean isCurrent(Instant now) {
        return !now.isBefore(notBefore) && now.isBefore(until);
    }

    PublicKey key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prekey prekey && Arrays.equals(raw, prekey.raw) && epoch == prekey.epoch;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return service + " epoch " + epoch;
    }
}
