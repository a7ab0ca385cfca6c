package qantara.node.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qantara.node.chancery.Partner;
import qantara.node.shell.Words;

/// The form of a request: where it goes, and what its fields offer.
///
/// @param action the address it is sent to
/// @param known the partners that can be asked
public record RequestDesk(String action, boolean isNew, List<Partner> known, Words words) {
    public RequestDesk {
        known = List.copyOf(known);
    }

    public Offer offer() {
        return new Offer(words);
    }

    public Map<String, String> partners() {
        var offered = new LinkedHashMap<String, String>();
        for (var partner : known)
            offered.put(
                    partner.code().code(),
                    partner.name(words.language().tag()) + " (" + partner.code().country() + ")");
        return offer().chosen(offered);
    }

    /// The partners that one form can ask besides its first, each with the name of its box.
    public Map<String, String> also() {
        var offered = new LinkedHashMap<String, String>();
        for (var partner : known)
            offered.put(
                    Recipients.ALSO + partner.code().code(),
                    partner.name(words.language().tag()) + " (" + partner.code().country() + ")");
        return offered;
    }

    /// The languages that any of the partners accepts.
    public Map<String, String> languages() {
        var offered = new LinkedHashMap<String, String>();
        known.stream()
                .flatMap(partner -> partner.languages().stream())
                .distinct()
                .sorted()
                .forEach(tag -> offered.put(tag, name(tag)));
        return offer().chosen(offered);
    }

    private String name(String tag) {
        return Languages.NAMED.contains(tag) ? words.say("language." + tag) : tag;
    }

    /// The most characters of a field.
    public int most(String field) {
        return RequestPaper.MOST.getOrDefault(field, Marks.LONGEST_CONDITION);
    }
}
