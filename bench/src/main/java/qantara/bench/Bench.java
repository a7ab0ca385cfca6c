package qantara.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        var rest = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "read" -> ReadBench.main(new String[0]);
            case "names" -> NamesBench.main(rest);
            case "holdings" -> HoldingsBench.main(rest);
            case "crosscheck" -> CrosscheckBench.main(rest.toArray(String[]::new));
            default -> {
                System.err.println("qantara bench read");
                System.err.println("qantara bench names [--data DIR] [--questions N]");
                System.err.println("qantara bench holdings [--records N] [--data DIR] [--into DIR] [--queries N]");
                System.err.println("qantara bench crosscheck [PAIRS]");
                System.exit(2);
            }
        }
    }
}
