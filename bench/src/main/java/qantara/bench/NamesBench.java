package qantara.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import qantara.bench.NameSources.Spelt;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameMatcher;
import qantara.names.NameReading;
import qantara.names.Particulars;

/// Names across scripts: how many are found again, and how many strangers are taken for them, beside what others do.
///
/// `bench names [--data DIR] [--questions N]`. Without `--data` a small set of our own invented names; with it the
/// tuning parts of the Google and Wikidata pairs, the list of the United Nations among strangers, and a crowd of Arab
/// names with namesakes, siblings and neighbours by a letter. Seeds are fixed, so two runs give the same table.
public final class NamesBench {
    private static final long SEED = 20261125;
    private static final int TEN = 10;
    private static final int PEERS_ASKED = 60;
    private static final double NANOS_PER_MICRO = 1000;

    private final int questions;

    private NamesBench(int questions) {
        this.questions = questions;
    }

    public static void main(List<String> args) throws IOException {
        var data = option(args, "--data").map(Path::of);
        var bench = new NamesBench(
                option(args, "--questions").map(Integer::parseInt).orElse(600));
        if (data.isEmpty()) {
            var invented = NameSources.invented();
            bench.tokens("invented", invented, invented);
            bench.crowd(invented, invented);
        } else bench.measured(data.get());
        bench.pace();
    }

    private void measured(Path data) throws IOException {
        var crowd = NameSources.learnt(data);
        tokens("Google, tuning part", NameSources.google(data), crowd);
        tokens("Wikidata, tuning part", NameSources.wikidata(data), crowd);
        for (var strangers : List.of(1_000, 100_000)) new ListBench(data, strangers).run();
        var heldOut = new ArrayList<>(NameSources.google(data));
        heldOut.addAll(NameSources.wikidata(data));
        crowd(heldOut, crowd);
    }

    private static Optional<String> option(List<String> args, String name) {
        var at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? Optional.of(args.get(at + 1)) : Optional.empty();
    }

    private void tokens(String label, List<Spelt> asked, List<Spelt> crowd) throws IOException {
        System.out.println();
        System.out.println(label + ": one word of a name, r@1 and r@10");
        direction("Latin to Arabic", asked, crowd, Spelt::latin, Spelt::arabic);
        direction("Arabic to Latin", asked, crowd, Spelt::arabic, Spelt::latin);
    }

    private void direction(
            String label,
            List<Spelt> asked,
            List<Spelt> crowd,
            Function<Spelt, String> from,
            Function<Spelt, String> to)
            throws IOException {
        var right = new HashMap<String, Set<String>>();
        var words = new LinkedHashSet<String>();
        for (var all : List.of(asked, crowd))
            for (var pair : all) {
                words.add(to.apply(pair));
                var answers = right.computeIfAbsent(bare(from.apply(pair)), _ -> new HashSet<>());
                answers.add(bare(to.apply(pair)));
            }
        var list = List.copyOf(words);
        var chosen = chosen(asked.stream().map(from).distinct().toList(), questions);
        var shelf = new NameShelf();
        var places = new ArrayList<Integer>();
        for (var i = 0; i < list.size(); i++)
            if (Name.read(list.get(i)) instanceof NameReading.Taken(var name)) {
                shelf.add(Particulars.of(name));
                places.add(i);
            }
        var tally = new Tally(label + ", ours");
        for (var word : chosen) {
            var answers = right.getOrDefault(bare(word), Set.of());
            var found = Name.read(word) instanceof NameReading.Taken(var name)
                    ? shelf.find(Particulars.of(name), TEN)
                    : List.<Integer>of();
            tally.add(place(
                    found.stream().map(places::get).toList(), number -> answers.contains(bare(list.get(number)))));
        }
        tally.print();
        peers(label, chosen.subList(0, Math.min(PEERS_ASKED, chosen.size())), list, right);
    }

    /// Without the article, which dictionaries keep and people drop.
    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    private static <T> List<T> chosen(List<T> all, int most) {
        var step = Math.max(1, all.size() / most);
        var chosen = new ArrayList<T>();
        for (var i = 0; i < all.size() && chosen.size() < most; i += step) chosen.add(all.get(i));
        return chosen;
    }

    private static void peers(String label, List<String> asked, List<String> list, Map<String, Set<String>> right)
            throws IOException {
        for (var peer : NamePeer.values()) {
            var tally = new Tally(label + ", " + peer.label());
            for (var word : asked)
                tally.add(place(
                        best(list, word, peer::score),
                        number -> right.getOrDefault(bare(word), Set.of()).contains(bare(list.get(number)))));
            tally.print();
        }
        try (var lucene = new LucenePeer(list)) {
            var tally = new Tally(label + ", Lucene fuzzy on ICU");
            for (var word : asked)
                tally.add(place(
                        lucene.find(word, TEN),
                        number -> right.getOrDefault(bare(word), Set.of()).contains(bare(list.get(number)))));
            tally.print();
        }
    }

    private static List<Integer> best(List<String> list, String word, BiFunction<String, String, Double> score) {
        var scores = new double[list.size()];
        for (var i = 0; i < scores.length; i++) scores[i] = score.apply(word, list.get(i));
        return java.util.stream.IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, two) -> Double.compare(scores[two], scores[one]))
                .limit(TEN)
                .toList();
    }

    static int place(List<Integer> found, java.util.function.IntPredicate right) {
        for (var i = 0; i < found.size(); i++) if (right.test(found.get(i))) return i;
        return -1;
    }

    private void crowd(List<Spelt> heldOut, List<Spelt> families) {
        new CrowdBench(heldOut, families, new Random(SEED), questions).run();
    }

    /// How long one comparison takes, warm: names read already, as an index would have them.
    private void pace() throws IOException {
        var names = NameSources.invented().stream()
                .map(pair -> pair.latin() + " " + pair.arabic())
                .map(Name::of)
                .toList();
        var matcher = NameMatcher.standard();
        var sum = 0.0;
        for (var round = 0; round < 20; round++)
            for (var one : names)
                for (var two : names) sum += matcher.compare(one, two).logOdds();
        var start = System.nanoTime();
        for (var one : names)
            for (var two : names) sum += matcher.compare(one, two).logOdds();
        var micros = (System.nanoTime() - start) / NANOS_PER_MICRO / names.size() / names.size();
        System.out.printf(Locale.ROOT, "%none comparison, warm: %.1f microseconds (checksum %.0f)%n", micros, sum);
    }

    /// Counts at which place the right one stood.
    static final class Tally {
        private final String label;
        private int asked;
        private int first;
        private int tenth;

        Tally(String label) {
            this.label = label;
        }

        void add(int place) {
            asked++;
            if (place == 0) first++;
            if (place >= 0 && place < TEN) tenth++;
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "  %-52s n=%4d  %.3f  %.3f%n",
                    label,
                    asked,
                    first / (double) asked,
                    tenth / (double) asked);
        }
    }

    static Particulars person(String name, String born) {
        var person = Particulars.of(Name.of(name));
        return BirthDate.parse(born).map(person::born).orElse(person);
    }
}
