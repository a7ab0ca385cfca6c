package qantara.walks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qantara.testkit.Cast;
import qantara.testkit.KernelTrap;

/// The journey of one letter between two real nodes, struck at each of its calls to the kernel in turn: the process
/// is killed there, the disk fails there, is full there or writes a part, the connection breaks there. After a
/// restart the letter must be at its reader once, and its sender must hold the receipts R1 and R2.
///
/// Long because a journey, what strikes it and what is looked at afterwards are one thing.
final class CrashMatrix implements AutoCloseable {
    /// With these a node ends: killed, or because its disk failed.
    private static final Set<Integer> ENDS = Set.of(128 + 9, 70);

    private static final Set<String> OFFICERS = Set.of("DESK", "RELEASE");
    private static final Duration STRUCK = Duration.ofSeconds(8);
    private static final Duration DELIVERED = Duration.ofSeconds(60);
    /// After the receipts are there, what is still written.
    private static final Duration AFTERMATH = Duration.ofMillis(300);

    private static final Duration LOOK_EVERY = Duration.ofMillis(15);

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

    private final PrintStream out;
    private final Stage stage;
    private final Map<RealNode, KernelTrap> traps = new HashMap<>();
    private House rabat;
    private House madrid;
    private int letters;

    /// What came of some points.
    ///
    /// @param struck where the mishap befell a node; elsewhere the letter was through before its call
    /// @param wrong what was lost, doubled or unproven, each with its point
    record Outcome(int tried, int struck, int all, List<String> wrong) {}

    private CrashMatrix(Path folder, PrintStream out) {
        this.out = out;
        this.stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
        var workshop = made(folder.resolve("workshop"));
        stage.circumstances(node -> {
            var trap = KernelTrap.around(node.folder(), workshop);
            var watched = node.with(trap.environment(), List.of());
            traps.put(watched, trap);
            return watched;
        });
        this.rabat = stage.rabat();
        this.madrid = stage.madrid();
        rabat.open();
        madrid.open();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tries about `many` points, spread evenly over all there are.
    static Outcome run(Path folder, PrintStream out, int many) {
        return run(folder, out, all -> spread(all, many));
    }

    /// Tries one of `of` parts of all points; all parts together are every point there is.
    static Outcome run(Path folder, PrintStream out, int part, int of) {
        return run(
                folder,
                out,
                all -> IntStream.range(0, all.size())
                        .filter(i -> i % of == part % of)
                        .mapToObj(all::get)
                        .toList());
    }

    private static Outcome run(Path folder, PrintStream out, UnaryOperator<List<CrashPoint>> choice) {
        try (var matrix = new CrashMatrix(folder, out)) {
            matrix.send("the first, which warms both nodes");
            var all = matrix.points();
            out.println(all.size() + " points");
            return matrix.strike(choice.apply(all), all.size());
        }
    }

    /// At most `many` of all points: as many of each kind of fault at each kind of call on each side, from its first
    /// to its last; where there are fewer than kinds, one of every so many kinds.
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
        var struck = new TreeMap<String, Integer>();
        for (var i = 0; i < some.size(); i++) {
            var point = some.get(i);
            var found = strike(point);
            if (found.struck()) struck.merge(point.kind(), 1, Integer::sum);
            if (!found.wrong().isEmpty()) wrong.add(point + ": " + found.wrong());
            out.printf("%4d/%d  %-44s %s%n", i + 1, some.size(), point, found);
        }
        wrong.addAll(atTheEnd());
        struck.forEach((kind, count) -> out.printf("%6d  %s%n", count, kind));
        var sum = struck.values().stream().mapToInt(Integer::intValue).sum();
        return new Outcome(some.size(), sum, all, List.copyOf(wrong));
    }

    /// Every mishap at every call that one letter's journey makes on either side.
    private List<CrashPoint> points() {
        traps.values().forEach(KernelTrap::watch);
        send("a letter that is only watched");
        pause(AFTERMATH);
        traps.values().forEach(KernelTrap::disarm);
        var points = new ArrayList<>(CrashPoint.all(true, trap(rabat)));
        points.addAll(CrashPoint.all(false, trap(madrid)));
        return List.copyOf(points);
    }

    private KernelTrap trap(House house) {
        return Objects.requireNonNull(traps.get(house.node()));
    }

    /// A letter on an undisturbed road.
    private void send(String subject) {
        release(ask(subject));
        Story.must(within(DELIVERED, () -> isThrough(subject)), "a letter crosses");
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
        Story.must(bothStand(), "both nodes run");
        var subject = "Letter " + ++letters + ", " + point;
        var thread = ask(subject);
        var victim = point.sender() ? rabat : madrid;
        var trap = trap(victim);
        trap.set(point.mishap());
        releaseAsFarAsItGoes(thread);
        within(STRUCK, () -> !victim.node().isAlive() || isThroughOrUnknown(subject));
        within(AFTERMATH, () -> !victim.node().isAlive() || trap.isSprung() && !mayEnd(point));
        trap.disarm();
        var exit = victim.node().exit();
        if (exit.isPresent()) raise(point.sender());
        if (rabatShelf().sent(subject) == 0) releaseAsFarAsItGoes(thread);
        var through = within(DELIVERED, () -> bothStand() && isThroughOrUnknown(subject));
        if (exit.isPresent() && !ENDS.contains(exit.getAsInt()))
            return new Finding(trap.isSprung(), "ended with " + exit.getAsInt());
        return new Finding(trap.isSprung(), wrong(subject, through));
    }

    /// A connection that breaks ends no process, and neither does a write that is done in two.
    private static boolean mayEnd(CrashPoint point) {
        return switch (point.mishap().fault()) {
            case KILL, EIO, ENOSPC, TORN -> true;
            case NOTHING, SHORT, RESET, STALL -> false;
        };
    }

    /// A node may take its time to end; it is started again whenever that is.
    private boolean bothStand() {
        if (!rabat.node().isAlive()) raise(true);
        if (!madrid.node().isAlive()) raise(false);
        return true;
    }

    private void raise(boolean sender) {
        if (sender) {
            rabat.node().kill();
            rabat = stage.again(rabat, OFFICERS);
            rabat.open();
        } else {
            madrid.node().kill();
            madrid.open();
        }
    }

    /// A node that is struck may not answer; the officer then sees the thread as it was before, and lets it go again.
    private void releaseAsFarAsItGoes(String thread) {
        try {
            release(thread);
        } catch (WalkFailed struck) {
            Story.must(struck.getMessage() != null, "the node that was struck does not answer");
        }
    }

    private String wrong(String subject, boolean through) {
        var received = madridShelf().received(subject);
        var threads = madridShelf().threads(subject);
        if (received == 0) return "lost";
        if (received > 1 || threads != 1) return "doubled";
        return through ? "" : "no receipts";
    }

    /// What came later than it was looked for: a letter that was lost or doubled after all, a database that is not
    /// whole.
    private List<String> atTheEnd() {
        var wrong = new ArrayList<String>();
        for (var shelf : List.of(rabatShelf(), madridShelf()))
            if (!shelf.isWhole()) wrong.add("at the end: a damaged database");
        if (rabatShelf().unproven() > 0) wrong.add("at the end: " + rabatShelf().unproven() + " letters unproven");
        var sent = rabatShelf().threads();
        if (madridShelf().threads() != sent)
            wrong.add("at the end: " + madridShelf().threads() + " of " + sent);
        out.println(sent + " letters in all");
        return wrong;
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
            pause(LOOK_EVERY);
        }
        return holds.getAsBoolean();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}
