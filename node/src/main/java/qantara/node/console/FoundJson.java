package qantara.node.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import qantara.holdings.Answer;
import qantara.holdings.Found;
import qantara.names.BirthDate;
import qantara.names.Ground;
import qantara.names.Meeting;
import qantara.names.Name;
import qantara.names.Verdict;

/// An answer of the index as JSON: whom it found, how likely, and why.
final class FoundJson {
    private static final double THOUSAND = 1000;

    private FoundJson() {}

    static Map<String, Object> of(Optional<String> id, Answer answer) {
        var json = new LinkedHashMap<String, Object>();
        id.ifPresent(given -> json.put("id", given));
        json.put("results", answer.found().stream().map(FoundJson::one).toList());
        json.put("compared", answer.compared());
        json.put("whole", answer.isWhole());
        return json;
    }

    static Map<String, Object> refused(Optional<String> id, String why) {
        var json = new LinkedHashMap<String, Object>();
        id.ifPresent(given -> json.put("id", given));
        json.put("results", List.of());
        json.put("refused", why);
        return json;
    }

    private static Map<String, Object> one(Found found) {
        var json = new LinkedHashMap<String, Object>();
        var who = found.held().identity().particulars();
        json.put("id", found.held().identity().handle());
        json.put("score", rounded(found.score()));
        json.put("log_odds", rounded(found.logOdds()));
        json.put("name", who.names().getFirst().written());
        var aliases = who.names().stream().skip(1).map(Name::written).toList();
        if (!aliases.isEmpty()) json.put("aliases", aliases);
        who.born().ifPresent(born -> json.put("birth_date", day(born)));
        found.verdict().ifPresent(verdict -> reasons(verdict, json));
        var shared = found.shared().stream()
                .map(mark -> Map.of("kind", mark.kind().name(), "number", mark.key()))
                .toList();
        if (!shared.isEmpty()) json.put("shared", shared);
        return json;
    }

    private static void reasons(Verdict verdict, Map<String, Object> json) {
        json.put("reasons", verdict.grounds().stream().map(FoundJson::ground).toList());
        var tokens = new ArrayList<Map<String, Object>>();
        for (var meeting : verdict.name().meetings()) tokens.add(token(meeting));
        json.put("tokens", tokens);
    }

    private static Map<String, Object> ground(Ground ground) {
        var json = new LinkedHashMap<String, Object>();
        json.put("trait", ground.trait().name());
        json.put("finding", ground.finding().name());
        json.put("weight", rounded(ground.weight()));
        return json;
    }

    private static Map<String, Object> token(Meeting meeting) {
        var json = new LinkedHashMap<String, Object>();
        json.put("asked", meeting.asked());
        json.put("held", meeting.held());
        json.put("how", meeting.how().name());
        json.put("weight", rounded(meeting.weight()));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }

    /// As far as it is known: `1975`, `1975-03`, `1975-03-25`; `~` before what is approximate.
    static String day(BirthDate born) {
        var text = new StringBuilder(born.approximate() ? "~" : "").append(born.year());
        born.month().ifPresent(month -> text.append(String.format(Locale.ROOT, "-%02d", month)));
        born.day().ifPresent(day -> text.append(String.format(Locale.ROOT, "-%02d", day)));
        return text.toString();
    }
}
