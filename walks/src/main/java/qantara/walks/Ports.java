package qantara.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import qantara.testkit.Cast;

/// Ports that nobody uses at the moment, so that a walk disturbs no node that runs.
final class Ports {
    private Ports() {}

    /// `cast` behind free ports.
    static Cast free(Cast cast) {
        try (var officers = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var partners = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return cast.on(officers.getLocalPort(), partners.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
