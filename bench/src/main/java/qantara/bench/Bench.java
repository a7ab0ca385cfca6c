package qantara.bench;

import java.util.Arrays;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named on the command line.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        var name = args.length == 0 ? "" : args[0];
        if (name.equals("read") && args.length == 1) ReadBench.main(new String[0]);
        else if (name.equals("attachment")) AttachmentBench.main(Arrays.copyOfRange(args, 1, args.length));
        else {
            System.err.println("qantara bench read | attachment [MIB [CUTS]]");
            System.exit(2);
        }
    }
}
