package qantara.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "read" -> ReadBench.main(rest);
            case "exchange" -> System.exit(new CommandLine(new ExchangeBench()).execute(rest));
            case "adversary" -> System.exit(new CommandLine(new Siege()).execute(rest));
            case "attachment" -> AttachmentBench.main(rest);
            case "names" -> NamesBench.main(List.of(rest));
            case "crosscheck" -> CrosscheckBench.main(rest);
            case "holdings" -> HoldingsBench.main(List.of(rest));
            default -> {
                System.err.println("qantara bench read");
                System.err.println("qantara bench exchange | adversary [--help]");
                System.err.println("qantara bench attachment [MIB [CUTS]]");
                System.err.println("qantara bench names [--data DIR] [--questions N]");
                System.err.println("qantara bench crosscheck [PAIRS]");
                System.err.println("qantara bench holdings [--records N] [--data DIR] [--into DIR] [--queries N]"
                        + " [--no-peer]");
                System.exit(2);
            }
        }
    }
}
