package qantara.node.gateway;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes a connection that takes too long over its handshake, its request head, its body or the answer; and when the
/// house is nearly full, for each that comes in the one that has kept its place longest without asking anything.
///
/// Jetty's idle timeout starts again with every byte, so that a partner who sends one byte in ten seconds would stay
/// for ever. Here only a complete request counts. Who shows no certificate never completes one: strangers can take
/// each other's places, and never those of partners who ask.
final class Deadlines implements Connection.Listener, Runnable {
    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /// The longest TLS record, head and all.
    private static final int LAST_WORD = 18 << 10;

    private static final int MOST_WORDS = 4;

    private final DoorBounds bounds;
    private final Map<Connection, Stay> stays = new ConcurrentHashMap<>();

    /// @param asked whether a request of it was ever complete
    /// @param busy whether one is in work
    private record Stay(long until, boolean asked, boolean busy) {}

    Deadlines(DoorBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void onOpened(Connection connection) {
        if (!(connection instanceof SslConnection)) return;
        if (stays.size() >= DoorBounds.CROWD) makeRoom();
        stays.put(connection, new Stay(System.nanoTime() + bounds.rest().toNanos(), false, false));
    }

    @Override
    public void onClosed(Connection connection) {
        stays.remove(connection);
        if (connection instanceof SslConnection tls) release(tls.getSSLEngine());
    }

    /// Conscrypt holds two descriptors for each engine until both its ends are closed and its last word is fetched,
    /// or until the collector comes by: strangers who hang up in their handshake would use up all there are before
    /// that.
    private static void release(SSLEngine engine) {
        try {
            engine.closeOutbound();
            var word = ByteBuffer.allocate(LAST_WORD);
            for (var i = 0; i < MOST_WORDS && !engine.isOutboundDone(); i++) engine.wrap(NOTHING.slice(), word.clear());
            engine.closeInbound();
        } catch (SSLException cutOff) {
            log.debug(
                    "a connection ended without a farewell: {}",
                    cutOff.getClass().getSimpleName());
        }
    }

    /// A request's head has come in.
    void begun(Request request) {
        renew(request, new Stay(System.nanoTime() + bounds.request().toNanos(), true, true));
    }

    /// A request was answered.
    void ended(Request request) {
        renew(request, new Stay(System.nanoTime() + bounds.rest().toNanos(), true, false));
    }

    private void renew(Request request, Stay stay) {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof SslConnection.SslEndPoint end)
            stays.computeIfPresent(end.getSslConnection(), (_, _) -> stay);
    }

    private void makeRoom() {
        stays.entrySet().stream()
                .filter(entry -> !entry.getValue().busy)
                .min(Map.Entry.comparingByValue(
                        Comparator.comparing(Stay::asked).thenComparingLong(Stay::until)))
                .ifPresent(entry -> close(entry.getKey()));
    }

    private void close(Connection connection) {
        stays.remove(connection);
        connection.getEndPoint().close();
    }

    /// Closes what is overdue; called every second or so.
    @Override
    public void run() {
        var now = System.nanoTime();
        stays.forEach((connection, stay) -> {
            if (now - stay.until > 0) connection.getEndPoint().close();
        });
    }
}
