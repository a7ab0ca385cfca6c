package qantara.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.ServiceCode;

/// A whole node in this process: set up by its own commands, started as `run` starts it, with both its doors.
final class BenchNode implements AutoCloseable {
    private final Path folder;
    private final ServiceCode service;
    private final Store store;
    private final ConfigurableApplicationContext context;

    private BenchNode(Path folder, ServiceCode service, Store store, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.service = service;
        this.store = store;
        this.context = context;
    }

    /// Two nodes whose officers exchanged cards, both open.
    static List<BenchNode> pair(Path folder) throws Exception {
        var rabat = init(folder.resolve("rabat"), "MA:DCI");
        var madrid = init(folder.resolve("madrid"), "ES:OCI");
        introduce(rabat, madrid);
        introduce(madrid, rabat);
        return List.of(open(rabat, "MA:DCI"), open(madrid, "ES:OCI"));
    }

    private static Path init(Path home, String service) throws Exception {
        try (var officers = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var partners = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            command(
                    "init",
                    "--data",
                    home.toString(),
                    "--service",
                    service,
                    "--name",
                    "en=" + home.getFileName(),
                    "--zone",
                    "UTC",
                    "--languages",
                    "en",
                    "--officers-port",
                    String.valueOf(officers.getLocalPort()),
                    "--partners-port",
                    String.valueOf(partners.getLocalPort()),
                    "--demonstration");
        }
        for (var role : List.of("DESK", "RELEASE"))
            command(
                    "user",
                    "add",
                    "--data",
                    home.toString(),
                    "--id",
                    role.toLowerCase(java.util.Locale.ROOT),
                    "--latin",
                    "Invented " + role,
                    "--arabic",
                    "\u0636\u0627\u0628\u0637 " + role,
                    "--role",
                    role);
        return home;
    }

    private static void introduce(Path host, Path guest) throws Exception {
        var card = host.resolveSibling(guest.getFileName() + ".card");
        Files.writeString(card, command("partner", "card", "--data", guest.toString()));
        var fingerprint = command("partner", "read", "--card", card.toString())
                .strip()
                .lines()
                .reduce((earlier, last) -> last)
                .orElseThrow();
        command(
                "partner",
                "add",
                "--data",
                host.toString(),
                "--card",
                card.toString(),
                "--fingerprint",
                fingerprint,
                "--officer",
                "desk",
                "--second",
                "release",
                "--agreement",
                "AG-2019-0001",
                "--title",
                "Invented",
                "--form",
                "TREATY",
                "--purposes",
                "INVESTIGATION",
                "--categories",
                "CASE,VEHICLE",
                "--from",
                "2019-02-13");
    }

    private static String command(String... line) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Console.run(Node.class, new PrintWriter(out, true), new PrintWriter(err, true), line);
        if (code != 0) throw new IllegalStateException(line[0] + " " + line[1] + ": " + err);
        return out.toString();
    }

    private static BenchNode open(Path home, String service) {
        var premises = PremisesFile.read(home).orElseThrow();
        var store = DataFolder.open(home, () -> Runtime.getRuntime().halt(70));
        var app = new SpringApplication(Node.class);
        app.setBannerMode(Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.setDefaultProperties(Map.of(
                "server.address", premises.officers().host(),
                "server.port", premises.officers().port(),
                "logging.level.root", "error"));
        app.addInitializers(context -> furnish((GenericApplicationContext) context, premises, store));
        return new BenchNode(home, new ServiceCode(service), store, app.run());
    }

    private static void furnish(GenericApplicationContext context, Premises premises, Store store) {
        context.registerBean(Premises.class, () -> premises);
        context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
    }

    ApplicationContext context() {
        return context;
    }

    ServiceCode service() {
        return service;
    }

    /// Its database and write-ahead log, in bytes.
    long bytesOnDisk() throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
