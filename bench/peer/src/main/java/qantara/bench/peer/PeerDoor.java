package qantara.bench.peer;

import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.servlet.AS4Servlet;
import com.helger.photon.io.WebFileIO;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.xservlet.requesttrack.RequestTrackerSettings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Where the peer's messages arrive: phase4's servlet in Jetty, on loopback, without TLS, which spares the peer that
/// work.
final class PeerDoor {
    private PeerDoor() {}

    /// Opens it.
    ///
    /// @return its address
    static String open(Path folder) throws Exception {
        var server = new Server(new QueuedThreadPool(32));
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler("/");
        context.addEventListener(new Begin(folder));
        context.addServlet(new ServletHolder(AS4Servlet.class), "/as4");
        server.setHandler(context);
        server.start();
        return "http://127.0.0.1:" + connector.getLocalPort() + "/as4";
    }

    private record Begin(Path folder) implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            WebScopeManager.onGlobalBegin(event.getServletContext());
            WebFileIO.initPaths(folder.toFile(), folder.toString(), false);
            RequestTrackerSettings.setLongRunningRequestsCheckEnabled(false);
            RequestTrackerSettings.setParallelRunningRequestsCheckEnabled(false);
            AS4ServerInitializer.initAS4Server();
        }
    }
}
