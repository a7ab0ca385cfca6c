package qantara.node.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template knows besides its own values: who reads, in which language and theme, at which node and when.
///
/// @param language the reader's language
/// @param theme the reader's theme
/// @param face how the node presents itself
/// @param viewer the signed-in officer; empty on a page outside the sections
/// @param section the section lit in the rail
/// @param path path and query of this page, for links that come back to it
/// @param csrf the token that every form of the page carries
/// @param now the moment at which the page is made
public record Frame(
        Language language,
        Theme theme,
        NodeFace face,
        Optional<Viewer> viewer,
        Optional<Section> section,
        String path,
        Optional<CsrfToken> csrf,
        Instant now) {

    /// The words of `desk` in the reader's language.
    public Words words(String desk) {
        return Words.of(desk, language);
    }

    /// The shell's own words.
    public Words words() {
        return words("shell");
    }

    /// Dates and times for this reader.
    public ReaderTime time() {
        return new ReaderTime(language, face.zone(), face.place(language));
    }

    /// The sections that this reader may open, in the rail's order.
    public List<Section> sections() {
        return Stream.of(Section.values())
                .filter(one -> viewer.filter(officer -> officer.sees(one)).isPresent())
                .toList();
    }

    /// The theme that the switch offers.
    public Theme otherTheme() {
        return theme.other();
    }

    /// This page's address as the value of a query parameter.
    public String backHere() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /// Whether `one` is the section of this page.
    public boolean isAt(Section one) {
        return section.equals(Optional.of(one));
    }

    /// Whether this reader may open `one`.
    public boolean sees(Section one) {
        return sections().contains(one);
    }
}
