package qantara.reader;

import java.util.List;
import java.util.Optional;

/// What the cities that the reader knows are called in its languages.
public final class CityNames {
    private CityNames() {}

    /// The name of a city in `language`.
    ///
    /// @param city its English name, as in [Where]
    /// @return the English name where the gazetteer has no other
    public static String in(Country country, String city, Language language) {
        if (language == Language.ENGLISH) return city;
        return Optional.ofNullable(City.all().get(country.code() + ":" + city))
                .map(known -> known.names().getOrDefault(language, List.of()))
                .filter(names -> !names.isEmpty())
                .map(List::getFirst)
                .orElse(city);
    }
}
