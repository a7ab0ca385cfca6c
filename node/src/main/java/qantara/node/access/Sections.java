package qantara.node.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import qantara.handling.Role;
import qantara.node.shell.Section;

/// Which sections of the desk each role opens.
final class Sections {
    private Sections() {}

    static Set<Section> of(Officer officer) {
        var sections = EnumSet.noneOf(Section.class);
        officer.roles().forEach(role -> sections.addAll(of(role)));
        return Collections.unmodifiableSet(sections);
    }

    private static Set<Section> of(Role role) {
        return switch (role) {
            case DESK, RELEASE ->
                EnumSet.of(
                        Section.TODAY,
                        Section.RECORD,
                        Section.EXCHANGE,
                        Section.SEARCHES,
                        Section.READER,
                        Section.PARTNERS);
            case OVERSIGHT -> EnumSet.of(Section.TODAY, Section.OVERSIGHT);
            case ADMIN -> EnumSet.of(Section.TODAY, Section.PARTNERS);
        };
    }
}
