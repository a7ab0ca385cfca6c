package qantara.node.correspondence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import qantara.exchange.RefusalGround;
import qantara.exchange.Urgency;
import qantara.exchange.UrgencyGround;
import qantara.handling.DataCategory;
import qantara.handling.HandlingCode;
import qantara.handling.Purpose;
import qantara.handling.SourceGrade;
import qantara.handling.Tlp;
import qantara.node.shell.Words;

/// What the fields of a form offer to choose from, each value with its words in the reader's language.
public record Offer(Words words) {
    public Map<String, String> purposes() {
        return chosen(named("purpose", Purpose.values()));
    }

    public Map<String, String> categories() {
        return named("category", DataCategory.values());
    }

    public Map<String, String> urgencies() {
        var offered = new LinkedHashMap<String, String>();
        for (var one : Urgency.values())
            offered.put(
                    one.name(), words.say("urgency." + one.name()) + " · " + words.say("urgency.hint." + one.name()));
        return offered;
    }

    public Map<String, String> urgencyGrounds() {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", words.say("form.ground.none"));
        offered.putAll(named("urgent", UrgencyGround.values()));
        return offered;
    }

    public Map<String, String> refusalGrounds() {
        return chosen(named("ground", RefusalGround.values()));
    }

    public Map<String, String> sources() {
        var offered = new LinkedHashMap<String, String>();
        for (var one : SourceGrade.values())
            offered.put(one.name(), one.name() + " · " + words.say("source." + one.name()));
        return chosen(offered);
    }

    public Map<String, String> informations() {
        var offered = new LinkedHashMap<String, String>();
        for (var digit = 1; digit <= 4; digit++)
            offered.put(String.valueOf(digit), digit + " · " + words.say("information." + digit));
        return chosen(offered);
    }

    /// Without H0, which is always on.
    public Map<String, String> codes() {
        var offered = new LinkedHashMap<String, String>();
        for (var one : HandlingCode.values())
            if (one != HandlingCode.H0) offered.put(one.name(), one.name() + " · " + words.say("code." + one.name()));
        return offered;
    }

    /// Labels are never translated.
    public Map<String, String> labels() {
        var offered = new LinkedHashMap<String, String>();
        Stream.of(Tlp.values()).forEach(one -> offered.put(one.label(), one.label()));
        return chosen(offered);
    }

    private Map<String, String> named(String group, Enum<?>[] constants) {
        var offered = new LinkedHashMap<String, String>();
        for (var one : constants) offered.put(one.name(), words.say(group + "." + one.name()));
        return offered;
    }

    /// With the line that says that nothing is chosen yet.
    Map<String, String> chosen(Map<String, String> offered) {
        var all = new LinkedHashMap<String, String>();
        all.put("", words.say("form.choose"));
        all.putAll(offered);
        return all;
    }
}
