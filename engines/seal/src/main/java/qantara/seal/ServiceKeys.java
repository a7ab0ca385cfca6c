package qantara.seal;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;

/// The keys with which a service signs: one pair of Ed25519 and one of ML-DSA-65. Whoever has them speaks for the
/// service.
public final class ServiceKeys {
    private static final Bounds BOUNDS = new Bounds(4096, 2, 16);
    private static final byte[] PROBE = "qsx1 probe".getBytes(StandardCharsets.US_ASCII);

    private final Signet signet;
    private final PrivateKey ed25519;
    private final PrivateKey mlDsa65;

    private ServiceKeys(Signet signet, PrivateKey ed25519, PrivateKey mlDsa65) {
        this.signet = signet;
        this.ed25519 = ed25519;
        this.mlDsa65 = mlDsa65;
    }

    /// Fresh keys. The library's own generator is used: BoringSSL takes no other.
    public static ServiceKeys generate(ServiceCode service) {
        var ed = Algorithm.ED25519.generate();
        var ml = Algorithm.ML_DSA_65.generate();
        var signet =
                new Signet(service, Algorithm.ED25519.raw(ed.getPublic()), Algorithm.ML_DSA_65.raw(ml.getPublic()));
        return new ServiceKeys(signet, ed.getPrivate(), ml.getPrivate());
    }

    /// The keys that [#toSecretBytes] wrote.
    ///
    /// @throws Malformed when `bytes` are not such keys, or their halves do not belong together
    public static ServiceKeys read(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, BOUNDS);
        try {
            var keys = new ServiceKeys(
                    Signet.read(fields.bytes(1, BOUNDS.bytes())),
                    Algorithm.ED25519.privateKey(fields.bytes(2, Algorithm.SEED_LENGTH)),
                    Algorithm.ML_DSA_65.privateKey(fields.bytes(3, Algorithm.SEED_LENGTH)));
            for (var algorithm : Algorithm.values())
                Fields.require(algorithm.verify(keys.signet.key(algorithm), PROBE, keys.sign(algorithm, PROBE)));
            return keys;
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    /// The private keys in the clear: only for a store that seals them.
    public byte[] toSecretBytes() {
        return new Form()
                .bytes(1, signet.toBytes())
                .bytes(2, Algorithm.ED25519.seed(ed25519))
                .bytes(3, Algorithm.ML_DSA_65.seed(mlDsa65))
                .toBytes();
    }

    public Signet signet() {
        return signet;
    }

    public ServiceCode service() {
        return signet.service();
    }

    byte[] sign(Algorithm algorithm, byte[] content) {
        return algorithm.sign(
                switch (algorithm) {
                    case ED25519 -> ed25519;
                    case ML_DSA_65 -> mlDsa65;
                },
                content);
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "keys of " + signet;
    }
}
