package qantara.walks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qantara.testkit.Cast;

/// The journey of one letter between two real nodes, struck at each of its calls to the kernel in turn: the process is
/// killed there, the disk fails there, the disk is full there, the connection is cut there. After a restart the letter
/// must be at its reader once, and its sender must hold the receipts R1 and R2.
final class CrashMatrix implements AutoCloseable {
    private static final List<String> ON_DATABASE =
            List.of("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename");
    private static final List<String> ON_WIRE = List.of("write", "writev", "sendto");
    private static final Duration STRUCK = Duration.ofSeconds(8);
    private static final Duration DELIVERED = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final Map<String, String> REQUEST = Map.ofEntries(
            Map.entry("partner", "ES:OCI"),
            Map.entry("purpose", "INVESTIGATION"),
            Map.entry("offence", "Migrant smuggling"),
            Map.entry("facts", "A lorry was seen twice at the port."),
            Map.entry("questions", "Who owns the lorry?"),
            Map.entry("necessity", "The owner is known to the Spanish register only."),
            Map.entry("urgency", "NORMAL"),
            Map.entry("language", "fr"),
            Map.entry("source", "B"),
            Map.entry("information", "2"),
            Map.entry("category.VEHICLE", "on"),
            Map.entry("tlp", "TLP:GREEN"));

    private final Path folder;
    private final PrintStream out;
    private final Stage stage;
    private House rabat;
    private House madrid;
    private int letters;

    /// What came of some points.
    ///
    /// @param struck where the fault was met; elsewhere the letter was through before its call
    /// @param wrong what was lost, doubled or unproven, each with its point
    record Outcome(int tried, int struck, int all, List<String> wrong) {}

    private CrashMatrix(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
        this.stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
        this.rabat = stage.rabat();
        this.madrid = stage.madrid();
        rabat.open();
        madrid.open();
    }

    /// Tries about `many` points, spread evenly over all there are.
    static Outcome run(Path folder, PrintStream out, int many) {
        try (var matrix = new CrashMatrix(folder, out)) {
            matrix.send("the first, which warms both nodes", List.of());
            var all = matrix.points();
            out.println(all.size() + " points");
            return matrix.strike(spread(all, many), all.size());
        }
    }

    /// At most `many` of all points: as many of each kind of fault at each kind of call on each side, from its first to
    /// its last; where there are fewer than kinds, one of every so many kinds.
    private static List<CrashPoint> spread(List<CrashPoint> all, int many) {
        var kinds =
                all.stream().collect(Collectors.groupingBy(CrashPoint::kind, LinkedHashMap::new, Collectors.toList()));
        var share = Math.max(1, many / kinds.size());
        var some = new ArrayList<CrashPoint>();
        for (var kind : kinds.values()) {
            var taken = Math.min(share, kind.size());
            for (var i = 0; i < taken; i++) some.add(kind.get((int) ((i + 0.5) * kind.size() / taken)));
        }
        if (some.size() <= many) return List.copyOf(some);
        return IntStream.range(0, many)
                .mapToObj(i -> some.get((int) ((long) i * some.size() / many)))
                .toList();
    }

    private Outcome strike(List<CrashPoint> some, int all) {
        var wrong = new ArrayList<String>();
        var struck = 0;
        for (var i = 0; i < some.size(); i++) {
            var point = some.get(i);
            var found = strike(point);
            if (found.struck()) struck++;
            if (!found.wrong().isEmpty()) wrong.add(point + ": " + found.wrong());
            out.printf("%4d/%d  %-44s %s%n", i + 1, some.size(), point, found);
        }
        return new Outcome(some.size(), struck, all, List.copyOf(wrong));
    }

    /// Every fault at every call that one letter's journey makes on either side.
    private List<CrashPoint> points() {
        var points = new ArrayList<CrashPoint>();
        for (var sender : List.of(true, false))
            for (var onDatabase : List.of(true, false)) {
                var log = folder.resolve((sender ? "sender" : "reader") + (onDatabase ? "-database" : "-wire"));
                var node = (sender ? rabat : madrid).node();
                try (var watch = Tracer.watch(node, onDatabase ? ON_DATABASE : ON_WIRE, onDatabase, log)) {
                    send("a letter that is only watched " + log.getFileName(), List.of(watch));
                }
                Tracer.most(log).forEach((call, most) -> {
                    for (var fault : CrashPoint.faults(call))
                        for (var nth = 1; nth <= most; nth++)
                            points.add(new CrashPoint(sender, call, fault, onDatabase, nth));
                });
            }
        return List.copyOf(points);
    }

    /// A letter on an undisturbed road.
    private void send(String subject, List<Tracer> watched) {
        release(ask(subject));
        Story.must(within(DELIVERED, () -> isThrough(subject)), "a letter crosses; watched by " + watched.size());
    }

    private String ask(String subject) {
        var fields = new HashMap<>(REQUEST);
        fields.put("subject", subject);
        return new ExchangeDesk(rabat.desk()).ask("", fields).path();
    }

    private void release(String thread) {
        new ExchangeDesk(rabat.releasing()).release(thread);
    }

    /// What one point showed.
    ///
    /// @param wrong empty when nothing was lost, doubled or unproven
    private record Finding(boolean struck, String wrong) {
        @Override
        public String toString() {
            return (struck ? "struck" : "not met") + (wrong.isEmpty() ? "" : " WRONG: " + wrong);
        }
    }

    private Finding strike(CrashPoint point) {
        var subject = "Letter " + ++letters + ", " + point;
        var thread = ask(subject);
        var victim = point.sender() ? rabat : madrid;
        try (var tracer = Tracer.strike(victim.node(), point)) {
            releaseAsFarAsItGoes(thread);
            within(STRUCK, () -> !victim.node().isAlive() || isThroughOrUnknown(subject));
            if (tracer.isOver()) within(STRUCK, () -> !victim.node().isAlive());
        }
        var struck = !victim.node().isAlive();
        if (struck) raise(point.sender());
        releaseIfItWasNot(subject, thread);
        var through = within(DELIVERED, () -> isThrough(subject));
        return new Finding(struck, wrong(subject, through));
    }

    private void raise(boolean sender) {
        if (sender) {
            rabat.node().kill();
            rabat = stage.again(rabat);
            rabat.open();
        } else {
            madrid.node().kill();
            madrid.open();
        }
    }

    private void releaseAsFarAsItGoes(String thread) {
        try {
            release(thread);
        } catch (WalkFailed struck) {
            Story.must(struck.getMessage() != null, "the node that was struck does not answer");
        }
    }

    /// The officer sees the thread as it was before, and lets it go again.
    private void releaseIfItWasNot(String subject, String thread) {
        if (rabatShelf().sent(subject) == 0) release(thread);
    }

    private String wrong(String subject, boolean through) {
        var received = madridShelf().received(subject);
        var threads = madridShelf().threads(subject);
        if (received == 0) return "lost";
        if (received > 1 || threads != 1) return "doubled";
        return through ? "" : "no receipts";
    }

    private boolean isThrough(String subject) {
        return rabatShelf().proven(subject) == 1;
    }

    private boolean isThroughOrUnknown(String subject) {
        try {
            return isThrough(subject);
        } catch (WalkFailed busy) {
            return false;
        }
    }

    private Shelf rabatShelf() {
        return new Shelf(rabat.node().folder());
    }

    private Shelf madridShelf() {
        return new Shelf(madrid.node().folder());
    }

    private static boolean within(Duration time, BooleanSupplier holds) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (holds.getAsBoolean()) return true;
            try {
                Thread.sleep(QUIET);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return holds.getAsBoolean();
    }

    @Override
    public void close() {
        stage.close();
    }
}
