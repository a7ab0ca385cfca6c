package qantara.node.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Changes the reader's language or theme and goes back to the page where that was asked.
@Controller
final class PreferencePages {
    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/language/{tag}")
    Answer language(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = Language.of(tag);
        language.ifPresent(chosen -> keep(ReaderLanguage.COOKIE, chosen.tag(), request, response));
        return language.<Answer>map(_ -> SeeOther.safely(to)).orElse(Problem.NOT_FOUND);
    }

    @GetMapping("/theme/{tag}")
    Answer theme(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var theme = Theme.of(tag);
        theme.ifPresent(chosen -> keep(Frames.THEME_COOKIE, chosen.tag(), request, response));
        return theme.<Answer>map(_ -> SeeOther.safely(to)).orElse(Problem.NOT_FOUND);
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
