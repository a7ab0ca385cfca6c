package qantara.node.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;

/// The pages on which an officer comes in and goes out.
@Controller
final class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;
    private final ReaderLanguage languages;

    SignInPages(SignIn signIn, Sessions sessions, ReaderLanguage languages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping("/sign-in")
    Answer ask() {
        return Page.plain("access/signin").with("form", Kept.EMPTY);
    }

    @PostMapping("/sign-in")
    Answer byPassphrase(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String passphrase,
            HttpServletRequest request) {
        var typed = cut(officer.strip().toLowerCase(Locale.ROOT));
        return switch (signIn.byPassphrase(typed, cut(passphrase), request.getRemoteAddr())) {
            case Arrival.Welcome welcome -> enter(request, welcome);
            case Arrival.TurnedAway(var why) -> again(typed, why, request);
        };
    }

    private static String cut(String typed) {
        return typed.length() > Passphrases.LONGEST ? typed.substring(0, Passphrases.LONGEST) : typed;
    }

    private Answer enter(HttpServletRequest request, Arrival.Welcome welcome) {
        sessions.begin(request, welcome);
        return new SeeOther(Section.TODAY.path());
    }

    private Answer again(String typed, Arrival.Why why, HttpServletRequest request) {
        var kept = Kept.of(Map.of("officer", typed)).refusing("passphrase", say(why, request));
        return Page.plain("access/signin").with("form", kept).refused();
    }

    private String say(Arrival.Why why, HttpServletRequest request) {
        var words = Words.of("access", languages.of(request));
        return switch (why) {
            case WRONG -> words.say("signin.wrong");
            case TOO_MANY -> words.say("signin.too-many");
        };
    }

    /// Only shows a button: a program that looks at links beforehand must not burn the code.
    @GetMapping("/sign-in/{code}")
    Answer withCode(@PathVariable String code) {
        return Codes.isCode(code) ? codePage(code, Optional.empty()) : Problem.NOT_FOUND;
    }

    @PostMapping("/sign-in/{code}")
    Answer byCode(@PathVariable String code, HttpServletRequest request) {
        if (!Codes.isCode(code)) return Problem.NOT_FOUND;
        return switch (signIn.byCode(code, request.getRemoteAddr())) {
            case Arrival.Welcome welcome -> enter(request, welcome);
            case Arrival.TurnedAway(var why) -> codePage(code, Optional.of(why)).refused();
        };
    }

    private static Page codePage(String code, Optional<Arrival.Why> refused) {
        return Page.plain("access/code")
                .with("code", code)
                .with("refused", refused.map(Enum::name).orElse(""));
    }

    @PostMapping("/sign-out")
    Answer out(HttpServletRequest request) {
        sessions.visit(request).map(Visit::officer).ifPresent(signIn::out);
        sessions.end(request);
        return new SeeOther("/sign-in");
    }
}
