package qantara.node.gateway;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/// The node at the other end of a connection, by the certificate it proved to hold the key of.
record Visitor(Fingerprint fingerprint, Instant expires) {

    /// Who sent `request`; empty when nobody was shown, which mutual TLS does not let happen.
    static Optional<Visitor> of(Request request) {
        var data = request.getConnectionMetaData().getConnection().getEndPoint().getSslSessionData();
        if (data == null || data.peerCertificates() == null || data.peerCertificates().length != 1)
            return Optional.empty();
        var certificate = data.peerCertificates()[0];
        return Optional.of(new Visitor(
                Fingerprint.of(certificate), certificate.getNotAfter().toInstant()));
    }
}
