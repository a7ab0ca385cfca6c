package qantara.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.exchange.ExchangeId;
import qantara.exchange.Message;
import qantara.exchange.RequestDraft;
import qantara.exchange.Urgency;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.Marking;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.node.correspondence.Mailbag;
import qantara.node.gateway.Channels;
import qantara.seal.Lane;

/// A letter of 4 KiB from one node's outbox to the other's desk, with its receipts home: CPU time of both ends, beside
/// an AS4 message of the same size, in turns on one machine.
///
/// Everything is the product's own: two nodes in this process with their databases, doors, couriers and desks, over TLS
/// with a hybrid group and certificates on both sides. The receiving desk begins an exchange for each letter and keeps
/// its leaf in the log, which the peer has no like of.
@Command(name = "exchange", mixinStandardHelpOptions = true, description = "Letters a second and core, beside AS4.")
final class ExchangeBench implements Callable<Integer> {
    private static final int WRITERS = 16;
    private static final int LEAST = 8;
    private static final int GOAL = 1_000;
    /// Microseconds of exchange.md's sum with cumulative receipts: what signatures, sealing, HTTP and rows cost alone.
    private static final double DERIVED_LIMIT = 1e6 / 715;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Option(names = "--letters", description = "Letters of one turn (default: ${DEFAULT-VALUE}).")
    int letters = 3_000;

    @Option(names = "--turns", description = "Turns that are measured (default: ${DEFAULT-VALUE}).")
    int turns = 3;

    @Option(names = "--warm", description = "Seconds that each side is warmed (default: ${DEFAULT-VALUE}).")
    int warm = 90;

    @Option(
            names = "--peer",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Measure the peer too.")
    boolean withPeer;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("qantara-bench");
        var nodes = BenchNode.pair(folder);
        try (var rabat = nodes.getFirst();
                var madrid = nodes.getLast()) {
            var road = new Road(rabat, madrid);
            road.warm(warm, letters);
            return withPeer ? beside(road, folder) : alone(road, folder);
        }
    }

    private int alone(Road road, Path folder) throws Exception {
        var ours = Share.NONE;
        try (var where = new WhereItGoes()) {
            for (var turn = 0; turn < turns; turn++) ours = ours.plus(road.run(letters));
            where.end(folder.resolve("cpu.jfr"));
        }
        report(ours, Optional.empty(), folder);
        return 0;
    }

    private int beside(Road road, Path folder) throws Exception {
        var ours = Share.NONE;
        var theirs = Share.NONE;
        try (var peer = PeerProcess.start(Path.of(System.getProperty("qantara.home", ".")));
                var where = new WhereItGoes()) {
            peer.run(warm);
            for (var turn = 0; turn < turns; turn++) {
                theirs = theirs.plus(peer.run(15));
                ours = ours.plus(road.run(letters));
            }
            where.end(folder.resolve("cpu.jfr"));
        }
        report(ours, Optional.of(theirs), folder);
        return ours.perCore() >= LEAST * theirs.perCore() ? 0 : 1;
    }

    private void report(Share ours, Optional<Share> theirs, Path folder) throws Exception {
        row("Qantara", ours);
        theirs.ifPresent(peer -> {
            row("AS4 peer, phase4 4.4.1", peer);
            say("ratio to the peer", "%.1f (at least %d)", ours.perCore() / peer.perCore(), LEAST);
        });
        say("ratio to the derived limit", "%.2f of %.0f", ours.perCore() / DERIVED_LIMIT, DERIVED_LIMIT);
        say("ratio to the goal", "%.2f of %d", ours.perCore() / GOAL, GOAL);
        System.out.println("where the CPU time of a letter goes:");
        WhereItGoes.print(folder.resolve("cpu.jfr"), ours);
    }

    private static void row(String name, Share share) {
        say(
                name,
                "%d messages, %.0f us CPU each, %.0f a second and core",
                share.messages(),
                share.micros(),
                share.perCore());
    }

    private static void say(String name, String form, Object... values) {
        System.out.printf(Locale.ROOT, "%-28s " + form + "%n", prepend(name, values));
    }

    private static Object[] prepend(String name, Object[] values) {
        var all = new ArrayList<Object>(List.of(values));
        all.addFirst(name);
        return all.toArray();
    }

    /// The road from one node's outbox to the other's desk and back.
    private static final class Road {
        private final Mailbag bag;
        private final Lane lane;
        private final SecureRandom random = new SecureRandom();
        private final RequestDraft draft;

        Road(BenchNode from, BenchNode to) {
            bag = new Mailbag(from.context());
            lane = new Lane(Channels.name(from.service(), to.service()), from.service(), to.service());
            draft = draft(
                    new Service(from.service().value()),
                    new Service(to.service().value()));
        }

        /// Posts letters for that many seconds at least, in turns of `letters`.
        void warm(int seconds, int letters) throws InterruptedException {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            do run(letters);
            while (System.nanoTime() < end);
        }

        /// Posts that many letters and waits until each has its receipts.
        Share run(int letters) throws InterruptedException {
            var before = bag.accepted();
            var cpu = MACHINE.getProcessCpuTime();
            var writers = new ArrayList<Thread>();
            for (var i = 0; i < WRITERS; i++) writers.add(Thread.ofPlatform().start(() -> post(letters / WRITERS)));
            for (var writer : writers) writer.join();
            while (!bag.isEmpty(lane)) Thread.sleep(100);
            var taken = MACHINE.getProcessCpuTime() - cpu;
            var sent = letters / WRITERS * WRITERS;
            if (bag.accepted() - before < sent) throw new IllegalStateException("a letter was not accepted");
            return new Share(sent, taken);
        }

        private void post(int letters) {
            for (var i = 0; i < letters; i++)
                bag.post(lane, new Message.RequestMessage(ExchangeId.fresh(Instant.now(), random), draft.complete()));
        }

        /// A request whose body takes about 4 KiB on the wire.
        private static RequestDraft draft(Service from, Service to) {
            return new RequestDraft(
                    "Lorry seen at the port",
                    Optional.of(Purpose.INVESTIGATION),
                    "A lorry was seen at the port of the second city, twice in a week. ".repeat(56),
                    "Migrant smuggling",
                    "No other service holds the register.",
                    List.of("Who holds the lorry?"),
                    List.of(),
                    Urgency.NORMAL,
                    Optional.empty(),
                    "en",
                    Optional.of(new Marking(
                            Handling.of(),
                            Tlp.AMBER,
                            Classification.OPEN,
                            Audience.of(from, to),
                            Instant.parse("2036-01-01T00:00:00Z"))),
                    Evaluation.UNASSESSED,
                    Set.of(DataCategory.VEHICLE));
        }
    }
}
