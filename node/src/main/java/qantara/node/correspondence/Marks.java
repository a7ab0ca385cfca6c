package qantara.node.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Marking;
import qantara.handling.Tlp;

/// How a form says that something is to be handled: evaluation, handling codes, label.
final class Marks {
    static final int LONGEST_CONDITION = 500;
    /// How long what is sent may be used, unless something shorter is agreed.
    private static final Duration KEPT = Duration.ofDays(365);
    /// The classification that every page of the desk bears.
    static final Classification CLASSIFICATION = Classification.RESTRICTED;

    private Marks() {}

    static Marking marking(Typed typed, Audience to, Instant now) {
        var label = Tlp.parse(typed.text("tlp"));
        if (label.isEmpty()) typed.refuse("tlp", typed.text("tlp").isEmpty() ? Wrong.MISSING : Wrong.CHOICE);
        return new Marking(handling(typed), label.orElse(Tlp.AMBER), CLASSIFICATION, to, now.plus(KEPT));
    }

    private static Handling handling(Typed typed) {
        var codes = typed.ticked("code", HandlingCode.class);
        var condition = typed.text("condition");
        if (condition.length() > LONGEST_CONDITION) typed.refuse("condition", Wrong.longerThan(LONGEST_CONDITION));
        if (codes.contains(HandlingCode.H3) && condition.isEmpty()) typed.refuse("condition", Wrong.of("condition"));
        if (!codes.contains(HandlingCode.H3) && !condition.isEmpty())
            typed.refuse("condition", Wrong.of("conditionAlone"));
        return typed.wrong().containsKey("condition") ? without(codes) : with(codes, condition);
    }

    private static Handling with(Set<HandlingCode> codes, String condition) {
        return new Handling(codes, condition.isEmpty() ? Set.of() : Set.of(condition));
    }

    private static Handling without(Set<HandlingCode> codes) {
        var plain = EnumSet.of(HandlingCode.H0);
        plain.addAll(codes);
        plain.remove(HandlingCode.H3);
        return new Handling(plain, Set.of());
    }

    static Evaluation evaluation(Typed typed) {
        var evaluation = Evaluation.parse(typed.text("source") + typed.text("information"));
        if (evaluation.isEmpty()) {
            if (!typed.text("source").matches("[ABCX]")) typed.refuse("source", Wrong.CHOICE);
            if (!typed.text("information").matches("[1-4]")) typed.refuse("information", Wrong.CHOICE);
        }
        return evaluation.orElse(Evaluation.UNASSESSED);
    }
}
