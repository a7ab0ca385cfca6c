package qantara.node.chancery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.AgreementOrder.Outcome;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.NodeFace;
import qantara.node.shell.Page;
import qantara.node.shell.PersonName;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;
import qantara.node.store.Store;

/// The page of one agreement, on which two persons have it rest and put it in force again.
@Controller
final class AgreementPages {
    static final String PATH = "/partners/agreements/";
    private static final int MOST_LISTED = 50;

    private final Store store;
    private final Chancery chancery;
    private final Officers officers;
    private final Suspensions suspensions;
    private final ObjectProvider<AgreementWatch> watches;
    private final ReaderLanguage languages;
    private final NodeFace face;
    private final InstantSource clock;

    AgreementPages(
            Store store,
            Chancery chancery,
            Officers officers,
            AuditLog audit,
            ObjectProvider<AgreementWatch> watches,
            ReaderLanguage languages,
            NodeFace face,
            InstantSource clock) {
        this.store = store;
        this.chancery = chancery;
        this.officers = officers;
        this.suspensions = new Suspensions(chancery.agreements(), officers, audit);
        this.watches = watches;
        this.languages = languages;
        this.face = face;
        this.clock = clock;
    }

    /// Whoever works with partners; oversight has its own pages.
    private Optional<Officer> present() {
        return officers.signedIn().filter(one -> !one.roles().contains(Role.OVERSIGHT));
    }

    @GetMapping(PATH + "{id}")
    Answer show(@PathVariable String id, HttpServletRequest request) {
        return present().map(reader -> page(reader, id, Kept.EMPTY, request)).orElse(Problem.FORBIDDEN);
    }

    private Answer page(Officer reader, String id, Kept form, HttpServletRequest request) {
        var language = languages.of(request).tag();
        return store.read(db -> chancery.agreements().find(db, id).map(one -> view(db, one, reader, language)))
                .<Answer>map(view -> {
                    var page = Page.of(Section.PARTNERS, "chancery/agreement")
                            .with("view", view)
                            .with("form", form);
                    return form.isRefused() ? page.refused() : page;
                })
                .orElse(Problem.NOT_FOUND);
    }

    private AgreementView view(JdbcClient db, Instrument one, Officer reader, String language) {
        var rows = new AgreementOrderRows(db);
        var waiting = rows.waiting(one.id());
        var given = rows.given(one.id(), MOST_LISTED);
        return new AgreementView(
                one,
                chancery.partners()
                        .find(db, one.partner())
                        .map(partner -> partner.name(language))
                        .orElse(one.partner().code()),
                one.agreement(face.zone()).isInForce(clock.instant()),
                waiting,
                given,
                names(db, Stream.concat(waiting.stream(), given.stream())),
                waiting.filter(order -> !officers.isSamePerson(db, order.first(), reader.id()))
                        .isPresent());
    }

    private Map<String, PersonName> names(JdbcClient db, Stream<AgreementOrder> orders) {
        var names = new HashMap<String, PersonName>();
        orders.flatMap(order -> Stream.concat(Stream.of(order.first()), order.second().stream()))
                .distinct()
                .forEach(id -> officers.find(db, id).ifPresent(officer -> names.put(id.text(), officer.name())));
        return names;
    }

    /// One officer's word. The second one is in force when this answers.
    @PostMapping(PATH + "{id}")
    Answer order(@PathVariable String id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var reader = present();
        if (reader.isEmpty()) return Problem.FORBIDDEN;
        var outcome = carried(reader.get().id(), id, typed);
        if (outcome.isEmpty()) return Problem.BAD_REQUEST;
        return switch (outcome.get()) {
            case DONE, UNCHANGED -> new SeeOther(PATH + id);
            case NO_SUCH_AGREEMENT -> Problem.NOT_FOUND;
            case NOT_NOW, WITHOUT_REASON, SAME_PERSON ->
                page(reader.get(), id, refused(typed, outcome.get(), request), request);
        };
    }

    private Kept refused(Map<String, String> typed, Outcome outcome, HttpServletRequest request) {
        var words = Words.of("chancery", languages.of(request));
        var field = outcome == Outcome.WITHOUT_REASON ? "why" : "act";
        return Kept.of(typed).refusing(field, words.say("rest." + outcome.name()));
    }

    private Optional<Outcome> carried(OfficerId officer, String id, Map<String, String> typed) {
        var now = clock.instant();
        var why = typed.getOrDefault("why", "");
        return switch (typed.getOrDefault("do", "")) {
            case "suspend" -> Optional.of(store.write(db -> suspensions.order(db, officer, id, true, why, now)));
            case "resume" -> Optional.of(store.write(db -> suspensions.order(db, officer, id, false, why, now)));
            case "withdraw" -> Optional.of(store.write(db -> suspensions.withdraw(db, officer, id)));
            case "confirm" -> Optional.of(confirmed(officer, id));
            default -> Optional.empty();
        };
    }

    private Outcome confirmed(OfficerId officer, String id) {
        var outcome = store.write(db -> suspensions.confirm(db, officer, id, clock.instant()));
        if (outcome == Outcome.DONE)
            store.read(db -> chancery.agreements().find(db, id))
                    .ifPresent(one -> watches.ifAvailable(watch -> watch.changed(one.partner(), one.suspended())));
        return outcome;
    }
}
