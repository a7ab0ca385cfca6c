package qantara.seal;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;

/// A reader's key for one epoch, private half included. Destroying it is what makes the epoch's letters unreadable for
/// whoever comes later.
public final class PrekeyPair {
    /// How long after its end a letter sealed to it is still opened: partners may have been away.
    public static final Duration GRACE = Duration.ofDays(35);

    private final Prekey prekey;
    private final PrivateKey key;

    private PrekeyPair(Prekey prekey, PrivateKey key) {
        this.prekey = prekey;
        this.key = key;
    }

    /// A fresh key, valid from `notBefore` until `until`, signed by `keys`. The library's own generator is used:
    /// BoringSSL takes no other.
    ///
    /// @param epoch 1 or more, higher than that of every earlier prekey of this service
    public static PrekeyPair generate(ServiceKeys keys, long epoch, Instant notBefore, Instant until) {
        var pair = Suite.generate();
        var prekey = Prekey.signedBy(keys, epoch, notBefore, until, Suite.raw(pair.getPublic()));
        return new PrekeyPair(prekey, pair.getPrivate());
    }

    /// The pair that [#toSecretBytes] wrote.
    ///
    /// @throws Malformed when `bytes` are not such a pair, or `signet` did not sign it
    public static PrekeyPair read(byte[] bytes, Signet signet) throws Malformed {
        var fields = Fields.read(bytes, Prekey.BOUNDS);
        var prekey = Prekey.read(fields.bytes(1, Prekey.BOUNDS.bytes()), signet);
        var seed = fields.bytes(2, Suite.SEED_LENGTH);
        Fields.require(seed.length == Suite.SEED_LENGTH);
        return new PrekeyPair(prekey, Suite.privateKey(seed));
    }

    /// The same pair, signed by `keys`, which followed those that signed it.
    ///
    /// @throws IllegalArgumentException when they are another service's
    public PrekeyPair signedAnew(ServiceKeys keys) {
        return new PrekeyPair(prekey.signedAnew(keys), key);
    }

    /// The private key in the clear: only for a store that seals it.
    public byte[] toSecretBytes() {
        return new Form().bytes(1, prekey.toBytes()).bytes(2, Suite.raw(key)).toBytes();
    }

    public Prekey prekey() {
        return prekey;
    }

    /// Whether letters sealed to it are still opened at `now`.
    public boolean opensAt(Instant now) {
        return now.isBefore(prekey.until().plus(GRACE));
    }

    PrivateKey key() {
        return key;
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "pair of " + prekey;
    }
}
