package qantara.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A line between two nodes that is cut now and then: it carries bytes to a door and closes all connections each time
/// so many have gone there.
public final class CutLine implements AutoCloseable {
    private static final int BUFFER = 64 << 10;

    private final ServerSocket entry;
    private final int door;
    private final int cuts;
    private final LongSupplier distances;
    private final AtomicLong carried = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private long next;
    private int done;

    /// @param door the port it leads to
    /// @param cuts how often it is cut at most
    /// @param distances how many bytes go there between two cuts
    public CutLine(int door, int cuts, LongSupplier distances) {
        this.door = door;
        this.cuts = cuts;
        this.distances = distances;
        this.next = distances.getAsLong();
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return entry.getLocalPort();
    }

    /// Bytes that went to the door.
    public long carried() {
        return carried.get();
    }

    /// How often it was cut.
    public synchronized int done() {
        return done;
    }

    private void listen() {
        try {
            while (true) join(entry.accept());
        } catch (IOException closed) {
            closeAll();
        }
    }

    private void join(Socket from) {
        try {
            var to = new Socket(InetAddress.getLoopbackAddress(), door);
            open.add(from);
            open.add(to);
            Thread.ofVirtual().start(() -> pour(from, to, true));
            Thread.ofVirtual().start(() -> pour(to, from, false));
        } catch (IOException nobody) {
            close(from);
        }
    }

    private void pour(Socket from, Socket to, boolean counted) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            for (var read = 0; read >= 0; read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
                if (counted && isCutAfter(read)) closeAll();
            }
        } catch (IOException cut) {
            close(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized boolean isCutAfter(int read) {
        if (carried.addAndGet(read) < next || done >= cuts) return false;
        done++;
        next = carried.get() + distances.getAsLong();
        return true;
    }

    private void closeAll() {
        open.forEach(CutLine::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }
}
