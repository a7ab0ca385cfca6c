package qantara.node.gateway;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;

/// Closes a connection that takes too long over its handshake, its request head, its body or the answer; and when the
/// house is nearly full, for each that comes in the one that has kept its place longest without asking anything.
///
/// Jetty's idle timeout starts again with every byte, so that a partner who sends one byte in ten seconds would stay
/// for ever. Here only a complete request counts. Who shows no certificate never completes one: strangers can take each
/// other's places, and never those of partners who ask.
final class Deadlines implements Connection.Listener, Runnable {
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
