package qantara.node.gateway;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.conscrypt.Conscrypt;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import qantara.node.premises.Premises;

/// The partners' door: a server of its own, on a port of its own, that shares nothing with the officers' pages.
final class Door implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    private Door(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Opens the door at `place`.
    ///
    /// @throws DoorShut when the port is taken or the address is not of this machine
    static Door open(
            Premises.Door place,
            SSLContext context,
            Gatekeeper gatekeeper,
            Counter counter,
            ReplyWriter writer,
            DoorBounds bounds) {
        var watch = new Deadlines(bounds);
        var threads = new QueuedThreadPool(DoorBounds.THREADS, 4);
        threads.setName("door");
        var scheduler = new ScheduledExecutorScheduler("door-clock", true);
        var server = new Server(threads, scheduler, null);
        var connector = new ServerConnector(server, 1, 1, overTls(context), new HttpConnectionFactory(http()));
        connector.setHost(place.host());
        connector.setPort(place.port());
        connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(30));
        connector.addBean(watch);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(DoorBounds.CONNECTIONS, connector));
        server.setHandler(new DoorHandler(gatekeeper, counter, writer, watch));
        server.setErrorHandler(writer);
        server.setStopTimeout(5_000);
        return start(new Door(server, connector), scheduler, watch);
    }

    private static Door start(Door door, ScheduledExecutorScheduler scheduler, Deadlines watch) {
        try {
            door.server.start();
        } catch (Exception e) {
            door.close();
            throw new DoorShut(e);
        }
        again(scheduler, watch);
        return door;
    }

    private static void again(ScheduledExecutorScheduler scheduler, Deadlines watch) {
        scheduler.schedule(
                () -> {
                    watch.run();
                    if (scheduler.isRunning()) again(scheduler, watch);
                },
                500,
                TimeUnit.MILLISECONDS);
    }

    /// Jetty would compare the Host header with a certificate that names hosts. Ours is known by its fingerprint.
    private static SslConnectionFactory overTls(SSLContext context) {
        var tls = new SslConnectionFactory(tls(context), "http/1.1");
        tls.setEnsureSecureRequestCustomizer(false);
        return tls;
    }

    private static SslContextFactory.Server tls(SSLContext context) {
        var tls = new SslContextFactory.Server() {
            @Override
            public SSLParameters customize(SSLParameters parameters) {
                return PartnerTls.bind(super.customize(parameters));
            }

            @Override
            public void customize(SSLEngine engine) {
                super.customize(engine);
                Conscrypt.setUseSessionTickets(engine, false);
            }
        };
        tls.setSslContext(context);
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols(PartnerTls.VERSION);
        tls.setSessionCachingEnabled(false);
        tls.setRenegotiationAllowed(false);
        return tls;
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setRequestHeaderSize(DoorBounds.HEAD);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setMaxUnconsumedRequestContentReads(4);
        return http;
    }

    /// The port it listens on.
    int port() {
        return connector.getLocalPort();
    }

    /// Lets requests in work end, at most 5 seconds, and closes.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new DoorShut(e);
        }
    }
}
