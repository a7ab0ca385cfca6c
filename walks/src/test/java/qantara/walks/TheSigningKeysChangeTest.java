package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.testkit.Cast;

/// Two real nodes whose signing keys both change while letters are on their way in both directions: written before the
/// change and brought after it, written after it and brought before the partner's own change, with restarts between.
/// None is lost, none is doubled, each is receipted.
class TheSigningKeysChangeTest {
    private static final int LETTERS = 4;

    /// A bound of the wait, not a measurement.
    private static final Duration CHANGES = Duration.ofSeconds(60);

    private static final Map<String, String> REQUEST = Map.ofEntries(
            Map.entry("purpose", "INVESTIGATION"),
            Map.entry("offence", "Migrant smuggling"),
            Map.entry("facts", "A lorry was seen twice at the port."),
            Map.entry("questions", "Who owns the lorry?"),
            Map.entry("necessity", "The owner is known to that register only."),
            Map.entry("urgency", "NORMAL"),
            Map.entry("source", "B"),
            Map.entry("information", "2"),
            Map.entry("category.VEHICLE", "on"),
            Map.entry("tlp", "TLP:GREEN"));

    @TempDir
    Path folder;

    @Test
    void letters_on_their_way_in_both_directions_outlive_a_change_of_keys_on_both_sides() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var asked = new TreeMap<String, List<String>>();
            var rabat = opened(stage.rabat());
            asked.put("1", asks(rabat, "before the change"));
            var before = fingerprint("rabat");
            rotate(rabat, "rb-102");
            rabat = opened(stage.again(rabat));
            awaitOtherThan("rabat", before);
            asked.put("2", asks(rabat, "after it"));

            var madrid = opened(stage.madrid());
            for (var threads : asked.values()) for (var thread : threads) arrives(rabat, thread);
            knowsAnew(madrid, "rabat");
            received(madrid, 2 * LETTERS);

            rabat.node().stop();
            var back = asks(madrid, "back, before the change");
            var theirs = fingerprint("madrid");
            rotate(madrid, "md-202");
            madrid = opened(stage.again(madrid));
            awaitOtherThan("madrid", theirs);
            var later = asks(madrid, "back, after it");
            rabat = opened(stage.again(rabat));
            for (var thread : back) arrives(madrid, thread);
            for (var thread : later) arrives(madrid, thread);
            received(rabat, 2 * LETTERS);
            received(madrid, 2 * LETTERS);
            knowsAnew(rabat, "madrid");

            var answered = asks(rabat, "and there again");
            for (var thread : answered) arrives(rabat, thread);
            received(madrid, 3 * LETTERS);
        }
    }

    private static House opened(House house) {
        house.open();
        return house;
    }

    /// As many requests, each let go by a second officer.
    private static List<String> asks(House house, String subject) {
        var partner = house.cast().key().equals("rabat") ? "ES:OCI" : "MA:DCI";
        return IntStream.rangeClosed(1, LETTERS)
                .mapToObj(number -> {
                    var fields = new TreeMap<>(REQUEST);
                    fields.put("partner", partner);
                    fields.put("language", "fr");
                    fields.put("subject", subject + " " + number);
                    var thread = new ExchangeDesk(house.desk()).ask("", fields).path();
                    new ExchangeDesk(house.releasing()).release(thread);
                    return thread;
                })
                .toList();
    }

    private static void arrives(House house, String thread) {
        new ExchangeDesk(house.desk()).await(thread, page -> page.count(".track li:not(.todo)") >= 3);
    }

    private static void received(House house, int letters) {
        assertThat(house.desk().open("/exchange?box=inbox").count("a.lead")).isEqualTo(letters);
    }

    /// The channel's page shows the partner's new signing keys.
    private void knowsAnew(House house, String key) {
        assertThat(house.officer("ADMIN")
                        .open("/partners/channels/es-oci--ma-dci")
                        .text("main")
                        .replace(" ", ""))
                .contains(numbered(fingerprint(key)));
    }

    /// As the page says it: each group behind its number.
    private static String numbered(String fingerprint) {
        var groups = fingerprint.split(" ");
        return IntStream.range(0, groups.length)
                .mapToObj(at -> (at + 1) + groups[at])
                .collect(Collectors.joining());
    }

    private void rotate(House house, String officer) {
        house.node().stop();
        run(
                "key",
                "rotate",
                "--data",
                folder.resolve(house.cast().key()).toString(),
                "--officer",
                officer,
                "--reason",
                "exercise",
                "--after",
                "PT0S");
    }

    /// The groups by which a node says that it is known; its keys may be looked at while it runs.
    private String fingerprint(String key) {
        var said = run("key", "show", "--data", folder.resolve(key).toString());
        return said.lines().findFirst().orElseThrow().replaceFirst(".*: ", "");
    }

    private void awaitOtherThan(String key, String before) {
        var end = System.nanoTime() + CHANGES.toNanos();
        while (fingerprint(key).equals(before)) assertThat(System.nanoTime()).isLessThan(end);
    }

    private static String run(String... line) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var code = Console.run(Node.class, writer, writer, new ArrayList<>(List.of(line)).toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }
}
