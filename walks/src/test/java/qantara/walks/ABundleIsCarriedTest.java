package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.testkit.Cast;

class ABundleIsCarriedTest {
    private static final String CHANNEL = "es-oci--ma-dci";

    @TempDir
    Path folder;

    @Test
    void a_letter_with_its_file_goes_by_hand_its_receipt_comes_back_and_the_line_doubles_nothing() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            rabat.open();
            var thread = released(rabat);
            rabat.node().stop();

            assertThat(export("rabat", "--channel", CHANNEL, "--bundle", file("out")))
                    .contains("one letter", "one attachment");
            assertThat(export("madrid", "--import", file("out"), "--answers", file("answers")))
                    .contains("one new letter");
            assertThat(export("madrid", "--import", file("out"), "--answers", file("again")))
                    .as("brought twice, taken once")
                    .contains("no new letter", "one known before");
            assertThat(refused("rabat", "--import", file("out"), "--answers", file("none")))
                    .contains("OWN");
            assertThat(export("rabat", "--import", file("answers"), "--answers", file("none")))
                    .contains("one receipt");

            rabat = stage.again(rabat);
            rabat.open();
            madrid.open();
            var desk = new ExchangeDesk(rabat.desk());
            assertThat(desk.open(thread).count(".track li:not(.todo)")).isGreaterThanOrEqualTo(3);
            var there = new ExchangeDesk(madrid.desk());
            var came = there.read(there.arrived(page -> page.has("button[value=open]")));
            assertThat(came.count(".files li")).isEqualTo(1);
            assertThat(madrid.desk().open("/exchange?box=inbox").count("a.lead"))
                    .isEqualTo(1);
        }
    }

    private static String released(House rabat) {
        var desk = new ExchangeDesk(rabat.desk());
        var draft = desk.draft(ARequestLeavesRabat.REQUEST);
        assertThat(rabat.desk().attach(draft, "plan.bin", "application/x-noise", () -> new Noise(1, 3 << 20)))
                .isEqualTo(204);
        var thread = desk.submit(desk.open(draft.path())).path();
        new ExchangeDesk(rabat.releasing()).release(thread);
        return thread;
    }

    private String file(String name) {
        return folder.resolve(name + ".qsx").toString();
    }

    private String export(String node, String... more) {
        var said = run(node, more);
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    private String refused(String node, String... more) {
        var said = run(node, more);
        assertThat(said.code()).as(said.text()).isEqualTo(3);
        return said.text();
    }

    private record Said(int code, String text) {}

    private Said run(String node, String... more) {
        var line = new java.util.ArrayList<>(
                List.of("export", "--data", folder.resolve(node).toString(), "--officer"));
        line.add(node.equals("rabat") ? "rb-104" : "md-204");
        line.addAll(List.of(more));
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        return new Said(Console.run(Node.class, writer, writer, line.toArray(String[]::new)), said.toString());
    }
}
