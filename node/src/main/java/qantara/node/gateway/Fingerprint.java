package qantara.node.gateway;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What tells one certificate, or one service's signing keys, from every other: the SHA-256 of its bytes.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!SHAPE.matcher(hex).matches()) throw new IllegalArgumentException("not a fingerprint");
    }

    public static Fingerprint of(byte[] bytes) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Fingerprint of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    /// The digits in sixteen groups of four, as two officers read them to each other.
    public String groups() {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
