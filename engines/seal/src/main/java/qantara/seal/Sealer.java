package qantara.seal;

import java.time.Instant;
import java.util.function.Supplier;

/// Signs and seals the letters of one service.
public final class Sealer {
    private final Supplier<ServiceKeys> keys;

    public Sealer(ServiceKeys keys) {
        this(() -> keys);
    }

    /// @param keys those the service signs with at that moment; others may follow them
    public Sealer(Supplier<ServiceKeys> keys) {
        this.keys = keys;
    }

    /// `letter` with both signatures. Made once for each letter.
    ///
    /// @throws IllegalArgumentException when it is another service's letter
    public SignedLetter sign(Letter letter) {
        return SignedLetter.by(keys.get(), letter);
    }

    /// `letter` so that only whoever has the private half of `prekey` reads it. May be repeated with a newer prekey.
    ///
    /// @throws IllegalArgumentException when the prekey is not that of the letter's reader
    public Envelope seal(SignedLetter letter, Prekey prekey) {
        return Envelope.seal(letter, prekey);
    }

    /// A signed [NonDelivery]: `letter` was carried `attempts` times and is given up at `now`.
    public byte[] undelivered(SignedLetter letter, int attempts, Instant now) {
        return NonDelivery.sign(keys.get(), letter, attempts, now);
    }
}
