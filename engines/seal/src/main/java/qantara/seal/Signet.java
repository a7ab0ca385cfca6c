package qantara.seal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.StringJoiner;

/// The public half of a service's keys, by which its letters are known. Two officers compare its fingerprint before it
/// is believed.
public final class Signet {
    private static final Bounds BOUNDS = new Bounds(4096, 2, 16);
    private static final BigInteger GROUP = BigInteger.valueOf(100_000);
    private static final int GROUPS = 12;

    private final ServiceCode service;
    private final byte[] bytes;
    private final PublicKey ed25519;
    private final PublicKey mlDsa65;

    /// @param ed25519 the 32 bytes of RFC 8032
    /// @param mlDsa65 the 1952 bytes of FIPS 204
    /// @throws IllegalArgumentException when either is no key
    public Signet(ServiceCode service, byte[] ed25519, byte[] mlDsa65) {
        this.service = service;
        this.ed25519 = Algorithm.ED25519.publicKey(ed25519);
        this.mlDsa65 = Algorithm.ML_DSA_65.publicKey(mlDsa65);
        this.bytes = new Form()
                .text(1, service.value())
                .bytes(2, ed25519)
                .bytes(3, mlDsa65)
                .toBytes();
    }

    /// @throws Malformed when `bytes` are not those of a signet
    public static Signet read(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, BOUNDS);
        try {
            var signet = new Signet(
                    new ServiceCode(fields.text(1, 15)),
                    fields.bytes(2, Algorithm.ED25519.publicLength()),
                    fields.bytes(3, Algorithm.ML_DSA_65.publicLength()));
            Fields.require(Arrays.equals(bytes, signet.bytes));
            return signet;
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    public ServiceCode service() {
        return service;
    }

    public KeyId keyId() {
        return KeyId.of(bytes);
    }

    /// What two officers read to each other: twelve groups of five digits, 199 bits of SHA-512 over the signet. Digits,
    /// because they are the same in every language.
    public String fingerprint() {
        var digest = sha512(bytes);
        var groups = new StringJoiner(" ");
        for (int i = 0; i < GROUPS; i++) {
            var five = new BigInteger(1, Arrays.copyOfRange(digest, 5 * i, 5 * i + 5)).mod(GROUP);
            groups.add("00000".substring(five.toString().length()) + five);
        }
        return groups.toString();
    }

    PublicKey key(Algorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> ed25519;
            case ML_DSA_65 -> mlDsa65;
        };
    }

    private static byte[] sha512(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signet signet && Arrays.equals(bytes, signet.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return service + " " + keyId();
    }
}
