package qantara.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class NamesCommandTest {
    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        var line = new CommandLine(new NamesCommand(new PrintWriter(out)));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((fault, at, parsed) -> Refusals.say(at.getErr(), fault));
        return line.execute(args);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), content, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void a_pair_has_its_score_and_its_reasons() throws IOException {
        assertThat(run("--pairs", file("كنزة الزروالي\tKenza Zerouali\n"))).isZero();
        assertThat(out.toString()).contains("كنزة ~ Kenza: the same name in the other script");
    }

    @Test
    void programs_get_an_object_for_each_line_in_order() throws IOException {
        run("--pairs", file("Omar Tazi\tعمر التازي\t1981-03-09\t09/03/1981\nOmar Tazi\tSalma Bennani\n"), "--json");
        var array = JsonMapper.builder().build().readTree(out.toString());
        assertThat(array.size()).isEqualTo(2);
        assertThat(array.get(0).get("score").asDouble()).isGreaterThan(0.9);
        assertThat(array.get(0).get("reasons").get(2).get("code").asString()).isEqualTo("BIRTH_SAME");
        assertThat(array.get(1).get("score").asDouble()).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "Omar Tazi,no pair",
        "'\tOmar Tazi',empty",
        "'🙂\tOmar Tazi',no letters",
        "'A\tOmar Tazi',single letter",
        "'Omar Tazi\tOmar Tazi\t31/31/1981\t',birth date"
    })
    void a_bad_line_is_named_with_its_number_and_the_others_are_compared(String bad, String why) throws IOException {
        assertThat(run("--pairs", file("Omar Tazi\tOmar Tazi\n" + bad + "\nOmar Tazi\tOmar Tazi\n"), "--json"))
                .isEqualTo(Console.REFUSED);
        assertThat(err.toString()).contains("ine 2").contains(why);
        var array = JsonMapper.builder().build().readTree(out.toString());
        assertThat(array.size()).isEqualTo(3);
        assertThat(array.get(1).has("refused")).isTrue();
    }

    @Test
    void ten_thousand_letters_are_refused_in_a_sentence() throws IOException {
        assertThat(run("--pairs", file("a".repeat(10_000) + "\tOmar Tazi\n"))).isEqualTo(Console.REFUSED);
        assertThat(err.toString()).contains("longer than 200").doesNotContain("aaaa");
    }

    @Test
    void what_is_not_utf8_or_not_there_is_refused() throws IOException {
        var file = Files.write(folder.resolve("latin1.tsv"), new byte[] {'a', (byte) 0xe9, '\t', 'b', '\n'});
        assertThat(run("--pairs", file.toString())).isEqualTo(Console.REFUSED);
        assertThat(run("--pairs", folder.resolve("none.tsv").toString())).isEqualTo(Console.REFUSED);
        assertThat(err.toString()).contains("UTF-8").contains("cannot be read");
    }

    @Test
    void without_pairs_the_command_line_is_not_understood() {
        assertThat(run()).isEqualTo(Console.NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("--pairs");
    }

    @Test
    void a_table_cannot_be_learnt_from_nothing() {
        assertThat(run(
                        "train",
                        "--data",
                        folder.toString(),
                        "--out",
                        folder.resolve("t").toString()))
                .isEqualTo(Console.REFUSED);
    }
}
