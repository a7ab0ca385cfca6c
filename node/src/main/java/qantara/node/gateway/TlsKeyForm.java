package qantara.node.gateway;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// A TLS identity as its file holds it.
final class TlsKeyForm {
    private static final Bounds BOUNDS = new Bounds(8 << 10, 2, 16);

    private static final byte[] PROBE = {'q', 's', 'x', '1'};

    private TlsKeyForm() {}

    static byte[] bytes(TlsIdentity identity) {
        try {
            return new Form()
                    .bytes(1, identity.key().getEncoded())
                    .bytes(2, identity.certificate().getEncoded())
                    .toBytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate of ours has no encoding", e);
        }
    }

    /// @throws Malformed when `bytes` hold no key with its certificate
    static TlsIdentity read(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, BOUNDS);
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(fields.bytes(1, BOUNDS.bytes())));
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(fields.bytes(2, BOUNDS.bytes())));
            var identity = new TlsIdentity(key, (X509Certificate) certificate);
            if (!belongTogether(identity)) throw new Malformed(Malformed.Fault.WRONG_SHAPE);
            return identity;
        } catch (GeneralSecurityException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }

    /// Whether the certificate is signed by its own key, and that key is the one beside it.
    private static boolean belongTogether(TlsIdentity identity) throws GeneralSecurityException {
        var holder = identity.certificate().getPublicKey();
        identity.certificate().verify(holder);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(identity.key());
        signature.update(PROBE);
        var signed = signature.sign();
        signature.initVerify(holder);
        signature.update(PROBE);
        return signature.verify(signed);
    }
}
