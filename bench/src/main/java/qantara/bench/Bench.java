package qantara.bench;

import java.util.Arrays;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "read" -> ReadBench.main(new String[0]);
            case "exchange" -> System.exit(new CommandLine(new ExchangeBench()).execute(rest));
            case "adversary" -> System.exit(new CommandLine(new Siege()).execute(rest));
            default -> {
                System.err.println("qantara bench read | exchange | adversary [--help]");
                System.exit(2);
            }
        }
    }
}
