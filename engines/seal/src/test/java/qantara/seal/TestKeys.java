package qantara.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingKeyGenerationParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingKeyPairGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/// Keys for the vectors, the same for ever: each seed is the SHA-256 digest of a name that says it is a test's. The
/// public halves are BouncyCastle's work.
final class TestKeys {
    private TestKeys() {}

    static byte[] seed(String name) {
        return Digest.of(("qsx1 vectors, worthless key: " + name).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    static ServiceKeys service(String code) throws Malformed {
        return keys(code, code);
    }

    /// Those that follow.
    static ServiceKeys next(String code) throws Malformed {
        return keys(code, code + " next");
    }

    private static ServiceKeys keys(String code, String name) throws Malformed {
        var ed = seed(name + " ed25519");
        var ml = seed(name + " ml-dsa-65");
        var signet = new Signet(
                new ServiceCode(code),
                new Ed25519PrivateKeyParameters(ed).generatePublicKey().getEncoded(),
                new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, ml).getPublicKey());
        return ServiceKeys.read(
                new Form().bytes(1, signet.toBytes()).bytes(2, ed).bytes(3, ml).toBytes());
    }

    static PrekeyPair prekey(ServiceKeys keys, long epoch) throws Malformed {
        var seed = seed(keys.service() + " x-wing " + epoch);
        var begin = House.NOON.minus(Duration.ofDays(1));
        var prekey = Prekey.signedBy(keys, epoch, begin, begin.plus(Duration.ofDays(2)), xWing(seed));
        return PrekeyPair.read(
                new Form().bytes(1, prekey.toBytes()).bytes(2, seed).toBytes(), keys.signet());
    }

    /// The public key of that seed, by a generator that is given the seed in place of chance.
    private static byte[] xWing(byte[] seed) {
        var generator = new XWingKeyPairGenerator();
        generator.init(new XWingKeyGenerationParameters(new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        }));
        return ((XWingPublicKeyParameters) generator.generateKeyPair().getPublic()).getEncoded();
    }
}
