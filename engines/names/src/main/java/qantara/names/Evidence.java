package qantara.names;

import java.util.List;

/// What the meeting of parts says, in nats.
final class Evidence {
    private static final double TITLE = 0.3;
    private static final double JOINER = 0.5;
    private static final double INITIAL = 1.0;
    /// Two parts that carry their names and are not the same name.
    private static final double DIFFERENT = -4.0;
    /// And the share that this takes of what the other parts agree on: relatives agree on much.
    private static final double DIFFERENT_SHARE = 0.65;
    /// A part that only one side has: middle names and tribes come and go.
    private static final double MISSING = -0.8;

    private static final double MISSING_JOINER = -0.1;
    /// A single part met, and there was more to meet.
    private static final double LONE = -2.5;
    /// Everything that carries either name met.
    private static final double COMPLETE = 2.0;
    /// And with the same letters.
    private static final double IDENTICAL = 5.0;
    /// What a part in another script than Arabic or Latin weighs: its romanization is only one of several.
    private static final double ROMANIZED = 0.6;

    private static final double REORDERED = -0.3;

    private Evidence() {}

    static double weight(NamePart part) {
        return switch (part.kind()) {
            case CORE -> NameKeys.rarity(part) * (Script.of(part.written()) == Script.OTHER ? ROMANIZED : 1);
            case INITIAL -> INITIAL;
            case FATHER, FAITH -> JOINER;
            case TITLE -> TITLE;
        };
    }

    /// The share of a part's weight that its likeness earns: all of it if the parts are the same, less than nothing
    /// if they are rather not.
    static double share(double likeness) {
        return 1.4 * likeness * likeness - 0.4;
    }

    static double different(double agreed) {
        return DIFFERENT - DIFFERENT_SHARE * Math.max(0, agreed);
    }

    static double missing(NamePart part) {
        return part.carries() ? MISSING : MISSING_JOINER;
    }

    /// @param met how many carrying parts met
    /// @param carriers how many the longer name has
    /// @param agreed what the meetings came to
    /// @param identical did all that met have the same letters?
    static double whole(
            long met, int carriers, double agreed, boolean identical, boolean reordered, boolean turnedRound) {
        // Omar bin Idris is not Idris bin Omar.
        if (turnedRound) return different(agreed);
        var whole = 0.0;
        if (met < 2 && carriers > 1) whole += LONE;
        if (met > 0 && met >= carriers) whole += identical ? IDENTICAL : COMPLETE;
        return reordered ? whole + REORDERED : whole;
    }

    static How how(List<NamePart> asked, List<NamePart> held, double likeness) {
        if (asked.size() + held.size() > 2) return How.JOINED;
        var one = asked.getFirst();
        var two = held.getFirst();
        if (one.kind() == PartKind.INITIAL || two.kind() == PartKind.INITIAL) return How.INITIAL;
        if (one.letters().equals(two.letters())) return How.SAME;
        if (likeness < 0.6) return How.SLIP;
        return one.arabic() == two.arabic() ? How.SPELLING : How.ACROSS;
    }
}
