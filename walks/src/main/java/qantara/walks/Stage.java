package qantara.walks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.testkit.Cast;

/// Two nodes set up as two administrators would: each in its own folder, introduced to each other by their cards and
/// an agreement, with their officers. Everything is done through the node's own commands.
final class Stage implements AutoCloseable {
    private final Path folder;
    private final Cast rabat;
    private final Cast madrid;
    private RealNode rabatNode;
    private RealNode madridNode;
    private final Map<String, House> houses = new HashMap<>();

    /// Where the card of a service says that it is reached, when that is not its own door.
    private final Map<String, String> addresses;

    private Stage(Path folder, Cast rabat, Cast madrid, Map<String, String> addresses) {
        this.addresses = addresses;
        this.folder = folder;
        this.rabat = rabat;
        this.madrid = madrid;
        rabatNode = new RealNode(folder.resolve(rabat.key()));
        madridNode = new RealNode(folder.resolve(madrid.key()));
    }

    /// The stage in `folder`, set up now if it is not there yet.
    static Stage in(Path folder, Cast rabat, Cast madrid) {
        return in(folder, rabat, madrid, Map.of());
    }

    /// The same, with services reached at other `addresses` than their own doors.
    static Stage in(Path folder, Cast rabat, Cast madrid, Map<String, String> addresses) {
        var stage = new Stage(folder, rabat, madrid, addresses);
        if (!Files.exists(folder.resolve("introduced"))) stage.setUp();
        return stage;
    }

    private void setUp() {
        init(rabat);
        init(madrid);
        introduce(rabat, madrid);
        introduce(madrid, rabat);
        write(folder.resolve("introduced"), "");
    }

    private void init(Cast cast) {
        var line = new ArrayList<>(List.of("init", "--data", home(cast), "--service", cast.service()));
        cast.names().forEach((language, name) -> line.addAll(List.of("--name", language + "=" + name)));
        line.addAll(List.of("--zone", cast.zone(), "--languages", String.join(",", cast.languages())));
        line.addAll(List.of("--officers-port", String.valueOf(cast.officersPort())));
        line.addAll(List.of("--partners-port", String.valueOf(cast.partnersPort()), "--demonstration"));
        command(line);
        for (var player : cast.officers()) {
            command(List.of(
                    "user",
                    "add",
                    "--data",
                    home(cast),
                    "--id",
                    player.id(),
                    "--latin",
                    player.latin(),
                    "--arabic",
                    player.arabic(),
                    "--role",
                    player.role()));
        }
    }

    /// What two officers do when they met and compared fingerprints: the other's card goes in, with the agreement.
    private void introduce(Cast host, Cast guest) {
        var card = folder.resolve(guest.key() + ".card");
        var line = new ArrayList<>(List.of("partner", "card", "--data", home(guest)));
        Optional.ofNullable(addresses.get(guest.key())).ifPresent(one -> line.addAll(List.of("--address", one)));
        write(card, command(line));
        var fingerprint = command(List.of("partner", "read", "--card", card.toString()))
                .strip()
                .lines()
                .reduce((earlier, last) -> last)
                .orElseThrow();
        command(List.of(
                "partner",
                "add",
                "--data",
                home(host),
                "--card",
                card.toString(),
                "--fingerprint",
                fingerprint,
                "--officer",
                host.who("DESK").id(),
                "--second",
                host.who("RELEASE").id(),
                "--agreement",
                "AG-2019-0006",
                "--title",
                "Police cooperation, Rabat and Madrid, 2019",
                "--form",
                "TREATY",
                "--purposes",
                "PREVENTION,INVESTIGATION,PUBLIC_SECURITY,EVENT_SECURITY,LIAISON",
                "--categories",
                "CASE,PERSON,DOCUMENT,VEHICLE,COMMUNICATION,EVENT,INSTITUTIONAL",
                "--from",
                "2019-02-13"));
    }

    /// A fresh one-time code for an officer of a node that does not run.
    String code(Cast cast, Cast.Player player) {
        return command(List.of("user", "code", "--data", home(cast), "--id", player.id()))
                .strip();
    }

    private String home(Cast cast) {
        return folder.resolve(cast.key()).toString();
    }

    /// Runs a command of the node in this process and gives what it printed.
    private static String command(List<String> line) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Console.run(
                Node.class, new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        if (code != 0)
            throw new WalkFailed(
                    String.join(" ", line.subList(0, 2)) + ": " + err.toString().strip());
        return out.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The house in Rabat; its officers' codes are issued at the first call, while its node is still down.
    House rabat() {
        return houses.computeIfAbsent(rabat.key(), missing -> House.of(this, rabat, rabatNode));
    }

    /// The house in Madrid, likewise.
    House madrid() {
        return houses.computeIfAbsent(madrid.key(), missing -> House.of(this, madrid, madridNode));
    }

    /// Has the nodes work in other circumstances, before either house is asked for.
    ///
    /// @param nodes changes a node that does not run
    void circumstances(UnaryOperator<RealNode> nodes) {
        rabatNode = nodes.apply(rabatNode);
        madridNode = nodes.apply(madridNode);
    }

    /// A house whose node was stopped, with fresh codes for its officers.
    House again(House house) {
        return House.of(this, house.cast(), house.node());
    }

    /// The same, with codes for those of some roles.
    House again(House house, Set<String> roles) {
        return House.of(this, house.cast(), house.node(), roles);
    }

    /// Both down, the first one's end not waited for by the second.
    @Override
    public void close() {
        rabatNode.close();
        madridNode.close();
    }
}
