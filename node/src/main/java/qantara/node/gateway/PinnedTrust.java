package qantara.node.gateway;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.conscrypt.Conscrypt;

/// Whom a TLS handshake lets through: exactly one certificate, within its time, with a fingerprint we were given, over
/// the hybrid group. No authority can vouch for anybody here.
///
/// Both sides ask the same three questions. The group is looked at here although it is also the only one on offer, so
/// that a change in how a library offers groups is refused instead of overlooked.
final class PinnedTrust extends X509ExtendedTrustManager {
    private final Predicate<Fingerprint> known;
    private final InstantSource clock;

    PinnedTrust(Predicate<Fingerprint> known, InstantSource clock) {
        this.known = known;
        this.clock = clock;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain, engine);
    }

    private void check(X509Certificate[] chain, SSLEngine engine) throws CertificateException {
        if (!PartnerTls.GROUP.equals(Conscrypt.getGroupName(engine))) throw new CertificateException("group");
        if (chain.length != 1) throw new CertificateException("one certificate, signed by itself, is expected");
        chain[0].checkValidity(Date.from(clock.instant()));
        if (!known.test(Fingerprint.of(chain[0]))) throw new CertificateException("not a known partner");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("only over a TLS engine");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("only over a TLS engine");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("only over a TLS engine");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("only over a TLS engine");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
