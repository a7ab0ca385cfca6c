package qantara.crosscheck;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.hash2curve.impl.XmdMessageExpansion;

/// ristretto255 by libsodium (RFC 9496). An element is its 32 canonical bytes.
final class Ristretto implements Group<byte[]> {
    private static final int WIDE_BYTES = 64;
    private static final int SECURITY_BITS = 128;
    private static final byte[] ZERO = new byte[Suite.SCALAR_BYTES];
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final Sodium sodium;

    Ristretto(Sodium sodium) {
        this.sodium = sodium;
    }

    @Override
    public Suite suite() {
        return Suite.RISTRETTO255_SHA512;
    }

    @Override
    public byte[] read(byte[] bytes) throws Unfit {
        if (bytes.length != suite().elementBytes()) throw new Unfit(CheckRefusal.MALFORMED);
        if (Arrays.equals(bytes, ZERO)) throw new Unfit(CheckRefusal.IDENTITY);
        if (!sodium.isValidPoint(bytes)) throw new Unfit(CheckRefusal.NOT_A_POINT);
        return bytes;
    }

    @Override
    public byte[] write(byte[] element) {
        return element;
    }

    @Override
    public byte[] hash(byte[] input, byte[] dst) {
        return sodium.fromHash(expand(input, dst));
    }

    @Override
    public byte[] times(byte[] element, byte[] scalar) throws Unfit {
        var out = new byte[Suite.SCALAR_BYTES];
        if (!sodium.scalarmult(out, scalar, element)) throw new Unfit(CheckRefusal.IDENTITY);
        return out;
    }

    @Override
    public byte[] timesGenerator(byte[] scalar) throws Unfit {
        var out = new byte[Suite.SCALAR_BYTES];
        if (!sodium.scalarmultBase(out, scalar)) throw new Unfit(CheckRefusal.IDENTITY);
        return out;
    }

    @Override
    public byte[] plus(byte[] one, byte[] two) throws Unfit {
        var out = new byte[Suite.SCALAR_BYTES];
        if (!sodium.add(out, one, two)) throw new Unfit(CheckRefusal.NOT_A_POINT);
        if (Arrays.equals(out, ZERO)) throw new Unfit(CheckRefusal.IDENTITY);
        return out;
    }

    @Override
    public byte[] hashToScalar(byte[] input, byte[] dst) {
        return sodium.scalarReduce(expand(input, dst));
    }

    @Override
    public byte[] scalar(byte[] bytes) throws Unfit {
        if (bytes.length != Suite.SCALAR_BYTES) throw new Unfit(CheckRefusal.MALFORMED);
        var number = new BigInteger(1, reversed(bytes));
        if (number.signum() == 0 || number.compareTo(ORDER) >= 0) throw new Unfit(CheckRefusal.NOT_A_SCALAR);
        return bytes;
    }

    @Override
    public byte[] plusScalar(byte[] one, byte[] two) {
        return sodium.scalarAdd(one, two);
    }

    @Override
    public byte[] minusScalar(byte[] one, byte[] two) {
        return sodium.scalarSub(one, two);
    }

    @Override
    public byte[] timesScalar(byte[] one, byte[] two) {
        return sodium.scalarMul(one, two);
    }

    @Override
    public byte[] inverse(byte[] scalar) throws Unfit {
        var out = new byte[Suite.SCALAR_BYTES];
        if (!sodium.scalarInvert(out, scalar)) throw new Unfit(CheckRefusal.NOT_A_SCALAR);
        return out;
    }

    private static byte[] expand(byte[] input, byte[] dst) {
        return new XmdMessageExpansion(new SHA512Digest(), SECURITY_BITS).expandMessage(input, dst, WIDE_BYTES);
    }

    private static byte[] reversed(byte[] bytes) {
        var out = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) out[i] = bytes[bytes.length - 1 - i];
        return out;
    }
}
