package qantara.bench;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// What others do with names: each gives two names a score. All but Beider-Morse see them romanized by ICU.
enum NamePeer {
    TRIGRAM("trigrams (Jaccard)") {
        @Override
        double score(String one, String two) {
            return overlap(GRAMS.computeIfAbsent(one, NamePeer::grams), GRAMS.computeIfAbsent(two, NamePeer::grams));
        }
    },
    JARO_WINKLER("Jaro-Winkler, sorted words") {
        @Override
        double score(String one, String two) {
            return JARO.apply(sorted(one), sorted(two));
        }
    },
    DOUBLE_METAPHONE("Double Metaphone") {
        @Override
        double score(String one, String two) {
            return byWord(one, two, METAPHONES, NamePeer::metaphones) + TRIGRAM.score(one, two) / 100;
        }
    },
    BEIDER_MORSE("Beider-Morse") {
        @Override
        double score(String one, String two) {
            return byWord(one, two, BEIDERS, NamePeer::beider) + TRIGRAM.score(one, two) / 100;
        }
    };

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Transliterator ROMAN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final JaroWinklerSimilarity JARO = new JaroWinklerSimilarity();
    private static final DoubleMetaphone DOUBLE = new DoubleMetaphone();
    private static final PhoneticEngine ENGINE = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, 20);
    private static final Map<String, String> ROMANS = new HashMap<>();
    private static final Map<String, Set<String>> GRAMS = new HashMap<>();
    private static final Map<String, List<Set<String>>> METAPHONES = new HashMap<>();
    private static final Map<String, List<Set<String>>> BEIDERS = new HashMap<>();

    private final String label;

    NamePeer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// From 0 to about 1.
    abstract double score(String one, String two);

    static String roman(String name) {
        return ROMANS.computeIfAbsent(
                name, key -> ROMAN.transliterate(key).replaceAll("[^a-z ]", " ").strip());
    }

    private static String sorted(String name) {
        return Arrays.stream(roman(name).split(" +")).sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> grams(String name) {
        var padded = "  " + roman(name) + " ";
        var grams = new HashSet<String>();
        for (var i = 0; i + 3 <= padded.length(); i++) grams.add(padded.substring(i, i + 3));
        return grams;
    }

    private static double overlap(Set<String> one, Set<String> two) {
        var both = one.stream().filter(two::contains).count();
        return both / (double) (one.size() + two.size() - both);
    }

    private static Set<String> metaphones(String word) {
        var roman = roman(word);
        return Set.copyOf(Arrays.asList(
                        String.valueOf(DOUBLE.doubleMetaphone(roman)),
                        String.valueOf(DOUBLE.doubleMetaphone(roman, true)))
                .stream()
                .distinct()
                .toList());
    }

    private static Set<String> beider(String word) {
        return new HashSet<>(
                Arrays.asList(ENGINE.encode(word.toLowerCase(Locale.ROOT)).split("\\|")));
    }

    /// The share of words of the shorter name that have a word of the same sound in the other.
    private static double byWord(
            String one, String two, Map<String, List<Set<String>>> known, Function<String, Set<String>> sound) {
        var ours = known.computeIfAbsent(one, name -> sounds(name, sound));
        var theirs = known.computeIfAbsent(two, name -> sounds(name, sound));
        var few = ours.size() <= theirs.size() ? ours : theirs;
        var many = few == ours ? theirs : ours;
        var met = few.stream()
                .filter(word -> many.stream().anyMatch(other -> other.stream().anyMatch(word::contains)))
                .count();
        return (double) met / Math.max(1, few.size());
    }

    private static List<Set<String>> sounds(String name, Function<String, Set<String>> sound) {
        return Arrays.stream(BETWEEN.split(name))
                .filter(word -> !word.isEmpty())
                .map(sound)
                .toList();
    }
}
