package qantara.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import qantara.crosscheck.Blinding;
import qantara.crosscheck.Evaluator;
import qantara.crosscheck.IndexCopy;
import qantara.crosscheck.IndexRecord;
import qantara.crosscheck.Lookup;
import qantara.crosscheck.Suite;
import qantara.crosscheck.Traits;

/// What a cross-check costs and what it withstands, beside a filter of salted hashes as it is shipped elsewhere. Times
/// are what one thread computes, so that the machine's other work does not count.
// Long because what is measured shares one house and one town.
public final class CrosscheckBench {
    private static final long SEED = 42;
    private static final int PREPARED = 40_000;
    private static final int INDEX = 100_000;
    private static final int ROUNDS = 400;
    private static final double MOST_MINUTES = 6;
    private static final double MOST_MILLIS = 15;
    private static final double MOST_T = 4.5;
    private static final double MOST_LEARNED = 1;
    private static final double MOST_MINUTES_UNREPORTED = 60;
    private static final int HALF = 2_048;
    private static final Duration FULL_SPEED = Duration.ofSeconds(20);
    private static final double WANTED_KEYS = 10_000.0 * 22_280;
    private static final double YEAR_DAYS = 365.25;

    private final Town town = new Town(SEED);
    private final int pairs;

    private CrosscheckBench(int pairs) {
        this.pairs = pairs;
    }

    /// Run from the root of the repository; prints a table. With a number, so many pairs of whole rounds are timed for
    /// the two t-tests that compute in the group (100,000 take about three quarters of an hour).
    public static void main(String[] args) {
        new CrosscheckBench(args.length == 1 ? Integer.parseInt(args[0]) : 5_000).run();
    }

    private void run() {
        var house = new CheckHouse(Suite.RISTRETTO255_SHA512);
        row("seed", SEED);
        var perKey = preparing(house);
        var hashed = peer();
        ratio("preparing a key: ours / salted SHA-256", perKey, hashed);
        enumeration(hashed);
        rounds(house);
        rounds(new CheckHouse(Suite.P256_SHA256));
        timing(house);
        attack(house);
    }

    private List<IndexRecord> records(CheckHouse house, int count) {
        var records = new ArrayList<IndexRecord>(count);
        for (var i = 0; i < count; i++) records.add(house.record(town.person()));
        return records;
    }

    private double preparing(CheckHouse house) {
        house.maker.prepare(records(house, PREPARED / 8), house.edition());
        var persons = Stream.generate(town::person).limit(PREPARED).toList();
        var start = cpu();
        var records = persons.stream().map(house::record).toList();
        var read = cpu();
        var index = house.maker.prepare(records, house.edition());
        var end = cpu();
        var keys = records.stream().mapToInt(record -> record.traits().size()).sum();
        var perKey = (end - read) / 1e3 / keys;
        var perPerson = (end - start) / 1e3 / PREPARED;
        row("keys a person", keys / (double) PREPARED);
        row("preparing, us a key", perKey);
        row("from a name to its keys, us a person", (read - start) / 1e3 / PREPARED);
        row("persons a second of one core, from name to index", 1e6 / perPerson);
        must("1 M persons as here, from name to index, min a core", perPerson / 60, MOST_MINUTES);
        row(
                "1 M persons of 4.9 keys, by arithmetic, min a core",
                (perKey * 4.9 + (read - start) / 1e3 / PREPARED) / 60);
        row("filter, bits a key", index.filterBytes() * 8.0 / keys);
        row("index whole, bytes a key", index.bytes().length / (double) keys);
        changing(house, index.copy(), records);
        return perKey;
    }

    /// One person added and one erased: from the holder's entry to the asker's copy.
    private void changing(CheckHouse house, IndexCopy copy, List<IndexRecord> records) {
        var times = new double[64];
        for (var i = 0; i < times.length; i++) {
            var added = records(house, 1);
            var erased = records.subList(i, i + 1);
            times[i] = timedOnce(() -> copy.with(
                    house.maker.change(copy, added, erased, house.chance).bytes()));
        }
        row("a change of one person added and one erased, ms", median(times));
    }

    private static double timedOnce(Supplier<?> work) {
        var into = new double[1];
        timed(into, 0, work);
        return into[0];
    }

    /// The peer: a filter of hashes under a salt that both sides know.
    private double peer() {
        var salt = new byte[16];
        var keys = new ArrayList<byte[]>();
        for (var i = 0; i < 100_000; i++) keys.add(("n|mhmd&" + i + "|19750319").getBytes(StandardCharsets.US_ASCII));
        var filter = new HashSet<Long>();
        var best = Double.MAX_VALUE;
        for (var round = 0; round < 5; round++) {
            var start = cpu();
            for (var key : keys) filter.add(hash(salt, key));
            best = Math.min(best, (cpu() - start) / 1e3 / keys.size());
        }
        row("peer: salted SHA-256 and filter, us a key", best);
        return best;
    }

    private static long hash(byte[] salt, byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return java.nio.ByteBuffer.wrap(digest.digest(key)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How long it takes to try the 10,000 likeliest pairs of name keys under every date of 61 years: on a synthetic
    /// Arab-world population they touch 71 % of all persons.
    private static void enumeration(double hashedMicros) {
        var peer = WANTED_KEYS * hashedMicros / 1e6;
        var ours = WANTED_KEYS / (200 * 32) / YEAR_DAYS;
        row("peer: trying 71 % of people, seconds a core", peer);
        row("ours: the same at 200 subjects a day, years", ours);
        row("ours: the same at 1,000 subjects a day, years", ours / 5);
        ratio("time to try 71 % of people: ours / peer", ours * YEAR_DAYS * 86_400, peer);
    }

    private void rounds(CheckHouse house) {
        var index = house.maker.prepare(records(house, 2_000), house.edition()).copy();
        var evaluator = house.evaluator(new CheckHouse.Blank());
        var parts = new double[4][ROUNDS];
        var clock = new double[ROUNDS];
        var sizes = new HashSet<List<Integer>>();
        for (var warm = 0; warm < 2; warm++)
            for (var i = 0; i < ROUNDS; i++) {
                var start = System.nanoTime();
                sizes.add(round(house, evaluator, index, parts, i));
                clock[i] = (System.nanoTime() - start) / 1e6;
            }
        var name = house.suite.identifier();
        row(name + ": blind, ms", median(parts[0]));
        row(name + ": evaluate and prove (holder), ms", median(parts[1]));
        row(name + ": check and unblind, ms", median(parts[2]));
        row(name + ": look up 32 slots, ms", median(parts[3]));
        var round = Arrays.stream(parts).mapToDouble(CrosscheckBench::median).sum();
        if (house.suite == Suite.RISTRETTO255_SHA512)
            must(name + ": a round without the network, ms", round, MOST_MILLIS);
        else row(name + ": a round without the network, ms", round);
        row(name + ": the same by the clock, ms", median(clock));
        row(name + ": sizes of question and answer met " + sizes, sizes.size());
    }

    private List<Integer> round(CheckHouse house, Evaluator evaluator, IndexCopy index, double[][] parts, int i) {
        var person = town.person();
        var asked = timed(parts[0], i, () -> house.asks(person));
        var answer = timed(parts[1], i, () -> house.answer(evaluator, asked));
        var lookup = timed(parts[2], i, () -> house.open(asked, answer));
        timed(parts[3], i, () -> lookup.in(index));
        return List.of(asked.question().bytes().length, answer.length);
    }

    private static <T> T timed(double[] into, int at, Supplier<T> work) {
        var start = cpu();
        var result = work.get();
        into[at] = (cpu() - start) / 1e6;
        return result;
    }

    private void timing(CheckHouse house) {
        lookups(house);
        var held = records(house, 512);
        var evaluator = house.evaluator(new CheckHouse.Blank());
        var hits = held.stream().map(record -> house.asks(record.traits())).toList();
        var misses = new ArrayList<Blinding>();
        for (var record : held) misses.add(house.asks(Traits.held(unheld(record), CheckHouse.TERMS.tier())));
        var hitAnswers =
                hits.stream().map(asked -> house.answer(evaluator, asked)).toList();
        var missAnswers =
                misses.stream().map(asked -> house.answer(evaluator, asked)).toList();
        compare(
                "holder evaluates, hit against no hit",
                pairs,
                512,
                (hit, at) -> house.answer(evaluator, (hit ? hits : misses).get(at)));
        compare(
                "asker checks and unblinds, hit against no hit",
                pairs,
                512,
                (hit, at) -> hit
                        ? house.open(hits.get(at), hitAnswers.get(at))
                        : house.open(misses.get(at), missAnswers.get(at)));
    }

    /// The same look-ups in two indexes of one size, each with the persons that the other lacks: so hit and no hit
    /// differ
    /// in nothing else.
    private void lookups(CheckHouse house) {
        var evaluator = house.evaluator(new CheckHouse.Blank());
        var held = records(house, 2 * HALF);
        var indexes = List.of(
                house.maker.prepare(held.subList(0, HALF), house.edition()).copy(),
                house.maker
                        .prepare(held.subList(HALF, 2 * HALF), house.edition())
                        .copy());
        var asked = held.stream().map(record -> house.asks(record.traits())).toList();
        var answers = asked.stream().map(one -> house.answer(evaluator, one)).toList();
        var lookups = opened(house, asked, answers);
        compare(
                "look up, hit against no hit",
                100_000,
                2 * HALF,
                (hit, at) -> lookups.get(at).in(indexes.get(hit == at < HALF ? 0 : 1)));
    }

    /// Somebody with as many keys who is not held.
    private qantara.names.Particulars unheld(IndexRecord like) {
        while (true) {
            var person = town.person();
            if (Traits.held(person, CheckHouse.TERMS.tier()).size()
                    == like.traits().size()) return person;
        }
    }

    private static List<Lookup> opened(CheckHouse house, List<Blinding> asked, List<byte[]> answers) {
        var lookups = new ArrayList<Lookup>();
        for (var i = 0; i < asked.size(); i++) lookups.add(house.open(asked.get(i), answers.get(i)));
        return lookups;
    }

    private interface Work {
        Object once(boolean hit, int at);
    }

    /// Both kinds in turns, which one first by chance.
    private static void compare(String what, int pairs, int choices, Work work) {
        var random = new java.util.Random(SEED);
        for (var i = 0; i < Math.min(pairs, 2_000); i++) work.once(i % 2 == 0, random.nextInt(choices));
        var times = new long[2][pairs];
        for (var i = 0; i < pairs; i++) {
            var first = random.nextInt(2);
            for (var turn = 0; turn < 2; turn++) {
                var kind = turn ^ first;
                var at = random.nextInt(choices);
                var start = cpu();
                work.once(kind == 0, at);
                times[kind][i] = cpu() - start;
            }
        }
        must("|t| over " + pairs + " pairs: " + what, Welch.largest(times[0], times[1]), MOST_T);
    }

    private void attack(CheckHouse house) {
        var records = records(house, INDEX);
        // As fast as he may; and so evenly that no hour stands out, which shows only when the day's allowance is nearly
        // used.
        for (var pace : List.of(FULL_SPEED, Duration.ofSeconds(432))) {
            var outcome = new CheckAttacker(house, records, town).attack(pace);
            var name = "attacker, a question every " + pace.toSeconds() + " s: ";
            row(name + "guesses in 30 days", outcome.guesses());
            must(name + "% of 100,000 entries learned", outcome.learned() * 100.0 / INDEX, MOST_LEARNED);
            var unreported = outcome.reported().map(Duration::toMinutes).orElse(Long.MAX_VALUE);
            if (pace.equals(FULL_SPEED)) must(name + "minutes until an alarm", unreported, MOST_MINUTES_UNREPORTED);
            else row(name + "minutes until an alarm", unreported);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElse(0);
    }

    private static void ratio(String label, double ours, double peers) {
        row("ratio, " + label, ours / peers);
    }

    /// A figure with the most that it may be.
    private static void must(String label, double value, double most) {
        System.out.printf(
                Locale.ROOT,
                "%-70s %14.3f  %s %.1f%n",
                label,
                value,
                value <= most ? "reached: at most" : "NOT REACHED: at most",
                most);
    }

    private static void row(String label, double value) {
        System.out.printf(Locale.ROOT, "%-70s %14.3f%n", label, value);
    }
}
