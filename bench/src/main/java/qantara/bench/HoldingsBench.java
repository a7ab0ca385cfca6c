package qantara.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import qantara.holdings.Held;
import qantara.holdings.Holdings;
import qantara.holdings.Question;
import qantara.holdings.Registrar;
import qantara.holdings.SealingKey;
import qantara.names.BirthDate;
import qantara.names.Identity;
import qantara.names.Name;
import qantara.names.NameReading;
import qantara.names.Particulars;
import qantara.testkit.Population;

/// The search index by size: how quickly it is built, how large it is, how quickly and how well it answers.
///
/// `bench holdings [--records N] [--data DIR] [--into DIR] [--queries N] [--no-peer]`. With `--data` the names come
/// from the table
/// `wd_arabic_64` there; without it from forty-five names of our own, among which namesakes are many. An index that is
/// in `--into` already, of that many records, is asked again and not made anew.
public final class HoldingsBench {
    private static final long SEED = 42;
    private static final int THREADS = 2;
    private static final int CHUNK = 10_000;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Population people;
    private final int records;
    private final int questions;
    private final Path into;
    private final SealingKey key = SealingKey.of(new byte[SealingKey.BYTES]);

    private HoldingsBench(Population people, int records, int questions, Path into) {
        this.people = people;
        this.records = records;
        this.questions = questions;
        this.into = into;
    }

    /// Prints a table.
    public static void main(List<String> args) throws IOException, InterruptedException {
        var records = option(args, "--records").map(Integer::parseInt).orElse(100_000);
        var questions = option(args, "--queries").map(Integer::parseInt).orElse(2_000);
        var data = option(args, "--data").map(Path::of);
        var people = data.map(from -> Population.of(from, SEED)).orElseGet(() -> Population.small(SEED));
        var given = option(args, "--into").map(Path::of);
        var into = given.isPresent() ? given.get() : Files.createTempDirectory("qantara-holdings");
        var bench = new HoldingsBench(people, records, questions, into);
        bench.build();
        bench.weigh();
        try (var holdings = Holdings.open(into, bench.key, new SecureRandom())) {
            bench.ask(holdings, "name and birth date, one slip", 1, true);
            bench.ask(holdings, "name and birth date", 0, true);
            bench.ask(holdings, "name alone", 0, false);
        }
        bench.change();
        if (args.contains("--no-peer")) return;
        new FuzzyPeer(people, Math.min(records, 1_000_000), questions).run();
    }

    private static Optional<String> option(List<String> args, String name) {
        var at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? Optional.of(args.get(at + 1)) : Optional.empty();
    }

    private void build() throws InterruptedException {
        try (var registrar = Registrar.open(into, key, new SecureRandom())) {
            if (registrar.holdings().count() == records) return;
        }
        var cpu = cpuNanos();
        var start = System.nanoTime();
        try (var registrar = Registrar.anew(into, key, new SecureRandom())) {
            var workers = new ArrayList<Thread>();
            for (var i = 0; i < THREADS; i++) {
                var first = i * CHUNK;
                workers.add(Thread.ofPlatform().start(() -> fill(registrar, first)));
            }
            for (var worker : workers) worker.join();
            registrar.commit();
        }
        var seconds = (System.nanoTime() - start) / NANOS;
        row("records a second, " + THREADS + " threads", records / seconds);
        row("records a second of processor", records / ((cpuNanos() - cpu) / NANOS));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void fill(Registrar registrar, int first) {
        for (var from = (long) first; from < records; from += (long) CHUNK * THREADS)
            for (var i = from; i < Math.min(records, from + CHUNK); i++) {
                var somebody = people.somebody(i);
                if (Name.read(somebody.name()) instanceof NameReading.Taken(var name))
                    registrar.add(new Held(
                            new Identity(somebody.handle(), Particulars.of(name, BirthDate.of(somebody.born()))),
                            Set.of()));
            }
    }

    private void weigh() throws IOException {
        try (var files = Files.walk(into)) {
            var bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            row("records", records);
            row("bytes a record", bytes / (double) records);
        }
    }

    private void ask(Holdings holdings, String label, int slips, boolean withBirth) {
        System.out.println(label);
        for (var i = 0; i < questions; i++) one(holdings, number(i + questions), slips, withBirth);
        var nanos = new long[questions];
        var cpuNanos = new long[questions];
        var first = 0;
        var tenth = 0;
        var compared = 0L;
        var cpu = threadNanos();
        for (var i = 0; i < questions; i++) {
            var start = System.nanoTime();
            var startOfCpu = threadNanos();
            var place = one(holdings, number(i), slips, withBirth);
            cpuNanos[i] = threadNanos() - startOfCpu;
            nanos[i] = System.nanoTime() - start;
            if (place == 0) first++;
            if (place >= 0) tenth++;
            compared += lastCompared;
        }
        var perQuestion = (threadNanos() - cpu) / NANOS / questions;
        Arrays.sort(nanos);
        Arrays.sort(cpuNanos);
        row("  recall at 1", first / (double) questions);
        row("  recall at 10", tenth / (double) questions);
        row("  median, ms", nanos[questions / 2] / NANOS_PER_MILLI);
        row("  p99, ms", nanos[questions * 99 / 100] / NANOS_PER_MILLI);
        row("  p99 of processor time, ms", cpuNanos[questions * 99 / 100] / NANOS_PER_MILLI);
        row("  questions a second of one core", 1 / perQuestion);
        row("  compared", compared / (double) questions);
        row("  heap in use, MiB", heapMiB());
    }

    private int lastCompared;

    private static double heapMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024.0 * 1024);
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private long number(int question) {
        return (question * 7919L + 13) % records;
    }

    /// The place of the one who was meant, from 0; -1 when not among the first ten.
    private int one(Holdings holdings, long number, int slips, boolean withBirth) {
        if (!(Name.read(people.asked(number, slips)) instanceof NameReading.Taken(var name))) return -1;
        var somebody = people.somebody(number);
        var question = withBirth ? Question.of(name, BirthDate.of(somebody.born())) : Question.of(name);
        var answer = holdings.find(question);
        lastCompared = answer.compared();
        for (var i = 0; i < answer.found().size(); i++)
            if (answer.found().get(i).held().identity().handle().equals(somebody.handle())) return i;
        return -1;
    }

    /// How long it takes until one person more, and one person fewer, is on the disk and in the answers.
    private void change() {
        var held =
                new Held(new Identity("one-more", Particulars.of(Name.of("Omar Tazi"), BirthDate.of(1975))), Set.of());
        try (var registrar = Registrar.open(into, key, new SecureRandom())) {
            var start = System.nanoTime();
            registrar.put(held);
            registrar.commit();
            row("one more, seconds", (System.nanoTime() - start) / NANOS);
            start = System.nanoTime();
            registrar.erase(List.of("one-more", people.somebody(records / 2).handle()));
            row("two erased for good, seconds", (System.nanoTime() - start) / NANOS);
        }
    }

    static void row(String label, double value) {
        System.out.printf(Locale.ROOT, "%-36s %14.3f%n", label, value);
    }
}
