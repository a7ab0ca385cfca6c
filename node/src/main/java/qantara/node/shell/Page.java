package qantara.node.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A page to be shown: a template, what it shows, and the section it belongs to. The template receives each value
/// under its name and a [Frame] named `frame`.
///
/// @param section the section lit in the rail, empty for a page outside the desk
/// @param template the template's path without ending, such as `chancery/record`
/// @param values the template's parameters
/// @param status the HTTP status, 200 or 422
public record Page(Optional<Section> section, String template, Map<String, Object> values, int status)
        implements Answer {
    private static final int SHOWN = 200;
    private static final int REFUSED = 422;

    public Page {
        values = Map.copyOf(values);
    }

    /// A page of a section.
    public static Page of(Section section, String template) {
        return new Page(Optional.of(section), template, Map.of(), SHOWN);
    }

    /// A page that stands outside the sections, such as sign-in.
    public static Page plain(String template) {
        return new Page(Optional.empty(), template, Map.of(), SHOWN);
    }

    /// The same page with one more value for its template.
    public Page with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Page(section, template, more, status);
    }

    /// The same page as the answer to a refused form: status 422, the form still filled in.
    public Page refused() {
        return new Page(section, template, values, REFUSED);
    }
}
