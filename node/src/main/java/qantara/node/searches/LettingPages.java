package qantara.node.searches;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.Agreement;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.node.shell.Answer;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;

/// What partners may ask of this service: opened and taken back by a releasing officer; and the holder's half of a hit.
@Controller
final class LettingPages {
    private final Searches searches;
    private final SearchFaces faces;

    LettingPages(Searches searches, SearchFaces faces) {
        this.searches = searches;
        this.faces = faces;
    }

    @GetMapping("/searches/partners")
    Answer list(HttpServletRequest request) {
        return faces.worker().isEmpty() ? Problem.FORBIDDEN : page(Optional.empty(), request);
    }

    private Page page(Optional<String> refusal, HttpServletRequest request) {
        var words = faces.words(request);
        var page = searches.desk()
                .store()
                .read(db -> Page.of(Section.SEARCHES, "searches/partners")
                        .with(
                                "lettings",
                                new OfferingRows(db)
                                        .all().stream()
                                                .map(one ->
                                                        LettingView.of(one, new OfferingRows(db).persons(one), words))
                                                .toList())
                        .with("choices", choices())
                        .with(
                                "offers",
                                searches.asking().indexes().all(db).stream()
                                        .map(offer -> LettingView.of(offer, words))
                                        .toList()));
        var full = page.with("names", faces.names(words.language()))
                .with(
                        "mayOpen",
                        faces.worker().filter(one -> one.holds(Role.RELEASE)).isPresent())
                .with("refusal", refusal);
        return refusal.isPresent() ? full.refused() : full;
    }

    /// Agreements in force under which a partner might be let ask.
    private List<Agreement> choices() {
        var partners = faces.partners();
        return searches.desk()
                .store()
                .read(db -> partners.stream()
                        .filter(partner -> partner.channel().isPresent())
                        .flatMap(partner -> searches.desk().inForce(db, partner.code()).stream())
                        .filter(one -> one.categories().contains(DataCategory.PERSON))
                        .toList());
    }

    @PostMapping("/searches/partners")
    Answer act(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var words = faces.words(request);
        var outcome = switch (typed.getOrDefault("do", "")) {
            case "open" -> {
                var entered = new Entered(typed);
                var purposes = EnumSet.noneOf(Purpose.class);
                purposes.addAll(entered.ticked("purpose", Purpose.class));
                var partner = typed.getOrDefault("partner", "");
                if (!Service.isCode(partner) || purposes.isEmpty()) yield Offerings.Opening.NO_AGREEMENT;
                yield searches.offerings()
                        .open(officer.get(), new Service(partner), entered.text("agreement"), purposes);
            }
            case "withdraw" -> withdraw(officer.get(), typed);
            default -> Offerings.Opening.UNKNOWN;
        };
        searches.room().wake();
        searches.offerings().durable();
        return switch (outcome) {
            case DONE -> new SeeOther("/searches/partners");
            case FORBIDDEN -> Problem.FORBIDDEN;
            case UNKNOWN -> Problem.NOT_FOUND;
            case NO_AGREEMENT, THERE_ALREADY -> page(Optional.of(words.say("letting." + outcome.name())), request);
        };
    }

    private Offerings.Opening withdraw(qantara.handling.Actor officer, Map<String, String> typed) {
        var epoch = typed.getOrDefault("epoch", "");
        return epoch.matches("\\d{1,9}")
                ? searches.offerings().withdraw(officer, typed.getOrDefault("agreement", ""), Long.parseLong(epoch))
                : Offerings.Opening.UNKNOWN;
    }

    /// Where a partner's request that names a handle is looked at.
    @GetMapping("/searches/hits")
    Answer hits(HttpServletRequest request) {
        return faces.worker().isEmpty() ? Problem.FORBIDDEN : hits("", request);
    }

    private Page hits(String error, HttpServletRequest request) {
        var names = faces.names(faces.words(request).language());
        var due = searches.desk().store().read(db -> searches.confirming().due(db));
        var page = Page.of(Section.SEARCHES, "searches/hits")
                .with(
                        "due",
                        due.stream().map(one -> LettingView.Due.of(one, names)).toList())
                .with("error", error);
        return error.isEmpty() ? page : page.refused();
    }

    @PostMapping("/searches/hits")
    Answer hit(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var words = faces.words(request);
        if (typed.getOrDefault("do", "").equals("confirm")) return confirm(officer.get(), typed, words, request);
        var entered = new Entered(typed);
        var cause = Cause.of(entered);
        var handle = entered.text("handle").replaceAll("\\s", "");
        if (cause.isEmpty()) return hits(words.say("wrong.cause"), request);
        var person = searches.confirming()
                .under(handle)
                .flatMap(ref -> searches.register().open(officer.get(), ref, cause.get()));
        if (person.isEmpty()) return hits(words.say("wrong.handle"), request);
        var names = faces.names(words.language());
        var reaching = new HashMap<String, String>();
        searches.confirming()
                .reaching(person.get().ref())
                .forEach(one -> reaching.put(one.code(), names.getOrDefault(one.code(), one.code())));
        return Page.of(Section.SEARCHES, "searches/person")
                .with("person", PersonView.of(person.get(), words))
                .with("reaching", List.copyOf(reaching.entrySet()));
    }

    private Answer confirm(
            qantara.handling.Actor officer, Map<String, String> typed, Words words, HttpServletRequest request) {
        var partner = typed.getOrDefault("partner", "");
        var done = Service.isCode(partner)
                && HeldRef.of(typed.getOrDefault("ref", ""))
                        .filter(ref -> searches.confirming().confirm(officer, ref, new Service(partner)))
                        .isPresent();
        return done ? new SeeOther("/searches/hits") : hits(words.say("wrong.confirm"), request);
    }
}
