package qantara.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        var name = args.length == 0 ? "" : args[0];
        if (name.equals("read")) ReadBench.main(new String[0]);
        else if (name.equals("names")) NamesBench.main(List.of(args).subList(1, args.length));
        else if (name.equals("holdings")) HoldingsBench.main(List.of(args).subList(1, args.length));
        else {
            System.err.println("qantara bench read");
            System.err.println("qantara bench names [--data DIR] [--questions N]");
            System.err.println("qantara bench holdings [--records N] [--data DIR] [--into DIR] [--queries N]");
            System.exit(2);
        }
    }
}
