package qantara.node.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

/// Serves the node in a folder until it is told to stop.
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private final Class<?> application;
    private final PrintWriter out;

    @Option(names = "--data", required = true)
    Path data = Path.of("");

    RunCommand(Class<?> application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        var premises = PremisesFile.read(data)
                .orElseThrow(() -> new RefusedLine(Console.say("no-node", "folder", data.toString())));
        var store = DataFolder.open(data, () -> Runtime.getRuntime().halt(Console.DISK_FAILED));
        try {
            serve(premises, store);
        } finally {
            store.close();
        }
        return 0;
    }

    private void serve(Premises premises, Store store) throws InterruptedException {
        var app = new SpringApplication(application);
        app.setBannerMode(Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.setDefaultProperties(settings(premises));
        app.addInitializers(context -> furnish((GenericApplicationContext) context, premises, store));
        try (var context = app.run()) {
            var port = ((WebServerApplicationContext) context).getWebServer();
            if (port != null)
                // A contract with whoever started this process: it may now be used.
                out.println("ready http://" + premises.officers().host() + ":" + port.getPort() + "/");
            untilClosed(context);
        }
    }

    private static void untilClosed(org.springframework.context.ConfigurableApplicationContext context)
            throws InterruptedException {
        var closed = new java.util.concurrent.CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) closed.countDown();
        });
        closed.await();
    }

    private static void furnish(GenericApplicationContext context, Premises premises, Store store) {
        context.registerBean(Premises.class, () -> premises);
        // Not closed with the context: the store outlives every desk that may still write while it closes.
        context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
    }

    /// What Spring Boot would read from a file of its own; this node has one file, `node.properties`.
    private static Map<String, Object> settings(Premises premises) {
        return Map.of(
                "server.address",
                premises.officers().host(),
                "server.port",
                premises.officers().port(),
                // Two nodes on one machine share its cookies: browsers do not tell ports apart.
                "server.servlet.session.cookie.name",
                "qantara-" + premises.officers().port(),
                "server.shutdown",
                "graceful",
                "spring.main.lazy-initialization",
                "false");
    }
}
