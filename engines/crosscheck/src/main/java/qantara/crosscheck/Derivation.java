package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Bytes derived from a secret, each for its own use (HKDF, RFC 5869, by the JDK).
final class Derivation {
    private Derivation() {}

    /// `length` bytes for `use`, out of a secret that is itself uniform.
    static byte[] of(byte[] secret, String use, byte[] about, int length) {
        var info = new Framing()
                .framed(use.getBytes(StandardCharsets.US_ASCII))
                .plain(about)
                .bytes();
        try {
            return KDF.getInstance("HKDF-SHA512")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(secret, "Generic"))
                            .thenExpand(info, length));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
