package qantara.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.Particulars;

/// An invented population: names made of syllables, a few of them frequent and most of them rare, and dates of birth over
/// 61 years. The most frequent given name has one in twenty persons, the most frequent family name one in a hundred.
final class Town {
    private static final int GIVEN_NAMES = 1345;
    private static final int FAMILY_NAMES = 5428;
    private static final int OLDEST_YEAR = 1945;
    private static final int DAYS = 22_280;
    private static final double FREQUENT_GIVEN = 5;
    private static final double FREQUENT_FAMILY = 14;
    private static final String[] STARTS = {
        "b", "d", "f", "h", "j", "k", "l", "m", "n", "r", "s", "t", "z", "kh", "gh", "ch", "q", "y", "w"
    };
    private static final String[] VOWELS = {"a", "a", "i", "ou", "aa"};

    private final Random random;
    private final List<String> given;
    private final List<String> family;
    private final double[] givenShares;
    private final double[] familyShares;

    Town(long seed) {
        random = new Random(seed);
        given = words(GIVEN_NAMES, 2);
        family = words(FAMILY_NAMES, 3);
        givenShares = shares(GIVEN_NAMES, FREQUENT_GIVEN);
        familyShares = shares(FAMILY_NAMES, FREQUENT_FAMILY);
    }

    private List<String> words(int count, int syllables) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            var word = new StringBuilder();
            for (var i = 0; i < syllables; i++)
                word.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            words.add(word.append(STARTS[random.nextInt(13)]).toString());
        }
        return List.copyOf(words);
    }

    /// Cumulative shares after Zipf and Mandelbrot.
    private static double[] shares(int count, double offset) {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) shares[i] = sum += 1 / (i + offset);
        for (var i = 0; i < count; i++) shares[i] /= sum;
        return shares;
    }

    private int pick(double[] shares) {
        var at = java.util.Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(shares.length - 1, at < 0 ? -at - 1 : at);
    }

    /// One more inhabitant.
    Particulars person() {
        return person(pick(givenShares), pick(familyShares), random.nextInt(DAYS));
    }

    /// The inhabitant with these names, counted from the most frequent, born on that day.
    Particulars person(int givenName, int familyName, int day) {
        var name = Name.of(given.get(givenName) + " " + family.get(familyName));
        return Particulars.of(
                name, BirthDate.of(LocalDate.of(OLDEST_YEAR, 1, 1).plusDays(day)));
    }

    /// Pairs of names from the likeliest on.
    List<int[]> likeliest(int count) {
        var pairs = new ArrayList<int[]>();
        for (var one = 0; one < 200; one++) for (var two = 0; two < 200; two++) pairs.add(new int[] {one, two});
        pairs.sort((some, others) -> Double.compare(likelihood(others), likelihood(some)));
        return pairs.subList(0, count);
    }

    private static double likelihood(int[] pair) {
        return 1 / ((pair[0] + FREQUENT_GIVEN) * (pair[1] + FREQUENT_FAMILY));
    }

    static int days() {
        return DAYS;
    }
}
