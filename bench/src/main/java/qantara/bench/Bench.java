package qantara.bench;

import java.util.Arrays;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "read" -> ReadBench.main(rest);
            case "crosscheck" -> CrosscheckBench.main(rest);
            default -> {
                System.err.println("qantara bench read | crosscheck [PAIRS]");
                System.exit(2);
            }
        }
    }
}
