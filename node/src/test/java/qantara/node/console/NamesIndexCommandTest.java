package qantara.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NamesIndexCommandTest {
    private static final String PEOPLE = """
            id,name,aliases,birth date,sex,nationality,documents,plates,phones
            r-1,Abdellatif Bennani,,1975-03-25,m,MA,MA:AB123450,12345-أ-6,0661 23 45 67
            r-2,كريمة الشرقاوي,Karima C.;أم أيمن,02/07/1981,F,MAR,,,
            r-3,"Idrissi, Youssef",,c. 1990,,,,,
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Console.run(Node.class, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private int index(String text) throws IOException {
        return run(
                "names",
                "index",
                table(text).toString(),
                "--into",
                folder.resolve("index").toString());
    }

    private JsonNode find(String... args) {
        var all = new java.util.ArrayList<>(java.util.List.of(
                "names", "find", "--in", folder.resolve("index").toString(), "--json"));
        all.addAll(java.util.List.of(args));
        out.getBuffer().setLength(0);
        run(all.toArray(String[]::new));
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void a_table_becomes_an_index_that_answers_with_reasons() throws IOException {
        assertThat(index(PEOPLE)).as(err.toString()).isZero();
        var found = find("--name", "عبد اللطيف بناني", "--born", "1975-03-25")
                .get(0)
                .get("results")
                .get(0);
        assertThat(found.get("id").asString()).isEqualTo("r-1");
        assertThat(found.get("birth_date").asString()).isEqualTo("1975-03-25");
        assertThat(found.get("score").asDouble()).isGreaterThan(0.5);
        assertThat(found.get("tokens").size()).isGreaterThan(1);
        assertThat(found.get("reasons").get(0).get("trait").asString()).isEqualTo("NAME");
    }

    @Test
    void aliases_numbers_and_columns_in_any_order_are_taken() throws IOException {
        assertThat(index("\ufeffPhone;NAME;Id;dob\n0661 23 45 67;Hind Berrada;r-7;1990\n"))
                .isEqualTo(Console.REFUSED);
        assertThat(err.toString()).contains("2");
        assertThat(index(PEOPLE)).isZero();
        assertThat(find("--phone", "+212661234567")
                        .get(0)
                        .get("results")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("r-1");
        assertThat(find("--plate", "MA:6-A-12345")
                        .get(0)
                        .get("results")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("r-1");
    }

    @Test
    void questions_a_line_are_answered_in_their_order() throws IOException {
        index(PEOPLE);
        var questions = Files.writeString(folder.resolve("questions.jsonl"), """
                {"id":"a","name":"Karima Cherkaoui","birth_date":"1981-07-02"}
                no json
                {"id":"b","name":"?"}
                {"id":"c","name":"Yusuf Idrisi"}
                """);
        var answers = find("--jsonl", questions.toString());
        assertThat(answers.size()).isEqualTo(4);
        assertThat(answers.get(0).get("results").get(0).get("id").asString()).isEqualTo("r-2");
        assertThat(answers.get(1).get("refused").asString()).isEqualTo("NOT_JSON");
        assertThat(answers.get(2).get("refused").asString()).isEqualTo("NAME_UNREADABLE");
        assertThat(answers.get(3).get("id").asString()).isEqualTo("c");
        assertThat(answers.get(3).get("results").get(0).get("id").asString()).isEqualTo("r-3");
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void wrong_rows_are_named_by_line_and_skipped() throws IOException {
        var code =
                index(PEOPLE + ",Omar Tazi,,,,,,,\nr-5,,,,,,,,\nr-6,a\u0000b,,,,,,,\nr-7,Omar Tazi,,31/02/1975,,,,,\n");
        assertThat(code).isEqualTo(Console.REFUSED);
        assertThat(err.toString().lines()).hasSize(4);
        assertThat(err.toString()).contains("5").contains("6").contains("7").contains("8");
        assertThat(find("--name", "Omar Tazi").get(0).get("results").size()).isEqualTo(1);
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_skipped_and_the_next_is_read() throws IOException {
        var file = folder.resolve("people.csv");
        try (BufferedWriter bomb = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            bomb.write("id,name\nr-1,");
            var part = "a".repeat(1_000_000);
            for (var i = 0; i < 100; i++) bomb.write(part);
            bomb.write("\nr-2,Hind Berrada\n");
        }
        assertThat(run(
                        "names",
                        "index",
                        file.toString(),
                        "--into",
                        folder.resolve("index").toString()))
                .isEqualTo(Console.REFUSED);
        assertThat(find("--name", "Hind Berrada")
                        .get(0)
                        .get("results")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("r-2");
    }

    @Test
    void a_cell_that_never_ends_is_named_and_what_came_before_is_kept() throws IOException {
        var endless = "id,name\nr-1,Hind Berrada\nr-2,\"Omar\n" + "Tazi\n".repeat(100_000);
        assertThat(index(endless)).isEqualTo(Console.REFUSED);
        assertThat(find("--name", "Hind Berrada").get(0).get("results").size()).isEqualTo(1);
    }

    @Test
    void an_index_stays_when_its_next_table_is_none() throws IOException {
        assertThat(index(PEOPLE)).isZero();
        for (var wrong : java.util.List.of("", "one,two\n1,2\n", "id,name\n", "\u0000\u0000\u0000", "id,name\n,\n"))
            assertThat(index(wrong)).as(wrong).isEqualTo(Console.REFUSED);
        assertThat(find("--name", "Karima Cherkaoui").get(0).get("results").size())
                .isEqualTo(1);
    }

    @Test
    void what_is_added_joins_what_was_there() throws IOException {
        index(PEOPLE);
        var more = Files.writeString(folder.resolve("more.csv"), "id,name\nr-1,Mustapha Fassi\nr-9,Hind Berrada\n");
        assertThat(run(
                        "names",
                        "index",
                        more.toString(),
                        "--into",
                        folder.resolve("index").toString(),
                        "--add"))
                .isZero();
        assertThat(find("--name", "Hind Berrada").get(0).get("results").size()).isEqualTo(1);
        assertThat(find("--name", "Mustapha Fassi")
                        .get(0)
                        .get("results")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("r-1");
        assertThat(find("--name", "Abdellatif Bennani").get(0).get("results").size())
                .isZero();
    }

    @Test
    void what_is_missing_or_wrong_is_one_line_and_a_code() throws IOException {
        assertThat(run("names", "find", "--in", folder.toString(), "--name", "Hind"))
                .isEqualTo(Console.REFUSED);
        assertThat(run("names", "index", "missing.csv", "--into", folder.toString()))
                .isEqualTo(Console.REFUSED);
        index(PEOPLE);
        assertThat(run("names", "find", "--in", folder.resolve("index").toString()))
                .isEqualTo(Console.REFUSED);
        Files.writeString(folder.resolve("other"), "00".repeat(32));
        assertThat(run(
                        "names",
                        "find",
                        "--in",
                        folder.resolve("index").toString(),
                        "--name",
                        "Hind",
                        "--key",
                        folder.resolve("other").toString()))
                .isEqualTo(Console.REFUSED);
        assertThat(err.toString().lines()).hasSize(4);
        assertThat(err.toString()).doesNotContain("Exception");
    }
}
