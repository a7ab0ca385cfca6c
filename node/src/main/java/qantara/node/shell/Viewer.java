package qantara.node.shell;

import java.util.Set;
import qantara.handling.OfficerId;

/// The signed-in officer who looks at a page.
///
/// @param id the officer; never shown
/// @param name the officer's name
/// @param role the officer's function, in the language of the page
/// @param sections the sections that the officer may open
public record Viewer(OfficerId id, PersonName name, String role, Set<Section> sections) {
    public Viewer {
        sections = Set.copyOf(sections);
    }

    /// Whether the rail shows `section` to this officer.
    public boolean sees(Section section) {
        return sections.contains(section);
    }
}
