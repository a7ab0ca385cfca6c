package qantara.crosscheck;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.crypto.hash2curve.OPRFHashToScalar;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/// P-256 by BouncyCastle, which needs nothing installed. A secret scalar goes through the comb multiplier: the same
/// steps
/// for every scalar and table reads that do not depend on it. `BigInteger` around it is not constant in time, and the
/// decision record says what that means for a long-term key.
final class NistCurve implements Group<ECPoint> {
    private static final int SECURITY_BITS = 128;

    private final ECCurve curve;
    private final BigInteger order;
    private final ECPoint generator;
    private final FixedPointCombMultiplier comb = new FixedPointCombMultiplier();
    private final ConcurrentHashMap<String, HashToEllipticCurve> hashes = new ConcurrentHashMap<>();

    NistCurve() {
        var parameters = CustomNamedCurves.getByName("P-256");
        curve = parameters.getCurve();
        order = parameters.getN();
        generator = parameters.getG();
    }

    @Override
    public Suite suite() {
        return Suite.P256_SHA256;
    }

    @Override
    public ECPoint read(byte[] bytes) throws Unfit {
        if (bytes.length != suite().elementBytes()) throw new Unfit(CheckRefusal.MALFORMED);
        if (bytes[0] == 0) throw new Unfit(CheckRefusal.IDENTITY);
        if (bytes[0] != 2 && bytes[0] != 3) throw new Unfit(CheckRefusal.NOT_A_POINT);
        try {
            return curve.decodePoint(bytes);
        } catch (IllegalArgumentException noPoint) {
            throw new Unfit(CheckRefusal.NOT_A_POINT);
        }
    }

    @Override
    public byte[] write(ECPoint element) {
        return element.getEncoded(true);
    }

    /// Synchronized on the hash: BouncyCastle's holds a digest.
    @Override
    public ECPoint hash(byte[] input, byte[] dst) {
        var tag = new String(dst, StandardCharsets.US_ASCII);
        var hash = hashes.computeIfAbsent(
                tag, each -> HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, each));
        synchronized (hash) {
            return hash.hashToCurve(input).normalize();
        }
    }

    @Override
    public ECPoint times(ECPoint element, byte[] scalar) throws Unfit {
        return finite(comb.multiply(element, number(scalar)));
    }

    @Override
    public ECPoint timesGenerator(byte[] scalar) throws Unfit {
        return finite(comb.multiply(generator, number(scalar)));
    }

    @Override
    public ECPoint timesPublic(ECPoint element, byte[] scalar) throws Unfit {
        return finite(element.multiply(number(scalar)));
    }

    @Override
    public ECPoint plus(ECPoint one, ECPoint two) throws Unfit {
        return finite(one.add(two));
    }

    @Override
    public byte[] hashToScalar(byte[] input, byte[] dst) {
        return bytes(new OPRFHashToScalar(curve, new SHA256Digest(), SECURITY_BITS).process(input, dst));
    }

    @Override
    public byte[] scalar(byte[] bytes) throws Unfit {
        if (bytes.length != Suite.SCALAR_BYTES) throw new Unfit(CheckRefusal.MALFORMED);
        var number = number(bytes);
        if (number.signum() == 0 || number.compareTo(order) >= 0) throw new Unfit(CheckRefusal.NOT_A_SCALAR);
        return bytes;
    }

    @Override
    public byte[] plusScalar(byte[] one, byte[] two) {
        return bytes(number(one).add(number(two)).mod(order));
    }

    @Override
    public byte[] minusScalar(byte[] one, byte[] two) {
        return bytes(number(one).subtract(number(two)).mod(order));
    }

    @Override
    public byte[] timesScalar(byte[] one, byte[] two) {
        return bytes(number(one).multiply(number(two)).mod(order));
    }

    @Override
    public byte[] inverse(byte[] scalar) throws Unfit {
        var number = number(scalar);
        if (number.signum() == 0) throw new Unfit(CheckRefusal.NOT_A_SCALAR);
        return bytes(BigIntegers.modOddInverse(order, number));
    }

    private static ECPoint finite(ECPoint point) throws Unfit {
        if (point.isInfinity()) throw new Unfit(CheckRefusal.IDENTITY);
        return point.normalize();
    }

    private static BigInteger number(byte[] scalar) {
        return new BigInteger(1, scalar);
    }

    private static byte[] bytes(BigInteger number) {
        return BigIntegers.asUnsignedByteArray(Suite.SCALAR_BYTES, number);
    }
}
