package qantara.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import qantara.bench.NameSources.Spelt;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.Particulars;
import qantara.names.RecordMatcher;

/// A crowd of Arab names: the same person written otherwise, against namesakes, siblings and neighbours by a letter.
final class CrowdBench {
    private static final int LETTERS = 28;

    /// What one pair is.
    enum Kind {
        SAME,
        NAMESAKE,
        SIBLING,
        NEIGHBOUR
    }

    /// One name in Arabic letters, and how Latin ones spell it.
    private record Word(String arabic, List<String> latins) {}

    private record Person(List<Word> words, LocalDate born) {}

    private record Pair(Kind kind, String asked, String held, String askedBorn, String heldBorn) {}

    private final List<Word> given;
    private final List<Word> families;
    private final Random random;
    private final int size;

    CrowdBench(List<Spelt> heldOut, List<Spelt> crowd, Random random, int size) {
        this.random = random;
        this.size = size;
        families = words(crowd.stream().filter(CrowdBench::family).toList(), 1);
        var arab = words(heldOut, 2);
        given = arab.isEmpty() ? words(crowd, 1) : arab;
    }

    private static boolean family(Spelt pair) {
        return pair.arabic().startsWith("ال") && pair.arabic().length() > 4;
    }

    /// A Latin word less like the romanized Arabic one than this is another name that the open data put beside it, as
    /// Aubrac beside Samuel: nobody could know the two for one. Judged by Jaro and Winkler, not by our engine.
    private static final double A_SPELLING = 0.6;

    /// Names with at least so many Latin spellings, in a fixed order.
    private static List<Word> words(List<Spelt> pairs, int spellings) {
        var latins = new HashMap<String, TreeSet<String>>();
        for (var pair : pairs)
            if (NamePeer.JARO_WINKLER.score(pair.arabic(), pair.latin()) >= A_SPELLING)
                latins.computeIfAbsent(pair.arabic(), _ -> new TreeSet<>()).add(pair.latin());
        return latins.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= spellings)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Word(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    void run() {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < size; i++) for (var kind : Kind.values()) pairs.add(pair(kind));
        System.out.println();
        System.out.println("A crowd of Arab names (" + given.size() + " given, " + families.size()
                + " family), recall at FPR 1 % and 0.1 %");
        var matcher = RecordMatcher.standard();
        row("name and birth, ours", pairs, true, pair -> ours(matcher, pair, true));
        row("name alone, ours, without namesakes", pairs, false, pair -> ours(matcher, pair, false));
        for (var peer : NamePeer.values()) {
            row(
                    "name and birth, " + peer.label(),
                    pairs,
                    true,
                    pair -> peer.score(pair.asked, pair.held) + (pair.askedBorn.equals(pair.heldBorn) ? 1 : 0));
            row("name alone, " + peer.label(), pairs, false, pair -> peer.score(pair.asked, pair.held));
        }
    }

    private static double ours(RecordMatcher matcher, Pair pair, boolean withBirth) {
        var asked = Particulars.of(Name.of(pair.asked));
        var held = Particulars.of(Name.of(pair.held));
        if (!withBirth) return matcher.compare(asked, held).logOdds();
        return matcher.compare(
                        asked.born(BirthDate.parse(pair.askedBorn).orElseThrow()),
                        held.born(BirthDate.parse(pair.heldBorn).orElseThrow()))
                .logOdds();
    }

    private void row(
            String label, List<Pair> pairs, boolean namesakes, java.util.function.ToDoubleFunction<Pair> score) {
        var same = pairs.stream()
                .filter(pair -> pair.kind == Kind.SAME)
                .mapToDouble(score)
                .toArray();
        var others = pairs.stream()
                .filter(pair -> pair.kind != Kind.SAME && (namesakes || pair.kind != Kind.NAMESAKE))
                .map(score::applyAsDouble)
                .sorted(Comparator.reverseOrder())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "  %-52s n=%4d  %.3f  %.3f%n",
                label,
                same.length,
                recall(same, others.get(others.size() / 100)),
                recall(same, others.get(others.size() / 1000)));
    }

    private static double recall(double[] same, double threshold) {
        return java.util.Arrays.stream(same).filter(score -> score > threshold).count() / (double) same.length;
    }

    private Pair pair(Kind kind) {
        var asked = person();
        var held = switch (kind) {
            case SAME -> asked;
            case NAMESAKE -> new Person(asked.words, otherDay(asked.born));
            case SIBLING ->
                new Person(with(asked.words, 0, any(given)), asked.born.plusDays(300 + random.nextInt(2500)));
            case NEIGHBOUR -> new Person(with(asked.words, 0, neighbour(asked.words.getFirst())), otherDay(asked.born));
        };
        var sameDay = kind == Kind.SAME;
        return new Pair(
                kind,
                written(asked, random.nextBoolean(), true),
                written(held, false, false),
                sameDay ? noisy(asked.born) : asked.born.toString(),
                held.born.toString());
    }

    private LocalDate otherDay(LocalDate born) {
        return born.plusDays((random.nextBoolean() ? 1 : -1) * (30 + random.nextInt(4000)));
    }

    private Person person() {
        return new Person(
                List.of(any(given), any(given), any(families)),
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Word> with(List<Word> words, int at, Word other) {
        var changed = new ArrayList<>(words);
        changed.set(at, other);
        return changed;
    }

    /// Another name that differs by one consonant, in both scripts.
    private Word neighbour(Word word) {
        var letters = word.latins.getFirst();
        var consonants = "bdfghjklmnrstz";
        for (var tries = 0; tries < LETTERS; tries++) {
            var at = random.nextInt(letters.length());
            var now = letters.charAt(at);
            var other = consonants.charAt(random.nextInt(consonants.length()));
            if (consonants.indexOf(now) >= 0 && now != other)
                return new Word(word.arabic, List.of(letters.substring(0, at) + other + letters.substring(at + 1)));
        }
        return new Word(word.arabic, List.of("z" + letters));
    }

    /// How the name is written: in either script, the middle name left out or the family name first now and then, when
    /// asked with a slip of the pen in one of ten.
    private String written(Person person, boolean arabic, boolean asked) {
        var words = new ArrayList<String>();
        for (var word : person.words) words.add(arabic ? word.arabic : any(word.latins));
        if (asked && random.nextInt(10) < 3) words.remove(1);
        if (asked && random.nextInt(10) < 2) words.addFirst(words.removeLast());
        if (asked && random.nextInt(10) == 0) words.set(0, slip(words.getFirst()));
        return String.join(" ", words);
    }

    private String slip(String word) {
        var at = random.nextInt(word.length() - 1);
        if (random.nextBoolean())
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        return word.length() > 4 ? word.substring(0, at) + word.substring(at + 1) : word;
    }

    /// Most dates are as they were; some have day and month swapped, some only the year, some one digit wrong.
    private String noisy(LocalDate born) {
        var dice = random.nextInt(20);
        if (dice == 0 && born.getDayOfMonth() <= 12)
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    .toString();
        if (dice <= 2) return String.valueOf(born.getYear());
        return dice == 3 ? born.withYear(born.getYear() + 1).toString() : born.toString();
    }
}
