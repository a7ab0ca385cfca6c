package qantara.node.chancery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.node.shell.Language;
import qantara.node.shell.Section;
import qantara.node.shell.Viewer;
import qantara.node.shell.Viewers;

/// Says which officer acts on a request, if that officer may act in a section at all.
public record Signers(Viewers viewers) {
    /// The officer who sent `request`; empty when nobody is signed in, or when the section is closed to that officer.
    public Optional<OfficerId> in(Section section, HttpServletRequest request) {
        return viewers.of(request, Language.ENGLISH)
                .filter(viewer -> viewer.sees(section))
                .map(Viewer::id);
    }
}
