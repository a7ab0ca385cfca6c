package qantara.crosscheck;

import java.util.Arrays;
import java.util.Optional;

/// The group and the digest that two services agreed to compute with (RFC 9497, sections 4.1 and 4.3). Chosen once per
/// agreement.
public enum Suite {
    /// ristretto255 with SHA-512: needs libsodium; the faster, and constant in time.
    RISTRETTO255_SHA512(1, "ristretto255-SHA512", "SHA-512", 32, 64),
    /// NIST P-256 with SHA-256: computed in Java, runs wherever Java does.
    P256_SHA256(2, "P256-SHA256", "SHA-256", 33, 32);

    /// Bytes of a scalar, in every suite.
    static final int SCALAR_BYTES = 32;

    private final int code;
    private final String identifier;
    private final String digest;
    private final int elementBytes;
    private final int outputBytes;

    Suite(int code, String identifier, String digest, int elementBytes, int outputBytes) {
        this.code = code;
        this.identifier = identifier;
        this.digest = digest;
        this.elementBytes = elementBytes;
        this.outputBytes = outputBytes;
    }

    /// The suite with that number on the wire.
    static Optional<Suite> of(int code) {
        return Arrays.stream(values()).filter(suite -> suite.code == code).findFirst();
    }

    /// Its number on the wire.
    public int code() {
        return code;
    }

    /// Its name in RFC 9497.
    public String identifier() {
        return identifier;
    }

    /// Bytes of an element of its group.
    public int elementBytes() {
        return elementBytes;
    }

    /// Bytes of what a finished evaluation gives.
    public int outputBytes() {
        return outputBytes;
    }

    String digest() {
        return digest;
    }
}
