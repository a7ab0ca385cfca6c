package qantara.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// How probable it is that two parts are spellings of one name, from 0 to 1, by the character model.
///
/// Names repeat, so words that were made ready and pairs that were weighed are remembered, up to a bound.
final class PartLikeness {
    /// A name of God with and without Abd before it: Rahman is not quite Abdurrahman.
    private static final double ONE_SERVES = 0.55;
    /// From here on no other form of two parts is looked at.
    private static final double CERTAIN = 0.98;
    /// An initial and a part that begins with it.
    static final double INITIAL = 0.7;
    /// The most words that are kept ready: about 60 MB if every one is long.
    private static final int WORDS = 40_000;

    /// The readings of a word that are looked at for a slip.
    private static final int READINGS = 6;

    private static final int PAIRS = 1 << 16;

    /// A word made ready, and the logarithm of its chance on either side of each model that it may be put to.
    private record Met(Weigher.Ready ready, double across, double first, double second) {
        Set<String> readings() {
            return ready.readings();
        }
    }

    private record Weighed(String one, String two, double likeness, int steps) {}

    private final NameModel model;
    private final Map<String, Met> words = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Weighed> pairs = new AtomicReferenceArray<>(PAIRS);

    PartLikeness(NameModel model) {
        this.model = model;
    }

    double of(NamePart one, NamePart two, Work work) {
        if (one.kind() == PartKind.INITIAL || two.kind() == PartKind.INITIAL) return initial(one, two);
        if (one.kind() != two.kind()) return 0;
        if (one.kind() == PartKind.FATHER) return 1;
        if (one.letters().equals(two.letters()) && one.servant() == two.servant()) return 1;
        var likeliest = likeliest(one.cores(), two.cores(), work);
        var likeness = likeliest > Neighbours.LIKENESS && Neighbours.are(one.letters(), two.letters())
                ? Neighbours.LIKENESS
                : likeliest;
        return one.servant() == two.servant() ? likeness : likeness * ONE_SERVES;
    }

    private static double initial(NamePart one, NamePart two) {
        if (one.kind() == PartKind.TITLE || two.kind() == PartKind.TITLE) return 0;
        return Initials.fit(one.letters().charAt(0), two.letters().charAt(0)) ? INITIAL : 0;
    }

    private double likeliest(List<String> ours, List<String> theirs, Work work) {
        var likeness = 0.0;
        for (var one : ours)
            for (var two : theirs) {
                likeness = Math.max(likeness, weighed(one, two, work));
                if (likeness >= CERTAIN) return likeness;
            }
        return likeness;
    }

    /// What is remembered takes as many steps as it took, so that no likeness depends on what was compared before.
    private double weighed(String one, String two, Work work) {
        if (one.equals(two)) return 1;
        var swap = one.compareTo(two) > 0;
        var first = swap ? two : one;
        var second = swap ? one : two;
        var slot = (first.hashCode() * 31 + second.hashCode()) * 0x9E3779B1 >>> 16;
        var known = pairs.get(slot);
        if (known != null && known.one.equals(first) && known.two.equals(second))
            return work.takes(known.steps) ? known.likeness : 0;
        if (!work.takes(Work.GLANCE)) return 0;
        var steps = near(ready(first).readings(), ready(second).readings()) ? steps(first, second) : 0;
        if (!work.takes(steps)) return 0;
        var likeness = weigh(first, second, steps > 0);
        pairs.set(slot, new Weighed(first, second, likeness, Work.GLANCE + steps));
        return likeness;
    }

    /// What the character model takes for two words, their ends marked.
    private static int steps(String first, String second) {
        return (first.length() + 2) * (second.length() + 2);
    }

    /// The first comes before the second, so a Latin word before an Arabic one.
    private double weigh(String first, String second, boolean near) {
        var one = ready(first);
        var two = ready(second);
        var slip = Letters.arabic(first) == Letters.arabic(second) ? Slips.likeness(first, second) : 0;
        if (!near) return slip;
        if (Letters.arabic(first) != Letters.arabic(second))
            return model.weigher(Multigram.Shape.ACROSS).likeness(two.ready, two.across, one.ready, one.across);
        var within = model.weigher(own(first));
        return Math.max(slip, within.likeness(one.ready, one.first, two.ready, two.second));
    }

    private static Multigram.Shape own(String word) {
        return Letters.arabic(word) ? Multigram.Shape.ARABIC : Multigram.Shape.LATIN;
    }

    private Met ready(String word) {
        if (words.size() > WORDS) words.clear();
        return words.computeIfAbsent(word, this::met);
    }

    private Met met(String word) {
        var ready = Weigher.Ready.of(word);
        var across = model.weigher(Multigram.Shape.ACROSS).model();
        var own = model.weigher(own(word)).model();
        return new Met(
                ready,
                Letters.arabic(word) ? across.first(ready.chunks()) : across.second(ready.chunks()),
                own.first(ready.chunks()),
                own.second(ready.chunks()));
    }

    /// Do two words share their consonants, give or take one in their first readings?
    private static boolean near(Set<String> ours, Set<String> theirs) {
        for (var one : ours) if (theirs.contains(one)) return true;
        return ours.stream()
                .limit(READINGS)
                .anyMatch(one -> one.length() > 1
                        && theirs.stream().limit(READINGS).anyMatch(two -> two.length() > 1 && Slips.one(one, two)));
    }
}
