package qantara.walks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import qantara.node.shell.Language;

/// The commands that need two nodes: `demo`, `walk N` and `crash`.
@Command(name = "qantara", mixinStandardHelpOptions = true)
public final class Walks {
    private Walks() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var words =
                Telling.in(Language.of(System.getProperty("qantara.lang", "en")).orElse(Language.ENGLISH));
        var line = new CommandLine(new Walks())
                .addSubcommand(new DemoCommand(out, words))
                .addSubcommand(new WalkCommand(out, words))
                .addSubcommand(new CrashCommand(out, words));
        line.setParameterExceptionHandler((fault, given) -> {
            System.err.println(words.say("not-understood"));
            return 2;
        });
        line.setExecutionExceptionHandler((fault, at, parsed) -> {
            System.err.println(words.say(
                    "failed",
                    "step",
                    fault instanceof WalkFailed failed
                            ? failed.step()
                            : fault.getClass().getSimpleName()));
            return 1;
        });
        System.exit(line.execute(args));
    }
}
