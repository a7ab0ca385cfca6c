package qantara.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.node.gateway.Knock;
import qantara.node.store.Store;
import qantara.seal.Envelope;
import qantara.seal.KeyRing;
import qantara.seal.Malformed;
import qantara.seal.Receipts;
import qantara.seal.Stage;

/// Many thousand malformed requests to a node's real door, over real TLS, by a partner that is admitted: each must be
/// refused with a named reason, either as a typed problem or as a signed receipt that states the refusal; none may be
/// answered with 5xx, none may be taken in. Slow answers are counted.
@Command(name = "adversary", mixinStandardHelpOptions = true, description = "Malformed requests to a real door.")
final class Siege implements Callable<Integer> {
    private static final int AT_ONCE = 8;
    /// The door does not wait for the rest of a body that is too long; whoever still sends it may find the line cut
    /// before it reads why.
    private static final String HUNG_UP = "TOO_LARGE";
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Option(names = "--inputs", description = "Requests (default: ${DEFAULT-VALUE}).")
    int inputs = 50_000;

    @Option(names = "--seed", description = "Of what is spoiled by chance (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    /// What came of it.
    ///
    /// @param reasons how many were refused for each reason
    /// @param wrong what was not refused as it must be: the seed and the kind of each
    /// @param slow answers that took more than a second
    /// @param most the longest answer, in nanoseconds
    record Outcome(int fired, Map<String, Integer> reasons, List<String> wrong, int slow, long most, long kept) {}

    @Override
    public Integer call() throws Exception {
        var nodes = BenchNode.pair(Files.createTempDirectory("qantara-siege"));
        try (var attacker = nodes.getFirst();
                var target = nodes.getLast()) {
            var outcome = fire(attacker, target, inputs, seed);
            print(outcome);
            return outcome.wrong().isEmpty() && outcome.kept() == 0 ? 0 : 1;
        }
    }

    static Outcome fire(BenchNode attacker, BenchNode target, int inputs, long seed) throws Exception {
        var armoury = new Armoury(attacker, target);
        var missiles = armoury.missiles(inputs, seed);
        var reasons = new ConcurrentSkipListMap<String, Integer>();
        var wrong = new ConcurrentSkipListMap<Integer, String>();
        var slow = new AtomicInteger();
        var most = new AtomicLong();
        try (var knock = new Knock(attacker.context(), target.context());
                var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var thrown = new ArrayList<Future<?>>();
            for (var i = 0; i < missiles.size(); i++) {
                var number = i;
                thrown.add(hands.submit(() -> {
                    var missile = missiles.get(number);
                    var begun = System.nanoTime();
                    var reason = reason(knock, armoury, attacker, missile);
                    var took = System.nanoTime() - begun;
                    most.accumulateAndGet(took, Math::max);
                    if (took > SLOW_NANOS) slow.incrementAndGet();
                    reasons.merge(reason, 1, Integer::sum);
                    if (isWrong(missile, reason)) wrong.put(number, missile.kind() + ": " + reason);
                }));
            }
            await(thrown);
        }
        return new Outcome(
                missiles.size(), reasons, List.copyOf(wrong.values()), slow.get(), most.get(), kept(attacker, target));
    }

    private static void await(List<Future<?>> thrown) throws InterruptedException, ExecutionException {
        for (var one : thrown) one.get();
    }

    private static boolean isWrong(Missile missile, String reason) {
        return reason.startsWith("not refused")
                || !missile.codes().isEmpty() && !missile.codes().contains(reason);
    }

    /// The named reason, or a line that begins with `not refused`.
    private static String reason(Knock knock, Armoury armoury, BenchNode attacker, Missile missile) {
        var body = missile.body().get();
        try {
            var said = knock.put(missile.route(), body);
            if (said.status() >= 500) return "not refused: " + said.status();
            return said.code()
                    .or(() -> refused(said.body(), armoury, attacker))
                    .orElse("not refused: " + said.status());
        } catch (IOException e) {
            return body.length > Envelope.LONGEST
                    ? HUNG_UP
                    : "not refused: " + e.getClass().getSimpleName();
        }
    }

    /// What a signed receipt says, when both signatures are the target's and it states a refusal.
    private static Optional<String> refused(byte[] receipt, Armoury armoury, BenchNode attacker) {
        try {
            var ring = attacker.context().getBean(KeyRing.class);
            var lines = Receipts.verify(receipt, armoury.lane(), ring).lines();
            return lines.getLast().stage() instanceof Stage.Refused(var code) ? Optional.of(code) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /// Letters that the target took in and that the attacker's node never posted: there was none to take. What both
    /// nodes tell each other meanwhile, such as the count of the day before, is no part of the siege.
    private static long kept(BenchNode attacker, BenchNode target) {
        var taken = new HashSet<>(ids(target, "letter_in"));
        taken.removeAll(ids(attacker, "letter_out"));
        return taken.size();
    }

    private static List<String> ids(BenchNode node, String table) {
        return node.context()
                .getBean(Store.class)
                .read(db ->
                        db.sql("select id from " + table).query(String.class).list());
    }

    private static void print(Outcome outcome) {
        outcome.reasons().forEach((reason, count) -> System.out.printf(Locale.ROOT, "%8d  %s%n", count, reason));
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(
                Locale.ROOT,
                "%d requests, %d wrongly answered, %d letters taken in, %d slower than 1 s (longest %d ms), heap of both nodes %d MiB%n",
                outcome.fired(),
                outcome.wrong().size(),
                outcome.kept(),
                outcome.slow(),
                outcome.most() / 1_000_000,
                heap.getCommitted() >> 20);
        outcome.wrong().stream().limit(20).forEach(System.out::println);
    }
}
