package qantara.bench;

import java.util.Arrays;

/// Whether two series of times differ, by Welch's t. Below 4.5 they do not differ as far as can be told, as is usual for
/// leaks of time (Reparaz, Balasch and Verbauwhede, 2017).
final class Welch {
    private Welch() {}

    /// The larger of t over all times and t over those below the ninetieth percentile, where the machine's own noise is
    /// left out.
    static double largest(long[] some, long[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        Arrays.sort(all);
        var bound = all[(int) (all.length * 0.9)];
        var whole = Math.abs(t(some, others));
        var cropped = Math.abs(t(below(some, bound), below(others, bound)));
        return Math.max(whole, cropped);
    }

    private static long[] below(long[] times, long bound) {
        return Arrays.stream(times).filter(time -> time < bound).toArray();
    }

    static double t(long[] some, long[] others) {
        var mean = Arrays.stream(some).average().orElse(0);
        var otherMean = Arrays.stream(others).average().orElse(0);
        var error = variance(some, mean) / some.length + variance(others, otherMean) / others.length;
        return (mean - otherMean) / Math.sqrt(error);
    }

    private static double variance(long[] times, double mean) {
        return Arrays.stream(times)
                        .mapToDouble(time -> (time - mean) * (time - mean))
                        .sum()
                / (times.length - 1);
    }
}
