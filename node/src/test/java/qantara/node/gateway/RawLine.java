package qantara.node.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.conscrypt.Conscrypt;

/// A TLS connection that an attacker makes: it takes any server, offers what the test wants, and sends any bytes.
final class RawLine implements AutoCloseable {
    private static final Provider CONSCRYPT = Conscrypt.newProvider();

    final SSLSocket socket;

    private RawLine(SSLSocket socket) {
        this.socket = socket;
    }

    /// @param keys one key manager, or none to show no certificate
    static RawLine to(int port, String version, String group, KeyManager... keys) throws IOException {
        var socket = (SSLSocket)
                context(keys).getSocketFactory().createSocket(new Socket("127.0.0.1", port), "x", port, true);
        socket.setEnabledProtocols(new String[] {version});
        Conscrypt.setNamedGroups(socket, new String[] {group});
        socket.setSoTimeout(10_000);
        socket.startHandshake();
        return new RawLine(socket);
    }

    /// A line as an honest partner would make it.
    static RawLine honest(int port, TlsIdentity identity) throws IOException {
        return to(port, PartnerTls.VERSION, PartnerTls.GROUP, new ShownIdentity(() -> identity));
    }

    private static SSLContext context(KeyManager[] keys) {
        try {
            var context = SSLContext.getInstance("TLS", CONSCRYPT);
            context.init(keys, new TrustManager[] {new TakesAny()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The first twelve bytes, `HTTP/1.1 200`, or fewer when the other side closes before.
    String status() throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }

    /// Everything until the other side closes or is silent for ten seconds.
    String rest() throws IOException {
        var all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class TakesAny extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
