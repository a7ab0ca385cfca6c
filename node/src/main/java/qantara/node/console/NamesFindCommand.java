package qantara.node.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.holdings.Answer;
import qantara.holdings.Found;
import qantara.holdings.Holdings;
import qantara.holdings.Question;
import qantara.holdings.Understood;
import qantara.holdings.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `names find --in DIR`: asks a search index, once by options or for every line of a file of questions.
///
/// Exit codes: 0 every question was answered, be it with nobody; 3 a question or the index was refused.
@Command(name = "find")
final class NamesFindCommand implements Callable<Integer> {
    @Option(names = "--in", required = true, paramLabel = "DIR")
    private Path in = Path.of("");

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--name", paramLabel = "NAME")
    private List<String> names = new ArrayList<>();

    @Option(names = "--born", paramLabel = "DATE")
    private String born = "";

    @Option(names = "--sex", paramLabel = "F|M|X")
    private String sex = "";

    @Option(names = "--nationality", paramLabel = "CODE")
    private List<String> nationalities = new ArrayList<>();

    @Option(names = "--document", paramLabel = "NUMBER")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--plate", paramLabel = "PLATE")
    private List<String> plates = new ArrayList<>();

    @Option(names = "--phone", paramLabel = "NUMBER")
    private List<String> phones = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE")
    private String country = "";

    @Option(names = "--most", paramLabel = "N", defaultValue = "10")
    private int most;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--jsonl", paramLabel = "QUERIES")
    private @Nullable Path questions;

    private final PrintWriter out;
    private final PrintWriter err;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private boolean isRefused;
    private boolean isFirst = true;

    NamesFindCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        LuceneNotices.silence();
    }

    @Override
    public Integer call() throws IOException {
        if (most < 1 || most > Question.MOST_ANSWERS)
            throw new RefusedLine(Console.say("names-most", "most", Question.MOST_ANSWERS));
        var secret = SealingKeyFile.read(SealingKeyFile.of(key, in));
        try (var holdings = Holdings.open(in, secret, new SecureRandom())) {
            if (questions != null) askAll(holdings, questions);
            else askOnce(holdings);
        }
        return isRefused ? Console.REFUSED : 0;
    }

    private void askOnce(Holdings holdings) {
        var written = new Written(names, born, sex, nationalities, "", documents, plates, phones, country);
        if (json) out.print('[');
        ask(holdings, Optional.empty(), written, "");
        if (json) out.println("]");
    }

    /// One question a line, answered as it is read; the answers stand in the order of the lines.
    private void askAll(Holdings holdings, Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new RefusedLine(Console.say("names-no-file", "file", file.toString()));
        json = true;
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        out.print('[');
        try (var lines =
                new BufferedReader(new ShortLines(new InputStreamReader(Files.newInputStream(file), decoder)))) {
            var number = 0L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) askLine(holdings, line, Long.toString(number));
            }
        }
        out.println("]");
    }

    private void askLine(Holdings holdings, String line, String number) {
        try {
            if (line.indexOf('\0') >= 0 || line.indexOf('\ufffd') >= 0) throw new IllegalArgumentException();
            var node = mapper.readTree(line);
            if (!node.isObject()) throw new IllegalArgumentException();
            ask(holdings, text(node, "id"), written(node), number);
        } catch (JacksonException | IllegalArgumentException notJson) {
            refuse(number, Console.say("names-not-json"));
            print(FoundJson.refused(Optional.empty(), "NOT_JSON"));
        }
    }

    private static Written written(JsonNode node) {
        var names = new ArrayList<>(texts(node, "name", "names"));
        names.addAll(texts(node, "alias", "aliases"));
        return new Written(
                names,
                text(node, "birth_date")
                        .or(() -> text(node, "born"))
                        .or(() -> text(node, "dob"))
                        .orElse(""),
                text(node, "sex").orElse(""),
                texts(node, "nationality", "nationalities"),
                "",
                texts(node, "document", "documents"),
                texts(node, "plate", "plates"),
                texts(node, "phone", "phones"),
                text(node, "country").orElse(""));
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode node, String one, String many) {
        var texts = new ArrayList<String>();
        for (var field : List.of(one, many)) {
            text(node, field).ifPresent(texts::add);
            for (var value : node.path(field)) if (value.isString()) texts.add(value.asString());
        }
        return texts;
    }

    private void ask(Holdings holdings, Optional<String> id, Written written, String line) {
        switch (written.question(most)) {
            case Understood.Refused<Question>(var why) -> {
                refuse(line, Console.say(NamesIndexCommand.word(why)));
                if (json) print(FoundJson.refused(id, why.name()));
            }
            case Understood.As<Question>(var question, var flaws) -> {
                for (var flaw : flaws) refuse(line, Console.say(NamesIndexCommand.word(flaw)));
                var answer = holdings.find(question);
                if (json) print(FoundJson.of(id, answer));
                else show(answer);
            }
        }
    }

    private void refuse(String line, String why) {
        isRefused = true;
        err.println(line.isEmpty() ? why : Console.say("names-flaw", Map.of("line", line, "why", why)));
    }

    private void print(Map<String, Object> answer) {
        if (!isFirst) out.println(',');
        isFirst = false;
        out.print(mapper.writeValueAsString(answer));
    }

    private void show(Answer answer) {
        out.println(Console.say("names-found", "count", answer.found().size()));
        for (var found : answer.found()) show(found);
    }

    private void show(Found found) {
        var who = found.held().identity().particulars();
        out.println(Console.say(
                "names-row",
                Map.of(
                        "score",
                        String.format(Locale.ROOT, "%.3f", found.score()),
                        "handle",
                        found.held().identity().handle(),
                        "name",
                        who.names().getFirst().written(),
                        "born",
                        who.born().map(FoundJson::day).orElse("–"))));
    }
}
