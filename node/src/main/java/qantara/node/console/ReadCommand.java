package qantara.node.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qantara.node.press.RecordJson;
import qantara.reader.Article;
import qantara.reader.Intake;
import qantara.reader.IntakeRefusal;
import qantara.reader.Reader;
import qantara.reader.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `read FILE…`: communiqués in, records out; a table for people or one JSON array for programs.
///
/// Exit codes: 0 everything was read, 2 the command was not understood, 3 an input was refused.
@Command(name = "read")
public final class ReadCommand implements Callable<Integer> {
    private static final int READ = 0;
    private static final int MISUNDERSTOOD = 2;
    private static final int REFUSED = 3;
    /// The largest list of texts that is taken: 256 MiB.
    private static final long LARGEST_LIST = 256L * 1024 * 1024;

    @Parameters(arity = "0..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Option(names = "--published", paramLabel = "DATE")
    private @Nullable String published;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--jsonl", paramLabel = "FILE")
    private @Nullable String jsonl;

    @Option(names = "--lang", paramLabel = "ar|fr|es|en")
    private @Nullable String lang;

    @Option(names = {"-h", "--help"})
    private boolean help;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final List<Reading> readings = new ArrayList<>();
    private int exit = READ;

    /// Reads from the file system and writes to the console in UTF-8.
    public ReadCommand() {
        this(console(System.out), console(System.err), System.getenv());
    }

    ReadCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    private static PrintStream console(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        var words = Words.of(Optional.ofNullable(lang), environment);
        if (help) {
            out.println(words.say("help"));
            return READ;
        }
        if (files.isEmpty() && jsonl == null) return misunderstood(words.say("no_input"));
        var day = Optional.ofNullable(published);
        if (day.isPresent() && date(day.get()).isEmpty())
            return misunderstood(words.say("bad_date", "date", day.get()));
        for (var file : files) readFile(file, day.flatMap(ReadCommand::date), words);
        Optional.ofNullable(jsonl).ifPresent(file -> readList(file, words));
        print(words);
        return exit;
    }

    private int misunderstood(String message) {
        err.println(message);
        return MISUNDERSTOOD;
    }

    private void refuse(String message) {
        err.println(message);
        exit = REFUSED;
    }

    private void print(Words words) {
        if (json || jsonl != null) {
            out.println(RecordJson.array(readings));
            return;
        }
        for (var reading : readings) out.print(new ReadingTable(words).of(reading));
    }

    private void readFile(String file, Optional<LocalDate> day, Words words) {
        var bytes = bytes(file, Intake.LARGEST, words);
        if (bytes.isEmpty()) return;
        switch (Intake.of(bytes.get())) {
            case Intake.Taken taken -> {
                var article = taken.article().marked(file);
                readings.add(
                        Reader.standard().read(day.map(article::publishedOn).orElse(article)));
            }
            case Intake.Refused refused -> refuse(words.say(message(refused.why()), "file", file));
        }
    }

    private static String message(IntakeRefusal why) {
        return switch (why) {
            case EMPTY -> "refused_empty";
            case BINARY -> "refused_binary";
            case NOT_UTF8 -> "refused_not_utf8";
            case TOO_LARGE -> "refused_too_large";
        };
    }

    private Optional<byte[]> bytes(String file, long largest, Words words) {
        try {
            var path = Path.of(file);
            if (!Files.isRegularFile(path)) refuse(words.say("no_file", "file", file));
            else if (Files.size(path) > largest) refuse(words.say("refused_too_large", "file", file));
            else return Optional.of(Files.readAllBytes(path));
        } catch (IOException | InvalidPathException e) {
            refuse(words.say("no_access", "file", file));
        }
        return Optional.empty();
    }

    private void readList(String file, Words words) {
        var bytes = bytes(file, LARGEST_LIST, words);
        if (bytes.isEmpty()) return;
        var lines = lines(bytes.get());
        if (lines.isEmpty()) {
            refuse(words.say("refused_not_utf8", "file", file));
            return;
        }
        var mapper = JsonMapper.builder().build();
        for (var i = 0; i < lines.get().size(); i++) {
            if (lines.get().get(i).isBlank()) continue;
            var article = article(mapper, lines.get().get(i));
            if (article.isPresent()) readings.add(Reader.standard().read(article.get()));
            else refuse(words.say("bad_line", "file", file, "line", i + 1));
        }
    }

    private static Optional<List<String>> lines(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString().lines().toList());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Article> article(JsonMapper mapper, String line) {
        try {
            var node = mapper.readTree(line);
            var text = string(node, "text");
            if (text.isEmpty() || text.get().length() > Intake.LARGEST) return Optional.empty();
            var published = string(node, "published");
            var day = published.flatMap(ReadCommand::date);
            if (published.isPresent() && day.isEmpty()) return Optional.empty();
            return Optional.of(new Article(text.get(), day, string(node, "url"), string(node, "id")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> string(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asString()) : Optional.empty();
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
