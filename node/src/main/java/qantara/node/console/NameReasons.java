package qantara.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qantara.names.Ground;
import qantara.names.Meeting;
import qantara.names.Verdict;

/// The reasons of a verdict in the reader's language, part by part and then trait by trait.
final class NameReasons {
    private NameReasons() {}

    /// @param code what was found, for programs
    record Reason(String code, String asked, String held, double weight, String sentence) {}

    static List<Reason> of(Verdict verdict) {
        var reasons = new ArrayList<Reason>();
        for (var meeting : verdict.name().meetings()) reasons.add(part(meeting));
        if (verdict.name().reordered()) reasons.add(new Reason("ORDER", "", "", 0, Console.say("names-order")));
        for (var ground : verdict.grounds()) if (ground.trait() != Ground.Trait.NAME) reasons.add(trait(ground));
        return reasons;
    }

    private static Reason part(Meeting meeting) {
        var asked = String.join(" ", meeting.asked());
        var held = String.join(" ", meeting.held());
        var sentence = Console.say(
                "names-how-" + key(meeting.how()),
                Map.of("asked", asked, "held", held, "weight", signed(meeting.weight())));
        return new Reason(meeting.how().name(), asked, held, meeting.weight(), sentence);
    }

    private static Reason trait(Ground ground) {
        var code = ground.trait().name() + "_" + ground.finding().name();
        var sentence = Console.say(
                "names-ground",
                Map.of(
                        "trait", Console.say("names-trait-" + key(ground.trait())),
                        "finding", Console.say("names-finding-" + key(ground.finding())),
                        "weight", signed(ground.weight())));
        return new Reason(code, "", "", ground.weight(), sentence);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String signed(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight);
    }
}
