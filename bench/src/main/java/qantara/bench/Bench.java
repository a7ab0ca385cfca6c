package qantara.bench;

import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        var name = args.length == 1 ? args[0] : "";
        if (name.equals("read")) ReadBench.main(new String[0]);
        else {
            System.err.println("qantara bench read");
            System.exit(2);
        }
    }
}
