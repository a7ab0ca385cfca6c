package qantara.node.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;

/// Closes a connection that takes too long over its handshake, its request head, its body or the answer.
///
/// Jetty's idle timeout starts again with every byte, so that a partner who sends one byte in ten seconds would stay
/// for ever. Here only a complete request counts.
final class Deadlines implements Connection.Listener, Runnable {
    private final DoorBounds bounds;
    private final Map<Connection, Long> due = new ConcurrentHashMap<>();

    Deadlines(DoorBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof SslConnection)
            due.put(connection, System.nanoTime() + bounds.rest().toNanos());
    }

    @Override
    public void onClosed(Connection connection) {
        due.remove(connection);
    }

    /// A request's head has come in.
    void begun(Request request) {
        renew(request, bounds.request().toNanos());
    }

    /// A request was answered.
    void ended(Request request) {
        renew(request, bounds.rest().toNanos());
    }

    private void renew(Request request, long nanos) {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof SslConnection.SslEndPoint end)
            due.computeIfPresent(end.getSslConnection(), (_, _) -> System.nanoTime() + nanos);
    }

    /// Closes what is overdue; called every second or so.
    @Override
    public void run() {
        var now = System.nanoTime();
        due.forEach((connection, until) -> {
            if (now - until > 0) connection.getEndPoint().close();
        });
    }
}
