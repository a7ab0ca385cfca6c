package qantara.reader;

import java.util.Optional;

/// Where an engagement took place, as far as the article lets us know.
///
/// @param city its English name
/// @param venue the words of the text for the building or office
public record Where(Optional<Country> country, Optional<String> city, Optional<String> venue, Grounds grounds) {}
