package qantara.node.chancery;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.handling.Service;
import qantara.reader.Country;
import qantara.seal.ChannelId;

/// A foreign service this node cooperates with.
///
/// @param code its country and abbreviation: `ES:DCI`
/// @param names its name by language tag; English is always there
/// @param languages the languages it accepts requests in, the preferred one first
/// @param zone the zone its hours are told in
/// @param channel the channel to its node, once one is open
public record Partner(
        Service code,
        Map<String, String> names,
        Country country,
        List<String> languages,
        ZoneId zone,
        Hours hours,
        Contact contact,
        Optional<ChannelId> channel) {
    public Partner {
        if (!names.containsKey("en")) throw new IllegalArgumentException("a partner has an English name");
        if (languages.isEmpty()) throw new IllegalArgumentException("a partner accepts at least one language");
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
    }

    /// Its name in `language`, or in English where it has none.
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code.code()));
    }

    /// When its single point of contact answers.
    public sealed interface Hours {
        /// Day and night, as Article 14 of Directive (EU) 2023/977 asks of a member state.
        record RoundTheClock() implements Hours {}

        /// From `opens` to `closes` in the partner's zone.
        record Daily(LocalTime opens, LocalTime closes) implements Hours {}
    }

    /// The single point of contact.
    ///
    /// @param name the office, not a person
    public record Contact(String name, Optional<String> telephone, Optional<String> mail) {
        public Contact {
            if (name.isBlank() || name.length() > Fact.LINE) throw new IllegalArgumentException("not a contact");
        }
    }
}
