package qantara.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private static final String VISIT =
            "The Interior Minister, Salma Berrada, received the British Ambassador, Oliver Hartwell, in Rabat on Tuesday.";

    @TempDir
    private Path folder = Path.of(".");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        var command = new ReadCommand(stream(out), stream(err), Map.of("LANG", "en_GB.UTF-8"));
        return new CommandLine(command).execute(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_communique_becomes_a_table() throws IOException {
        assertThat(run(file("a.txt", VISIT), "--published", "2026-03-04")).isZero();
        assertThat(out())
                .contains("Salma Berrada")
                .contains("2026-03-03")
                .contains("reception")
                .contains("Rabat");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "es", "en"})
    void every_language_has_all_its_words(String language) throws IOException {
        assertThat(run(file("a.txt", VISIT), "--lang", language)).isZero();
        assertThat(run("--help", "--lang", language)).isZero();
        assertThat(out()).contains("read").doesNotContain("label_");
    }

    @Test
    void json_is_one_array_with_offsets_into_the_text() throws IOException {
        assertThat(run(file("a.txt", VISIT), "--json")).isZero();
        var record = JsonMapper.builder().build().readTree(out()).get(0);
        var host = record.get("engagements").get(0).get("principals").get(0);
        var span = host.get("ev_name");
        assertThat(VISIT.substring(span.get(0).asInt(), span.get(1).asInt())).isEqualTo("Salma Berrada");
        assertThat(record.get("engagements").get(0).get("date").get("start").isNull())
                .isTrue();
    }

    @Test
    void a_list_keeps_its_order_and_its_ids() throws IOException {
        var lines = "{\"id\":\"b\",\"text\":\"" + VISIT
                + "\",\"published\":\"2026-03-04\"}\n\n{\"id\":\"a\",\"text\":\"\"}\n";
        assertThat(run("--json", "--jsonl", file("list.jsonl", lines))).isZero();
        var records = JsonMapper.builder().build().readTree(out());
        assertThat(records.get(0).get("id").asString()).isEqualTo("b");
        assertThat(records.get(1).get("id").asString()).isEqualTo("a");
        assertThat(records.get(1).get("engagements").size()).isZero();
    }

    @Test
    void what_cannot_be_read_gets_one_line_and_a_code() throws IOException {
        assertThat(run(file("empty.txt", ""))).isEqualTo(3);
        assertThat(run(file("binary.bin", new byte[] {1, 0, 2}))).isEqualTo(3);
        assertThat(run(file("latin.txt", new byte[] {'a', (byte) 0xe9, 'b'}))).isEqualTo(3);
        assertThat(run(file("large.txt", "a ".repeat(1_100_000)))).isEqualTo(3);
        assertThat(run(folder.resolve("missing.txt").toString())).isEqualTo(3);
        assertThat(run("--jsonl", file("bad.jsonl", "{\"id\":\"a\",\n"))).isEqualTo(3);
        assertThat(err().lines()).hasSize(6).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void a_command_that_is_not_understood_says_what_to_do() throws IOException {
        assertThat(run(file("a.txt", VISIT), "--published", "4.3.2026")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err().lines()).hasSize(2);
    }

    @Test
    void one_refused_file_does_not_stop_the_others() throws IOException {
        assertThat(run(file("empty.txt", ""), file("a.txt", VISIT))).isEqualTo(3);
        assertThat(out()).contains("Salma Berrada");
    }
}
