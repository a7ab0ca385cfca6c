package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A holder's secret for one partner and one epoch. It never leaves the node, and is destroyed when its epoch and the
/// last index under it are over.
public final class HolderKey {
    /// Secret bytes that a key is made from.
    public static final int SEED_BYTES = 32;

    private final Oprf<?> oprf;
    private final byte[] key;
    private final Commitment commitment;

    private HolderKey(Oprf<?> oprf, byte[] key, Commitment commitment) {
        this.oprf = oprf;
        this.key = key;
        this.commitment = commitment;
    }

    /// The key that follows from `seed` (RFC 9497, section 3.2.1). Keep the seed sealed, or make a fresh one each
    /// epoch.
    ///
    /// @param seed 32 bytes from a sound source of chance
    /// @throws IllegalArgumentException when the machine cannot compute the suite
    public static HolderKey of(Suites suites, Suite suite, byte[] seed, String partner, Epoch epoch) {
        if (seed.length != SEED_BYTES) throw new IllegalArgumentException("a seed has 32 bytes");
        var oprf = suites.oprf(suite, Mode.POPRF)
                .orElseThrow(() -> new IllegalArgumentException("not computed here: " + suite));
        try {
            var info = ("qantara|" + partner + "|" + epoch.number()).getBytes(StandardCharsets.US_ASCII);
            var key = oprf.deriveKey(seed, info);
            return new HolderKey(oprf, key, new Commitment(suite, partner, epoch, oprf.commitment(key)));
        } catch (Unfit impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The public half.
    public Commitment commitment() {
        return commitment;
    }

    /// Overwrites the secret. Whatever is computed afterwards fails.
    public void destroy() {
        Arrays.fill(key, (byte) 0);
    }

    Oprf<?> oprf() {
        return oprf;
    }

    Turning under(Terms terms) throws Unfit {
        return oprf.turning(key, terms.info());
    }

    /// What is secret is not shown.
    @Override
    public String toString() {
        return "HolderKey[" + commitment.partner() + ", epoch "
                + commitment.epoch().number() + "]";
    }
}
