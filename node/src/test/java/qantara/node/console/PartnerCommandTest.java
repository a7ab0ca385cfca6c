package qantara.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.Node;

/// Two nodes are introduced by their administrators, on the command line.
class PartnerCommandTest {
    @TempDir
    Path folder;

    private String said = "";
    private String complained = "";

    @BeforeEach
    void init() throws IOException {
        for (var one : List.of("rabat MA:DCI 19443", "madrid ES:SIRENE 19444")) {
            var words = one.split(" ");
            run(
                    "init",
                    "--data",
                    at(words[0]),
                    "--service",
                    words[1],
                    "--name",
                    "en=" + words[0],
                    "--partners-port",
                    words[2]);
            run("partner", "card", "--data", at(words[0]));
            Files.writeString(folder.resolve(words[0] + ".card"), said);
        }
        for (var id : List.of("rb-1", "rb-2"))
            assertThat(run(
                            "user",
                            "add",
                            "--data",
                            at("rabat"),
                            "--id",
                            id,
                            "--latin",
                            "Officer " + id,
                            "--role",
                            "DESK"))
                    .isZero();
    }

    @Test
    void a_card_is_read_and_the_partner_let_in_by_two_officers() {
        assertThat(add(fingerprint("madrid"), "rb-1", "rb-2")).isZero();
        assertThat(said).contains("es-sirene--ma-dci");
        assertThat(add(fingerprint("madrid"), "rb-1", "rb-2")).isZero();
        run("partner", "list", "--data", at("rabat"));
        assertThat(said).isEqualTo("es-sirene--ma-dci\tES:SIRENE\tOPEN\thttps://127.0.0.1:19444\n");
    }

    @Test
    void a_fingerprint_that_is_not_the_cards_opens_nothing() {
        assertThat(add(fingerprint("rabat"), "rb-1", "rb-2")).isEqualTo(Console.REFUSED);
        run("partner", "list", "--data", at("rabat"));
        assertThat(said).isEmpty();
    }

    @Test
    void one_officer_is_not_two() {
        assertThat(add(fingerprint("madrid"), "rb-1", "rb-1")).isEqualTo(Console.REFUSED);
        assertThat(add(fingerprint("madrid"), "rb-1", "nobody")).isEqualTo(Console.REFUSED);
    }

    @Test
    void a_channel_is_suspended_and_never_comes_back_from_the_end() {
        add(fingerprint("madrid"), "rb-1", "rb-2");
        assertThat(state("SUSPENDED")).isZero();
        assertThat(state("OPEN")).isZero();
        assertThat(state("REVOKED")).isZero();
        assertThat(state("OPEN")).isEqualTo(Console.REFUSED);
        assertThat(add(fingerprint("madrid"), "rb-1", "rb-2")).isEqualTo(Console.REFUSED);
    }

    @Test
    void a_file_that_is_no_card_is_refused_in_one_line() throws IOException {
        var file = folder.resolve("no.card");
        for (var text : List.of("", "-----BEGIN QANTARA PARTNER CARD-----\nAAAA\n-----END QANTARA PARTNER CARD-----")) {
            Files.writeString(file, text);
            assertThat(run("partner", "read", "--card", file.toString())).isEqualTo(Console.REFUSED);
            assertThat(complained.lines()).hasSize(1);
        }
        assertThat(run("partner", "read", "--card", folder.resolve("none").toString()))
                .isEqualTo(Console.REFUSED);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run("partner", "read", "--card", file.toString())).isEqualTo(Console.REFUSED);
    }

    @Test
    void the_keys_are_shown_with_their_ends() {
        assertThat(run("key", "show", "--data", at("rabat"))).isZero();
        assertThat(said.lines()).hasSize(3).first().asString().contains(fingerprint("rabat"));
    }

    @Test
    void a_node_whose_keys_are_gone_says_so() throws IOException {
        Files.delete(folder.resolve("rabat/keys/service.key"));
        assertThat(run("key", "show", "--data", at("rabat"))).isEqualTo(Console.REFUSED);
        assertThat(complained).contains("keys").hasLineCount(1);
    }

    private int add(String fingerprint, String officer, String second) {
        return run(
                "partner",
                "add",
                "--data",
                at("rabat"),
                "--card",
                folder.resolve("madrid.card").toString(),
                "--fingerprint",
                fingerprint,
                "--officer",
                officer,
                "--second",
                second,
                "--agreement",
                "AG-2026-0001",
                "--purposes",
                "INVESTIGATION,LIAISON",
                "--categories",
                "CASE,INSTITUTIONAL",
                "--title",
                "Exchange between neighbours");
    }

    private int state(String state) {
        return run(
                "partner",
                "state",
                "--data",
                at("rabat"),
                "--channel",
                "es-sirene--ma-dci",
                "--to",
                state,
                "--officer",
                "rb-1",
                "--reason",
                "a drill");
    }

    private String fingerprint(String city) {
        run("partner", "read", "--card", folder.resolve(city + ".card").toString());
        return new ArrayList<>(said.lines().toList()).getLast();
    }

    private String at(String city) {
        return folder.resolve(city).toString();
    }

    private int run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Console.run(Node.class, new PrintWriter(out, true), new PrintWriter(err, true), args);
        said = out.toString();
        complained = err.toString();
        return code;
    }
}
