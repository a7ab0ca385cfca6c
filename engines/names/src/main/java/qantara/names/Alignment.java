package qantara.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lays the parts of two names side by side, the surest pairs first, and adds up what each pair says.
final class Alignment {
    /// Below this two parts do not meet.
    private static final double LEAST = 0.35;
    /// From here on no other reading of a pair, such as two parts joined, is looked for.
    private static final double SURE = 0.8;
    /// By how much a joined reading must be better than a plain one.
    private static final double BETTER = 0.1;

    private final Side asked;
    private final Side held;
    private final PartLikeness likeness;
    private final Work work;
    private final double[][] alike;
    /// Two parts of the asked name against one of the held, and the other way round; below zero while not looked at.
    private final double[][] askedJoined;

    private final double[][] heldJoined;
    private final List<Pair> pairs = new ArrayList<>();

    /// One name, and which of its parts have met.
    private static final class Side {
        final List<NamePart> parts;
        final double[] weights;
        final boolean[] met;

        Side(Name name) {
            parts = name.parts();
            weights = new double[parts.size()];
            met = new boolean[parts.size()];
            for (var i = 0; i < weights.length; i++) weights[i] = Evidence.weight(parts.get(i));
        }

        boolean free(int part, int count) {
            for (var i = part; i < part + count; i++) if (i >= met.length || met[i]) return false;
            return true;
        }

        boolean joins(int part) {
            return free(part, 2)
                    && !parts.get(part).servant()
                    && !parts.get(part + 1).servant();
        }

        double weight(int part, int count) {
            var sum = 0.0;
            for (var i = part; i < part + count; i++) sum += weights[i];
            return sum;
        }

        List<NamePart> taken(int part, int count) {
            return parts.subList(part, part + count);
        }
    }

    /// Parts that met: where they begin, how many they are on each side.
    private record Pair(int asked, int askedCount, int held, int heldCount, double likeness) {}

    Alignment(Name asked, Name held, PartLikeness likeness, Work work) {
        this.asked = new Side(asked);
        this.held = new Side(held);
        this.likeness = likeness;
        this.work = work;
        this.askedJoined = unseen();
        this.heldJoined = unseen();
        this.alike = new double[this.asked.parts.size()][this.held.parts.size()];
        for (var i = 0; i < alike.length; i++)
            for (var j = 0; j < alike[i].length; j++)
                alike[i][j] = likeness.of(this.asked.parts.get(i), this.held.parts.get(j), work);
    }

    private double[][] unseen() {
        var unseen = new double[asked.parts.size()][held.parts.size()];
        for (var row : unseen) java.util.Arrays.fill(row, -1);
        return unseen;
    }

    Likeness likeness() {
        for (var next = best(); next.isPresent(); next = best()) take(next.get());
        var meetings = new ArrayList<Meeting>();
        pairs.stream().sorted(Comparator.comparingInt(Pair::asked)).forEach(pair -> meetings.add(met(pair)));
        var cores = pairs.stream().filter(this::carries).count();
        var identical = meetings.stream().allMatch(meeting -> meeting.how() == How.SAME);
        leftOver(meetings);
        var reordered = reordered();
        var agreed = meetings.stream().mapToDouble(Meeting::weight).sum();
        var sum = agreed + Evidence.whole(cores, carriers(), agreed, identical, reordered, turnedRound());
        return new Likeness(sum, meetings, reordered);
    }

    /// Does a son of the one name stand as the father in the other?
    private boolean turnedRound() {
        for (var first : pairs)
            for (var second : pairs)
                if (first.asked < second.asked
                        && first.held > second.held
                        && asked.parts.get(second.asked).descent()
                        && held.parts.get(first.held).descent()) return true;
        return false;
    }

    private int carriers() {
        return (int) Math.max(
                asked.parts.stream().filter(NamePart::carries).count(),
                held.parts.stream().filter(NamePart::carries).count());
    }

    private boolean carries(Pair pair) {
        return asked.taken(pair.asked, pair.askedCount).stream().anyMatch(NamePart::carries)
                && held.taken(pair.held, pair.heldCount).stream().anyMatch(NamePart::carries);
    }

    private void take(Pair pair) {
        pairs.add(pair);
        for (var i = 0; i < pair.askedCount; i++) asked.met[pair.asked + i] = true;
        for (var i = 0; i < pair.heldCount; i++) held.met[pair.held + i] = true;
    }

    private Optional<Pair> best() {
        var plain = bestPlain();
        if (plain.isPresent() && plain.get().likeness >= SURE) return plain;
        var floor = plain.map(Pair::likeness).orElse(LEAST);
        return bestJoined(floor + BETTER).or(() -> plain);
    }

    private Optional<Pair> bestPlain() {
        var best = LEAST;
        Optional<Pair> found = Optional.empty();
        for (var i = 0; i < alike.length; i++)
            for (var j = 0; j < alike[i].length; j++)
                if (alike[i][j] > best && asked.free(i, 1) && held.free(j, 1)) {
                    best = alike[i][j];
                    found = Optional.of(new Pair(i, 1, j, 1, best));
                }
        return found;
    }

    private Optional<Pair> bestJoined(double floor) {
        var best = floor;
        Optional<Pair> found = Optional.empty();
        for (var i = 0; i < alike.length; i++)
            for (var j = 0; j < alike[i].length; j++) {
                if (!asked.free(i, 1) || !held.free(j, 1)) continue;
                var two = asked.joins(i) ? askedJoined(i, j) : 0;
                if (two > best) found = Optional.of(new Pair(i, 2, j, 1, best = two));
                var one = held.joins(j) ? heldJoined(i, j) : 0;
                if (one > best) found = Optional.of(new Pair(i, 1, j, 2, best = one));
            }
        return found;
    }

    private double askedJoined(int i, int j) {
        if (askedJoined[i][j] < 0) askedJoined[i][j] = joined(asked, i, held.parts.get(j));
        return askedJoined[i][j];
    }

    private double heldJoined(int i, int j) {
        if (heldJoined[i][j] < 0) heldJoined[i][j] = joined(held, j, asked.parts.get(i));
        return heldJoined[i][j];
    }

    private double joined(Side side, int part, NamePart other) {
        var first = side.parts.get(part);
        var second = side.parts.get(part + 1);
        if (first.arabic() != second.arabic() || other.kind() != PartKind.CORE) return 0;
        return likeness.of(Spelling.joined(first, second), other, work);
    }

    private Meeting met(Pair pair) {
        var a = asked.taken(pair.asked, pair.askedCount);
        var h = held.taken(pair.held, pair.heldCount);
        var weight = Math.min(asked.weight(pair.asked, pair.askedCount), held.weight(pair.held, pair.heldCount));
        return new Meeting(
                written(a), written(h), Evidence.how(a, h, pair.likeness), weight * Evidence.share(pair.likeness));
    }

    private static List<String> written(List<NamePart> parts) {
        return parts.stream().map(NamePart::written).toList();
    }

    /// What met nothing: parts that carry the name stand against each other as far as both sides have some.
    private void leftOver(List<Meeting> meetings) {
        var ours = left(asked);
        var theirs = left(held);
        var agreed = meetings.stream().mapToDouble(Meeting::weight).sum();
        while (!ours.isEmpty()
                && !theirs.isEmpty()
                && ours.getFirst().carries()
                && theirs.getFirst().carries()) {
            var one = ours.removeFirst();
            var two = theirs.removeFirst();
            meetings.add(new Meeting(
                    List.of(one.written()), List.of(two.written()), How.DIFFERENT, Evidence.different(agreed)));
        }
        for (var part : ours)
            meetings.add(new Meeting(List.of(part.written()), List.of(), How.ASKED_ONLY, Evidence.missing(part)));
        for (var part : theirs)
            meetings.add(new Meeting(List.of(), List.of(part.written()), How.HELD_ONLY, Evidence.missing(part)));
    }

    private static ArrayList<NamePart> left(Side side) {
        var left = new ArrayList<NamePart>();
        for (var i = 0; i < side.met.length; i++) if (!side.met[i]) left.add(side.parts.get(i));
        left.sort(Comparator.comparing(part -> !part.carries()));
        return left;
    }

    private boolean reordered() {
        var before = -1;
        for (var pair :
                pairs.stream().sorted(Comparator.comparingInt(Pair::asked)).toList()) {
            if (pair.held < before) return true;
            before = pair.held;
        }
        return false;
    }
}
