package qantara.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import qantara.walks.AFileCrosses;
import qantara.walks.RealNode;

/// One file from Rabat to Madrid, two node processes with a heap of 256 MB each, over a line that is cut: 2 GiB and
/// ten cuts, or what is asked for.
final class AttachmentBench {
    private static final long SEED = 20_261_125;
    private static final double MIB = 1 << 20;
    private static final double RECORD = 16_384;
    /// What TLS 1.3 adds to a record: head, content type and tag (RFC 8446, section 5.2).
    private static final double ADDED = 22;

    private AttachmentBench() {}

    static void main(String[] args) {
        var size = (args.length > 0 ? Long.parseLong(args[0]) : 2_048) << 20;
        var cuts = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        System.setProperty(RealNode.BOTH_COMPILERS, "true");
        try {
            var folder = Files.createTempDirectory("qantara-bench");
            print(new AFileCrosses(size, cuts, SEED, Duration.ofMinutes(20)).play(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void print(AFileCrosses.Seen seen) {
        var added = seen.size() * ADDED / RECORD;
        var again = seen.carried() - seen.size() - added;
        line("file", "%.0f MiB, the same at the end: %s", seen.size() / MIB, seen.same());
        line("cuts", "%d", seen.cuts());
        line("over the line", "%.1f MiB, of which TLS adds about %.1f", seen.carried() / MIB, added / MIB);
        line("again, with all heads", "%.1f MiB, %.2f a cut", again / MIB, again / MIB / Math.max(1, seen.cuts()));
        rate("attached and sealed", seen.size(), seen.attaching());
        rate("crossed, cuts included", seen.size(), seen.crossing());
        rate("opened and given out", seen.size(), seen.taking());
        load("Rabat", seen.size(), seen.rabat());
        load("Madrid", seen.size(), seen.madrid());
    }

    private static void rate(String what, long size, Duration time) {
        line(what, "%.1f s, %.1f MiB/s", time.toMillis() / 1e3, size / MIB / time.toMillis() * 1e3);
    }

    private static void load(String node, long size, AFileCrosses.Load load) {
        line(
                node,
                "%.1f s CPU, %.1f s for a GiB, heap in use at most %.0f MiB of 256, resident %.0f MiB",
                load.cpu().toMillis() / 1e3,
                load.cpu().toMillis() / 1e3 / (size / MIB / 1024),
                load.heap() / MIB,
                load.resident() / MIB);
    }

    private static void line(String what, String text, Object... values) {
        System.out.printf("%-24s %s%n", what, text.formatted(values));
    }
}
