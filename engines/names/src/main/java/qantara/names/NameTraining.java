package qantara.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Learns the character model and the rarity of names from open data, and writes them as the table this room ships.
///
/// There is no chance in it: the same files give the same table, byte for byte.
public final class NameTraining {
    private static final int ROUNDS = 8;
    private static final int SPELLINGS_OF_ONE = 12;
    private static final int SAMPLES = 5000;
    private static final int OTHERS = 3;
    private static final double SELDOM = 12;

    private final Spellings all;
    private final Spellings learnt;
    private final StringBuilder out = new StringBuilder();

    private NameTraining(Spellings all) {
        this.all = all;
        this.learnt = all.learnt();
    }

    /// The table learnt from `wd_arabic_64` and `ar2en-train.txt` in a folder. It takes about a minute.
    ///
    /// @throws IOException if a file cannot be read
    public static String table(Path folder) throws IOException {
        return new NameTraining(Spellings.in(folder)).table();
    }

    private String table() {
        header();
        learn("across", Multigram.Shape.ACROSS, across(), all.keptBack().latins(), learnt.latins(), true);
        learn("latin", Multigram.Shape.LATIN, within(learnt.latins()), samples(all.latins()), learnt.latins(), false);
        learn(
                "arabic",
                Multigram.Shape.ARABIC,
                within(learnt.arabics()),
                samples(all.arabics()),
                learnt.arabics(),
                false);
        rarities();
        return out.toString();
    }

    private void header() {
        out.append(
                "# Learnt by names train; do not edit. Which stretches of letters stand for each other, and how often.\n");
        out.append(
                "# Sources: wd_arabic_64 of steveash/NETransliteration-COLING2018 at 5d5f59e (CC0-1.0, from Wikidata);\n");
        out.append("# ar2en-train.txt of google/transliteration at b2265a6 (Apache-2.0, from Wikipedia).\n");
        out.append("# Pairs read: ").append(all.rows().size());
        out.append("; learnt from ").append(learnt.rows().size());
        out.append("; the rest weighed what was learnt. Fetched 2026-11.\n");
        out.append("# pair: model, first, second, chance. weights: model, eight. rarity: key, how often.\n");
    }

    private List<MultigramTraining.Pair> across() {
        return learnt.rows().stream()
                .map(row -> new MultigramTraining.Pair(row.arabic(), row.latin(), 1 + Math.log(row.count()) / 2))
                .toList();
    }

    /// Spellings of one name within a script, each with the others and itself.
    private static List<MultigramTraining.Pair> within(Map<String, SortedSet<String>> groups) {
        var pairs = new ArrayList<MultigramTraining.Pair>();
        for (var group : groups.values()) {
            var spellings = List.copyOf(group);
            var most = Math.min(spellings.size(), SPELLINGS_OF_ONE);
            for (var one : spellings.subList(0, most)) {
                pairs.add(new MultigramTraining.Pair(one, one, 0.5));
                for (var two : spellings.subList(0, most))
                    if (!one.equals(two)) pairs.add(new MultigramTraining.Pair(one, two, 1.0 / (most - 1)));
            }
        }
        return pairs;
    }

    private void learn(
            String name,
            Multigram.Shape shape,
            List<MultigramTraining.Pair> pairs,
            Map<String, SortedSet<String>> samples,
            Map<String, SortedSet<String>> known,
            boolean across) {
        var rows = MultigramTraining.rows(shape, pairs, ROUNDS);
        var counts = new Counts();
        for (var row : rows) {
            counts.add(Chunks.pair(Chunks.code(row.first()), Chunks.code(row.second())), row.chance());
            line("pair", name, row.first(), row.second(), short4(row.chance()));
        }
        var model = new Multigram(shape, counts, rows.size());
        var weights = new Weighing(model, known, across).weights(samples);
        var line = Stream.concat(
                Stream.of("weights", name), java.util.Arrays.stream(weights).mapToObj(NameTraining::short4));
        line(line.toArray(String[]::new));
    }

    /// Names with several spellings: those that can show whether spellings are known for one.
    private static Map<String, SortedSet<String>> samples(Map<String, SortedSet<String>> groups) {
        var several = new LinkedHashMap<String, SortedSet<String>>();
        groups.forEach((name, spellings) -> {
            if (spellings.size() > 1) several.put(name, spellings);
        });
        return several;
    }

    /// Fits the weights: spellings of one name against spellings of another that share its consonants or nearly.
    private static final class Weighing {
        private final Multigram model;
        private final boolean across;
        private final Map<String, List<String>> byKey = new HashMap<>();
        private final Fitting fitting = new Fitting();

        Weighing(Multigram model, Map<String, SortedSet<String>> known, boolean across) {
            this.model = model;
            this.across = across;
            var words = new TreeSet<String>();
            known.values().forEach(words::addAll);
            for (var word : words)
                for (var key : near(word))
                    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(word);
        }

        private static Set<String> near(String word) {
            var keys = Consonants.readings(word);
            var near = new TreeSet<>(keys);
            near.addAll(new PartKeys(0, keys, 0).shorter());
            return near;
        }

        double[] weights(Map<String, SortedSet<String>> samples) {
            var step = Math.max(1, samples.size() / SAMPLES);
            var at = 0;
            for (var sample : samples.entrySet()) if (at++ % step == 0) sample(sample.getKey(), sample.getValue());
            return fitting.weights();
        }

        private void sample(String name, SortedSet<String> spellings) {
            var first = across ? name : spellings.getFirst();
            var second = spellings.getLast();
            fitting.add(features(first, second), true);
            var others = new TreeSet<String>();
            for (var key : near(first)) others.addAll(byKey.getOrDefault(key, List.of()));
            others.removeAll(spellings);
            others.remove(name);
            var candidates = List.copyOf(others);
            for (var i = 0; i < OTHERS && i < candidates.size(); i++)
                fitting.add(features(first, candidates.get((int) ((long) i * candidates.size() / OTHERS))), false);
        }

        private double[] features(String first, String second) {
            return Weigher.features(model, Weigher.Ready.of(first), Weigher.Ready.of(second));
        }
    }

    /// How often each key is met among the names of the source, the seldom ones left out.
    private void rarities() {
        var often = new TreeMap<String, Double>();
        var total = 0.0;
        for (var row : all.rows()) {
            var keys = new TreeSet<>(Consonants.readings(Spelling.bare(row.arabic())));
            keys.addAll(Consonants.readings(row.latin()));
            for (var key : keys) often.merge(key, row.count(), Double::sum);
            total += row.count();
        }
        line("rarity", "", short4(total));
        often.forEach((key, count) -> {
            if (count >= SELDOM) line("rarity", key, String.valueOf(Math.round(count)));
        });
    }

    private void line(String... fields) {
        out.append(String.join("\t", fields)).append('\n');
    }

    private static String short4(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
