package qantara.node.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.node.gateway.NodeKeys;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.store.DataFolder;

/// Sets up a node in an empty folder: its file, its database, its keys.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--data", required = true)
    Path data = Path.of("");

    @Option(names = "--service", required = true)
    String service = "";

    /// The node's name by language: `--name en="Rabat node" --name ar=…`.
    @Option(names = "--name", required = true)
    Map<String, String> names = Map.of();

    @Option(names = "--zone", defaultValue = "UTC")
    String zone = "UTC";

    @Option(names = "--languages", split = ",", defaultValue = "en")
    List<String> languages = List.of();

    @Option(names = "--host", defaultValue = "127.0.0.1")
    String host = "";

    @Option(names = "--officers-port", defaultValue = "8443")
    int officersPort;

    @Option(names = "--partners-port", defaultValue = "9443")
    int partnersPort;

    @Option(names = "--demonstration")
    boolean demonstration;

    InitCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (Files.exists(data.resolve("node.properties")))
            throw new RefusedLine(Console.say("init-again", "folder", data.toString()));
        var premises = premises();
        DataFolder.open(data, () -> {}).close();
        NodeKeys.make(premises, Clock.systemUTC().instant(), new SecureRandom());
        write(premises);
        out.println(Console.say("init-done", Map.of("folder", data.toString(), "service", service)));
        return 0;
    }

    private Premises premises() {
        try {
            return new Premises(
                    data,
                    service,
                    names,
                    ZoneId.of(zone),
                    languages,
                    new Premises.Door(host, officersPort),
                    new Premises.Door(host, partnersPort),
                    demonstration);
        } catch (DateTimeException e) {
            throw new RefusedLine(Console.say("init-zone", "zone", zone));
        } catch (IllegalArgumentException e) {
            throw new RefusedLine(Console.say("init-service", "service", service));
        }
    }

    private void write(Premises premises) {
        try {
            PremisesFile.write(premises);
        } catch (IOException e) {
            throw new RefusedLine(Console.say("store-not-writable"));
        }
    }
}
