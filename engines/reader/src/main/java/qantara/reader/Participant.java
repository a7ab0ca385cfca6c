package qantara.reader;

import java.util.Optional;

/// Someone in an engagement: a person, an unnamed holder of an office, or a whole service.
///
/// @param name as written, errors included, without rank or honorific
/// @param title as written; a counterpart word (`son homologue`) where the text has no more
/// @param service `CC:ABBR`, as `MA:DGSN`; `CC:?` when only its country is known
/// @param nameWords where the name stands
/// @param titleWords where the title stands
public record Participant(
        Optional<String> name,
        Optional<String> title,
        Optional<String> service,
        Optional<Country> country,
        Role role,
        Optional<Span> nameWords,
        Optional<Span> titleWords,
        Grounds grounds) {
    public Participant {
        if (name.isEmpty() && title.isEmpty())
            throw new IllegalArgumentException("a participant has a name or a title");
    }
}
