package qantara.node.chancery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.reader.Topic;

/// The pages of the record: the list of engagements, and one engagement.
@Controller
final class RecordPages {
    private final Store store;
    private final Chancery chancery;
    private final AuditLog audit;
    private final Officers officers;
    private final Signers signers;
    private final ReaderLanguage languages;
    private final InstantSource clock;

    RecordPages(
            Store store,
            Chancery chancery,
            AuditLog audit,
            Officers officers,
            Signers signers,
            ReaderLanguage languages,
            InstantSource clock) {
        this.store = store;
        this.chancery = chancery;
        this.audit = audit;
        this.officers = officers;
        this.signers = signers;
        this.languages = languages;
        this.clock = clock;
    }

    /// A search that makes no sense is answered as a search for nothing in particular: it is an address, not a form.
    @GetMapping("/record")
    Answer list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var officer = signers.in(Section.RECORD, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var search = new Search(country(partner), topic(topic), q.substring(0, Math.min(q.length(), Search.LONGEST)));
        return store.write(db -> {
            audit.append(db, Leaf.of(officer.get(), Action.CONSULT, "record").because(search.words()));
            var leaf = chancery.engagements().search(db, search, RecordPage.Mark.of(after));
            return Page.of(Section.RECORD, "chancery/record")
                    .with("leaf", leaf)
                    .with("search", search)
                    .with("partners", chancery.partners().all(db))
                    .with(
                            "names",
                            KnownNames.in(
                                    db,
                                    chancery.officials(),
                                    leaf.engagements().stream()
                                            .flatMap(one -> one.facts().stream().map(Attested::fact))));
        });
    }

    private static Optional<Country> country(String code) {
        return code.matches("[A-Z]{2}") ? Optional.of(new Country(code)) : Optional.empty();
    }

    private static Optional<Topic> topic(String name) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    @GetMapping("/record/{ref}")
    Answer engagement(
            @PathVariable String ref, @RequestParam(defaultValue = "facts") String tab, HttpServletRequest request) {
        var officer = signers.in(Section.RECORD, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return Tab.of(tab)
                .flatMap(one -> EngagementRef.of(ref).flatMap(found -> page(found, one, officer.get())))
                .map(page -> (Answer) page.with("form", Kept.EMPTY).with("edited", 0))
                .orElse(Problem.NOT_FOUND);
    }

    /// Reading an engagement is an act, and has its leaf.
    private Optional<Page> page(EngagementRef ref, Tab tab, OfficerId officer) {
        return store.write(db -> {
            var found = chancery.engagements().find(db, ref);
            if (found.isPresent()) audit.append(db, Leaf.of(officer, Action.CONSULT, ref.toString()));
            return found.map(one -> page(db, one, tab));
        });
    }

    private Page page(JdbcClient db, Engagement one, Tab tab) {
        var history = chancery.engagements().history(db, one.ref());
        var signed = Stream.concat(
                one.facts().stream().map(Attested::officer), history.stream().map(Act::officer));
        var facts = one.facts().stream().map(Attested::fact);
        return Page.of(Section.RECORD, "chancery/engagement")
                .with("engagement", one)
                .with("tab", tab)
                .with("source", chancery.engagements().source(db, one.ref()))
                .with("commitments", chancery.engagements().commitments(db, one.ref()))
                .with("history", history)
                .with("officers", Signatures.of(db, officers, signed))
                .with("names", KnownNames.in(db, chancery.officials(), facts));
    }

    /// Follows a commitment: who sees to it, until when, and whether it is kept.
    @PostMapping("/record/{ref}/commitments/{number}")
    Answer follow(
            @PathVariable String ref,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        var officer = signers.in(Section.RECORD, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var engagement = EngagementRef.of(ref);
        var before = engagement.flatMap(found -> commitment(found, number));
        if (before.isEmpty()) return Problem.NOT_FOUND;
        var form = checked(owner, due, state, Words.of("chancery", languages.of(request)));
        if (form.isRefused())
            return page(engagement.get(), Tab.COMMITMENTS, officer.get())
                    .map(page -> (Answer)
                            page.with("form", form).with("edited", number).refused())
                    .orElse(Problem.NOT_FOUND);
        follow(before.get(), form, officer.get());
        return new SeeOther("/record/" + engagement.get() + "?tab=" + Tab.COMMITMENTS.code() + "#c" + number);
    }

    private Optional<Commitment> commitment(EngagementRef ref, int number) {
        return store.read(db -> chancery.engagements().commitments(db, ref)).stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }

    private static Kept checked(String owner, String due, String state, Words words) {
        var form = Kept.of(Map.of("owner", owner.strip(), "due", due.strip(), "state", state));
        if (owner.length() > Fact.LINE) form = form.refusing("owner", words.say("error.long", "most", Fact.LINE));
        if (!due.isBlank() && day(due).isEmpty()) form = form.refusing("due", words.say("error.date"));
        if (state(state).isEmpty()) form = form.refusing("state", words.say("error.choice"));
        return form;
    }

    private void follow(Commitment before, Kept form, OfficerId officer) {
        var after = new Commitment(
                before.engagement(),
                before.number(),
                before.by(),
                before.what(),
                Optional.of(form.value("owner")).filter(text -> !text.isEmpty()),
                day(form.value("due")),
                state(form.value("state")).orElse(before.state()));
        store.write(db -> {
            audit.append(db, Leaf.of(officer, Action.ALTER, after.engagement() + "/" + after.number()));
            return chancery.engagements().follow(db, after, officer, clock.instant());
        });
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Commitment.State> state(String name) {
        return Stream.of(Commitment.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
