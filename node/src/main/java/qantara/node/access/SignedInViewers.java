package qantara.node.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import qantara.node.shell.Language;
import qantara.node.shell.Viewer;
import qantara.node.shell.Viewers;
import qantara.node.shell.Words;

/// Tells the shell who looks at a page.
final class SignedInViewers implements Viewers {
    @Override
    public Optional<Viewer> of(HttpServletRequest request, Language language) {
        return SignedIn.officer(SecurityContextHolder.getContext().getAuthentication())
                .map(officer ->
                        new Viewer(officer.id(), officer.name(), roles(officer, language), Sections.of(officer)));
    }

    static String roles(Officer officer, Language language) {
        var words = Words.of("access", language);
        return officer.roles().stream()
                .sorted()
                .map(role -> words.say("role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" · "));
    }
}
