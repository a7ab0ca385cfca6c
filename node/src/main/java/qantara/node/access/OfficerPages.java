package qantara.node.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.Words;
import qantara.node.store.Store;

/// The signed-in officer's own page, on which a passphrase is set.
@Controller
final class OfficerPages {
    private final Store store;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Passphrases passphrases;
    private final Officers officers;
    private final ReaderLanguage languages;

    OfficerPages(
            Store store,
            SignIn signIn,
            Sessions sessions,
            Passphrases passphrases,
            Officers officers,
            ReaderLanguage languages) {
        this.store = store;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passphrases = passphrases;
        this.officers = officers;
        this.languages = languages;
    }

    @GetMapping("/officer")
    Answer show(HttpServletRequest request) {
        return officers.signedIn()
                .<Answer>map(officer -> page(officer, request, Kept.EMPTY))
                .orElse(Problem.SIGN_IN_NEEDED);
    }

    private Page page(Officer officer, HttpServletRequest request, Kept form) {
        return Page.of(Section.TODAY, "access/officer")
                .with("officer", officer)
                .with("roles", SignedInViewers.roles(officer, languages.of(request)))
                .with("asksCurrent", mustKnow(officer, request).isPresent())
                .with("form", form);
    }

    /// The hash of the passphrase that must be known to set another; empty when there is none or a code was used.
    private Optional<String> mustKnow(Officer officer, HttpServletRequest request) {
        var byCode = sessions.visit(request).filter(Visit::isByCode).isPresent();
        return byCode ? Optional.empty() : store.read(db -> SqlOfficers.passphrase(db, officer.id()));
    }

    @PostMapping("/officer/passphrase")
    Answer passphrase(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        return officers.signedIn()
                .map(officer -> set(officer, current, passphrase, again, request))
                .orElse(Problem.SIGN_IN_NEEDED);
    }

    private Answer set(Officer officer, String current, String passphrase, String again, HttpServletRequest request) {
        var form = judge(officer, current, passphrase, again, request);
        if (form.isRefused()) return page(officer, request, form).refused();
        signIn.passphrase(officer.id(), passphrases.hash(passphrase));
        return page(officer, request, Kept.EMPTY).with("done", true);
    }

    private Kept judge(Officer officer, String current, String passphrase, String again, HttpServletRequest request) {
        var words = Words.of("access", languages.of(request));
        var form = Kept.EMPTY;
        if (passphrase.length() < Passphrases.SHORTEST)
            form = form.refusing("passphrase", words.say("passphrase.short", "least", Passphrases.SHORTEST));
        if (passphrase.length() > Passphrases.LONGEST)
            form = form.refusing("passphrase", words.say("passphrase.long", "most", Passphrases.LONGEST));
        if (!passphrase.equals(again)) form = form.refusing("again", words.say("passphrase.differs"));
        var hash = mustKnow(officer, request);
        if (!form.isRefused() && hash.isPresent() && !signIn.knows(officer.id(), current, hash.get()))
            form = form.refusing("current", words.say("passphrase.current.wrong"));
        return form;
    }
}
