package qantara.node.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import qantara.names.NameTraining;
import qantara.names.RecordMatcher;

/// Compares pairs of names and says why they are alike; learns the table by which it does.
///
/// A pair is one line: two names between a tab, and after two more tabs each one's date of birth if it is known. A line
/// that is no pair is named with its number and the others are compared all the same; then the exit code is 3.
@Command(name = "names")
final class NamesCommand implements Callable<Integer> {
    /// The longest line that is read, in characters.
    private static final int LONGEST_LINE = 2_000;

    private final PrintWriter out;

    @Option(names = "--pairs", paramLabel = "FILE")
    private @Nullable Path pairs;

    @Option(names = "--json")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    NamesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (pairs == null) {
            err().println(Console.say("missing-option", Map.of("command", "names", "option", "--pairs")));
            return Console.NOT_UNDERSTOOD;
        }
        try (var lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(pairs), StandardCharsets.UTF_8.newDecoder()))) {
            return compare(lines);
        } catch (CharacterCodingException notText) {
            throw new RefusedLine(Console.say("names-not-utf8", "file", pairs));
        } catch (IOException unreadable) {
            throw new RefusedLine(Console.say("names-file", "file", pairs));
        }
    }

    private PrintWriter err() {
        return spec == null ? out : spec.commandLine().getErr();
    }

    private int compare(BufferedReader lines) throws IOException {
        var matcher = RecordMatcher.standard();
        var paper = json ? new PairJson(out) : new PairLines(out);
        var refused = 0;
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) continue;
            var read = line.length() > LONGEST_LINE ? new PairLine.Refused("long") : PairLine.of(line);
            switch (read) {
                case PairLine.Pair pair -> paper.compared(number, pair, matcher.compare(pair.asked(), pair.held()));
                case PairLine.Refused why -> {
                    refused++;
                    var sentence = Console.say("names-line-" + why.reason(), "line", String.valueOf(number));
                    err().println(sentence);
                    paper.refused(number, why.reason(), sentence);
                }
            }
        }
        paper.end();
        return refused == 0 ? 0 : Console.REFUSED;
    }

    /// Learns the table that the product ships; the same data gives the same table.
    @Command(name = "train", mixinStandardHelpOptions = true)
    int train(
            @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "sources") Path data,
            @Option(names = "--out", paramLabel = "FILE", required = true) Path file) {
        for (var needed : List.of("wd_arabic_64", "ar2en-train.txt"))
            if (!Files.isReadable(data.resolve(needed)))
                throw new RefusedLine(Console.say("names-file", "file", data.resolve(needed)));
        try {
            Files.writeString(file, NameTraining.table(data));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RefusedLine(Console.say("names-train", "file", file));
        }
        out.println(Console.say("names-trained", "file", file));
        return 0;
    }
}
