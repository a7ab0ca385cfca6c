package qantara.node.shell;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import qantara.node.premises.Premises;

/// How this node presents itself to its readers.
///
/// @param country the two letters in the service's box
/// @param places the name of the node's city in each language; English stands in for a missing one
/// @param zone the zone of the desk's clock
/// @param language the language for readers who ask for none
/// @param notice what the marking band says besides the handling of the page, such as "demonstration data", a key of
///     the shell's words
public record NodeFace(
        String country, Map<Language, String> places, ZoneId zone, Language language, Optional<String> notice) {

    public NodeFace {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a service's box holds two capital letters");
        }
        places = Map.copyOf(places);
        if (!places.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("a node's city needs at least its English name");
        }
    }

    /// The face of the node that stands at these premises.
    static NodeFace of(Premises premises) {
        var places = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            places.put(language, premises.name(language.tag()));
        }
        var preferred = premises.languages().stream().map(Language::of).flatMap(Optional::stream);
        return new NodeFace(
                premises.country(),
                places,
                premises.zone(),
                preferred.findFirst().orElse(Language.ENGLISH),
                premises.demonstration() ? Optional.of("notice.demonstration") : Optional.empty());
    }

    /// The name of the node's city in `language`.
    public String place(Language language) {
        return places.getOrDefault(language, places.getOrDefault(Language.ENGLISH, country));
    }
}
