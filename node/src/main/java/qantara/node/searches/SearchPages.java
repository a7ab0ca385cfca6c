package qantara.node.searches;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.crosscheck.Tier;
import qantara.handling.Actor;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Partner;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;

/// The form by which a person is looked for, here and at partners, and what comes of it.
@Controller
final class SearchPages {
    /// How long a page waits for partners that answer at once.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Searches searches;
    private final SearchFaces faces;

    SearchPages(Searches searches, SearchFaces faces) {
        this.searches = searches;
        this.faces = faces;
    }

    @GetMapping("/searches")
    Answer blank(HttpServletRequest request) {
        return faces.worker().isEmpty() ? Problem.FORBIDDEN : form(Kept.EMPTY, request);
    }

    private Page form(Kept form, HttpServletRequest request) {
        var words = faces.words(request);
        var lefts = lefts(request);
        var page = Page.of(Section.SEARCHES, "searches/search")
                .with("form", form)
                .with("command", faces.command())
                .with("purposes", faces.purposes(words))
                .with("bases", faces.bases(words))
                .with("partners", faces.partners())
                .with("lefts", lefts)
                .with("checks", searches.desk().store().read(db -> new CheckRows(db).latest()))
                .with(
                        "standing",
                        searches.desk()
                                .store()
                                .read(db -> new CheckRows(db)
                                        .standing(searches.desk().now())));
        return form.isRefused() ? page.refused() : page;
    }

    /// What is left of each partner's allowance, by code; only partners that can be asked now.
    private Map<String, CheckView.Left> lefts(HttpServletRequest request) {
        var names = faces.names(faces.words(request).language());
        var now = searches.desk().now();
        return searches.desk()
                .store()
                .read(db -> searches.asking().indexes().all(db).stream()
                        .filter(offer -> offer.epoch().isOpen(now))
                        .collect(Collectors.toMap(
                                offer -> offer.partner().code(),
                                offer -> new CheckView.Left(
                                        offer.partner().country(),
                                        names.getOrDefault(
                                                offer.partner().code(),
                                                offer.partner().code()),
                                        Math.max(
                                                0,
                                                offer.allowance()
                                                        - searches.asking().subjects(db, offer.partner())),
                                        offer.allowance()),
                                (first, _) -> first)));
    }

    @PostMapping("/searches")
    Answer look(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var entered = new Entered(typed);
        return typed.getOrDefault("do", "own").equals("ask")
                ? ask(officer.get(), entered, typed.getOrDefault("command", ""), request)
                : own(officer.get(), entered, request);
    }

    private Answer own(Actor officer, Entered entered, HttpServletRequest request) {
        var words = faces.words(request);
        return searches.own()
                .search(officer, entered)
                .map(findings -> Page.of(Section.SEARCHES, "searches/found")
                        .with("view", FindingsView.of(findings, words))
                        .with("form", entered.kept(words)))
                .orElseGet(() -> form(entered.kept(words), request));
    }

    private Answer ask(Actor officer, Entered entered, String command, HttpServletRequest request) {
        if (!SearchFaces.isCommand(command)) return Problem.BAD_REQUEST;
        var known = faces.partners().stream().map(Partner::code).collect(Collectors.toSet());
        var wish = searches.asking().read(officer, entered, known);
        if (wish.isEmpty()) return form(entered.kept(faces.words(request)), request);
        var ref = searches.asking().ask(officer, command, wish.get());
        searches.room().settle(ref, PATIENCE);
        return new SeeOther(ref.href());
    }

    /// Opens a person's record from a search: an act of its own, with the search's ground.
    @PostMapping("/searches/open")
    Answer open(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var cause = Cause.of(new Entered(typed));
        if (cause.isEmpty()) return Problem.BAD_REQUEST;
        return HeldRef.of(typed.getOrDefault("ref", ""))
                .flatMap(ref -> searches.register().open(officer.get(), ref, cause.get()))
                .<Answer>map(person -> Page.of(Section.SEARCHES, "searches/person")
                        .with("person", PersonView.of(person, faces.words(request)))
                        .with("reaching", List.of()))
                .orElse(Problem.NOT_FOUND);
    }

    @GetMapping("/searches/{ref}")
    Answer check(@PathVariable String ref, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return CheckRef.of(ref)
                .flatMap(one -> consult(officer.get(), one))
                .<Answer>map(check -> page(check, request))
                .orElse(Problem.NOT_FOUND);
    }

    private java.util.Optional<Check> consult(Actor officer, CheckRef ref) {
        return searches.desk().store().write(db -> {
            var check = new CheckRows(db).find(ref);
            check.ifPresent(one -> searches.desk()
                    .audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.CONSULT, ref.toString())
                                    .in(one.dossier())
                                    .serving(one.purpose())));
            return check;
        });
    }

    private Page page(Check check, HttpServletRequest request) {
        var names = faces.names(faces.words(request).language());
        var now = searches.desk().now();
        var points = check.questions().stream()
                .collect(Collectors.groupingBy(Check.Question::partner, Collectors.summingInt(Check.Question::slots)))
                .values()
                .stream()
                .max(Integer::compareTo)
                .orElse(0);
        var asked = check.questions().stream().map(one -> one.partner().code()).collect(Collectors.toSet());
        var lefts = new ArrayList<CheckView.Left>();
        lefts(request).forEach((code, left) -> {
            if (asked.contains(code)) lefts.add(left);
        });
        var view = new CheckView(
                check,
                searches.asking().entered(check),
                points,
                CheckView.lanes(check, names),
                CheckView.rows(check, names, ages(check), now),
                lefts,
                faces.command());
        return Page.of(Section.SEARCHES, "searches/check")
                .with("view", view)
                .with("officer", faces.officer(check.officer()));
    }

    /// When the index that each question was looked up in changed last.
    private Map<String, Instant> ages(Check check) {
        return searches.desk().store().read(db -> {
            var ages = new HashMap<String, Instant>();
            for (var one : check.questions()) {
                var shelf = new Slip.Shelf(
                        one.agreement(), one.epoch(), check.purpose().name(), Tier.valueOf(one.tier()));
                searches.asking().indexes().offers(db, one.partner()).stream()
                        .filter(offer -> offer.agreement().equals(one.agreement())
                                && offer.epoch().number() == one.epoch())
                        .findFirst()
                        .flatMap(offer -> searches.asking().indexes().copy(db, offer, shelf))
                        .ifPresent(aged -> ages.put(one.id(), aged.at()));
            }
            return ages;
        });
    }

    /// What an officer does about a hit, or to a standing check.
    @PostMapping("/searches/{ref}")
    Answer act(@PathVariable String ref, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var check = CheckRef.of(ref).flatMap(one -> searches.desk().store().read(db -> new CheckRows(db).find(one)));
        if (check.isEmpty()) return Problem.NOT_FOUND;
        var back = new SeeOther(check.get().ref().href());
        var hit = check.get().hits().stream()
                .filter(one -> String.valueOf(one.id()).equals(typed.getOrDefault("hit", "")))
                .findFirst();
        switch (typed.getOrDefault("do", "")) {
            case "request" -> {
                var draft = hit.flatMap(one -> searches.followUp()
                        .request(officer.get(), typed.getOrDefault("command", ""), check.get(), one));
                if (draft.isPresent()) return new SeeOther(draft.get());
            }
            case "close" -> hit.ifPresent(one -> searches.followUp().close(officer.get(), check.get(), one));
            case "stop" -> searches.followUp().stop(officer.get(), check.get());
            default -> {
                return Problem.BAD_REQUEST;
            }
        }
        return back;
    }

    /// A partner that a form can tick.
    static String tick(Service partner) {
        return "partner." + partner.code();
    }
}
