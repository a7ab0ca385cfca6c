package qantara.walks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.testkit.KernelTrap;

/// Strikes a letter's journey at its calls to the kernel, on two nodes made for it. Needs a C
/// compiler.
@Command(name = "crash", mixinStandardHelpOptions = true)
final class CrashCommand implements Callable<Integer> {
    private final PrintStream out;
    private final Telling words;

    @Option(names = "--points")
    int points = 60;

    @Option(names = "--part")
    int part = 1;

    @Option(names = "--of")
    int of = 0;

    CrashCommand(PrintStream out, Telling words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (!KernelTrap.isPossible()) {
            System.err.println(words.say("no-compiler"));
            return 3;
        }
        var folder = Files.createTempDirectory("qantara-crash");
        var outcome = of > 0 ? CrashMatrix.run(folder, out, part, of) : CrashMatrix.run(folder, out, points);
        out.println(words.say(
                "crashed",
                java.util.Map.of(
                        "tried", outcome.tried(),
                        "all", outcome.all(),
                        "struck", outcome.struck(),
                        "wrong", outcome.wrong().size())));
        outcome.wrong().forEach(out::println);
        return outcome.wrong().isEmpty() ? 0 : 1;
    }
}
