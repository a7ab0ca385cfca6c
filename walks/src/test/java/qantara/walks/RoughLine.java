package qantara.walks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to a door that does to what it carries what proxies and broken roads do.
final class RoughLine implements AutoCloseable {
    private static final int BUFFER = 16 << 10;

    enum Manner {
        /// Carries everything as it is.
        HONEST,
        /// Changes one bit of every block that goes to the door.
        SPOILS,
        /// Puts a line of its own before what goes to the door, as a proxy does that speaks no TLS.
        MEDDLES,
        /// Takes what comes and carries nothing: the connection looks open at both ends.
        SWALLOWS,
        /// Carries to the door, and nothing back.
        ANSWERS_NOT
    }

    private final ServerSocket entry;
    private final int door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Manner manner = Manner.HONEST;

    RoughLine(int door) {
        this.door = door;
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return entry.getLocalPort();
    }

    void is(Manner now) {
        manner = now;
    }

    /// Closes every connection, and takes new ones.
    void cut() {
        open.forEach(RoughLine::close);
    }

    private void listen() {
        try {
            while (true) {
                var from = entry.accept();
                Thread.ofVirtual().start(() -> join(from));
            }
        } catch (IOException closed) {
            cut();
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

    private void pour(Socket from, Socket to, boolean forth) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            if (forth && manner == Manner.MEDDLES) to.getOutputStream().write("PROXY UNKNOWN\r\n".getBytes(US_ASCII));
            for (var read = 0; read >= 0; read = from.getInputStream().read(buffer))
                if (passes(forth)) to.getOutputStream().write(treated(buffer, read, forth), 0, read);
        } catch (IOException cut) {
            close(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean passes(boolean forth) {
        return manner != Manner.SWALLOWS && (forth || manner != Manner.ANSWERS_NOT);
    }

    private byte[] treated(byte[] buffer, int read, boolean forth) {
        if (forth && read > 0 && manner == Manner.SPOILS) buffer[read - 1] ^= 1;
        return buffer;
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
        cut();
    }
}
