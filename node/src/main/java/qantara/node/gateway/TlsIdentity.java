package qantara.node.gateway;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/// What a node shows at the other's door: its TLS key and the certificate it signed for it itself.
record TlsIdentity(PrivateKey key, X509Certificate certificate) {
    Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    Instant expires() {
        return certificate.getNotAfter().toInstant();
    }
}
