package qantara.node.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import qantara.node.correspondence.MediaBundle;
import qantara.node.correspondence.MediaDesk;
import qantara.node.correspondence.MediaDesk.Range;
import qantara.node.gateway.NodeKeys;
import qantara.seal.ChannelId;

/// Writes a channel's letters to one file that is carried to the partner by hand, or takes in the file that a partner
/// sent. The node does not run meanwhile.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--data", required = true)
    Path data = Path.of("");

    @Option(names = "--channel")
    Optional<String> channel = Optional.empty();

    @Option(names = "--bundle")
    Optional<Path> bundle = Optional.empty();

    @Option(names = "--kept-since")
    Optional<LocalDate> since = Optional.empty();

    @Option(names = "--kept-until")
    Optional<LocalDate> until = Optional.empty();

    /// The partner's file; what is to be carried back goes to `--answers`.
    @Option(names = "--import")
    Optional<Path> brought = Optional.empty();

    @Option(names = "--answers")
    Optional<Path> answers = Optional.empty();

    @Mixin
    OneOfficer officer = new OneOfficer();

    ExportCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var takes = brought.isPresent() && answers.isPresent();
        if (takes == (channel.isPresent() && bundle.isPresent())) throw new RefusedLine(Console.say("export-which"));
        try (var node = StoppedNode.open(data)) {
            var keys = NodeKeys.read(node.premises(), node.random());
            try (var desk =
                    MediaDesk.in(node.store(), node.audit(), node.premises(), keys, node.clock(), node.random())) {
                out.println(sentence(takes ? take(node, desk) : write(node, desk)));
                return 0;
            }
        } catch (IOException e) {
            throw new RefusedLine(Console.say("export-NOT_WRITABLE"));
        }
    }

    private MediaBundle write(StoppedNode node, MediaDesk desk) throws IOException {
        var id = channel.filter(ChannelId::isId)
                .map(ChannelId::new)
                .orElseThrow(() -> new RefusedLine(Console.say("partner-unknown", "channel", channel.orElse(""))));
        var file = bundle.orElseThrow();
        if (Files.exists(file)) throw new RefusedLine(Console.say("export-NOT_WRITABLE"));
        return desk.export(officer.known(node), id, range(node), file);
    }

    /// What waits; or, where days are named, all that was kept then.
    private Range range(StoppedNode node) {
        if (since.isEmpty() && until.isEmpty()) return Range.WAITING;
        return new Range(start(node, since, Range.WAITING.since()), start(node, until, Range.WAITING.until()), true);
    }

    private static Instant start(StoppedNode node, Optional<LocalDate> day, Instant otherwise) {
        return day.map(one -> one.atStartOfDay(node.premises().zone()).toInstant())
                .orElse(otherwise);
    }

    private MediaBundle take(StoppedNode node, MediaDesk desk) throws IOException {
        return desk.take(officer.known(node), brought.orElseThrow(), answers.orElseThrow());
    }

    private static String sentence(MediaBundle bundle) {
        return switch (bundle) {
            case MediaBundle.Written(var letters, var files, var receipts) ->
                Console.say("export-written", Map.of("letters", letters, "files", files));
            case MediaBundle.Nothing n -> Console.say("export-nothing");
            case MediaBundle.Taken(var fresh, var known, var refused, var settled, var answered) ->
                Console.say(
                        "export-taken", Map.of("fresh", fresh, "known", known, "refused", refused, "settled", settled));
            case MediaBundle.Refused(var flaw) -> throw new RefusedLine(Console.say("export-" + flaw.name()));
        };
    }
}
