package qantara.node.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;

/// Makes the frame of a page from the request that asks for it.
final class Frames {
    static final String THEME_COOKIE = "theme";

    private final NodeFace face;
    private final Viewers viewers;
    private final ReaderLanguage languages;
    private final InstantSource clock;

    Frames(NodeFace face, Viewers viewers, ReaderLanguage languages, InstantSource clock) {
        this.face = face;
        this.viewers = viewers;
        this.languages = languages;
        this.clock = clock;
    }

    /// A page outside the sections is made without asking who reads: it must come even when that cannot be told.
    Frame of(HttpServletRequest request, Optional<Section> section) {
        var language = languages.of(request);
        return new Frame(
                language,
                theme(request),
                face,
                section.flatMap(_ -> viewers.of(request, language)),
                section,
                path(request),
                csrf(request),
                clock.instant());
    }

    /// The frame of an answer given before any request could be read: nobody is signed in yet.
    Frame early(Optional<String> acceptLanguage) {
        return new Frame(
                languages.accepted(acceptLanguage),
                Theme.SYSTEM,
                face,
                Optional.empty(),
                Optional.empty(),
                Section.TODAY.path(),
                Optional.empty(),
                clock.instant());
    }

    private static Theme theme(HttpServletRequest request) {
        return cookie(request, THEME_COOKIE).flatMap(Theme::of).orElse(Theme.SYSTEM);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// A form's answer is not an address to come back to with its query: only a page that was asked for keeps it.
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return Section.TODAY.path();
        }
        var query = request.getQueryString();
        return request.getMethod().equals("GET") && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
    }

    private static Optional<CsrfToken> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
