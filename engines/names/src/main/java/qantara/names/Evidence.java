package qantara.names;

import java.util.List;

/// What the meeting of parts says, in nats.
final class Evidence {
    private static final double TITLE = 0.3;
    private static final double JOINER = 0.5;
    private static final double INITIAL = 0.8;
    /// Two parts that carry their names and are not the same name.
    private static final double DIFFERENT = -4.0;
    /// A part that only one side has: middle names and tribes come and go.
    private static final double MISSING = -0.8;
    /// A single part met, and there was more to meet.
    private static final double LONE = -2.5;
    private static final double REORDERED = -0.3;

    private Evidence() {}

    static double weight(NamePart part) {
        return switch (part.kind()) {
            case CORE -> Rarity.of(NameKeys.of(part));
            case INITIAL -> INITIAL;
            case FATHER, FAITH -> JOINER;
            case TITLE -> TITLE;
        };
    }

    /// The share of a part's weight that its likeness earns: nothing at .3, all of it from .95.
    static double share(double likeness) {
        return Math.clamp((likeness - 0.3) / 0.65, 0, 1);
    }

    static double different(NamePart one, NamePart two) {
        return one.carries() && two.carries() ? DIFFERENT : -TITLE;
    }

    static double missing(NamePart part) {
        return part.carries() ? MISSING : -0.1;
    }

    static double whole(long met, int carriers, boolean reordered) {
        return (met < 2 && carriers > 1 ? LONE : 0) + (reordered ? REORDERED : 0);
    }

    static How how(List<NamePart> asked, List<NamePart> held, double likeness) {
        if (asked.size() + held.size() > 2) return How.JOINED;
        var one = asked.getFirst();
        var two = held.getFirst();
        if (one.kind() == PartKind.INITIAL || two.kind() == PartKind.INITIAL) return How.INITIAL;
        if (one.letters().equals(two.letters())) return How.SAME;
        if (one.arabic() != two.arabic()) return How.ACROSS;
        return likeness >= 0.6 ? How.SPELLING : How.SLIP;
    }
}
