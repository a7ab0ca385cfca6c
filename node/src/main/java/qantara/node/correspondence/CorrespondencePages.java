package qantara.node.correspondence;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.Actor;
import qantara.node.correspondence.Correspondence.Form;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.seal.MessageId;

/// The pages of the exchange: the list, the form of a request, one exchange with all that can be done in it.
@Controller
final class CorrespondencePages {
    private final Correspondence correspondence;
    private final Signers signers;
    private final Faceplates plates;

    CorrespondencePages(Correspondence correspondence, Faceplates plates) {
        this.correspondence = correspondence;
        this.signers = plates.signers();
        this.plates = plates;
    }

    @GetMapping("/exchange")
    Answer list(HttpServletRequest request) {
        if (signers.worker().isEmpty()) return Problem.FORBIDDEN;
        var filter = Filter.of(name -> Optional.ofNullable(request.getParameter(name)));
        return Page.of(Section.EXCHANGE, "correspondence/box")
                .with("listing", plates.listing(filter, correspondence.list(filter), request));
    }

    @GetMapping("/exchange/new")
    Answer blank(
            @RequestParam(defaultValue = "") String engagement,
            @RequestParam(defaultValue = "") String partner,
            HttpServletRequest request) {
        if (signers.worker().isEmpty()) return Problem.FORBIDDEN;
        var values =
                new HashMap<>(plates.prefilled(engagement, plates.languages().of(request)));
        if (!partner.isEmpty()) values.putAll(plates.addressed(partner));
        values.put("command", plates.command());
        return form("/exchange/new", true, Kept.of(values), request);
    }

    /// Keeps what was typed as a draft, and gives it to a second officer when that was asked and nothing is wrong.
    @PostMapping("/exchange/new")
    Answer begin(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var command = typed.getOrDefault("command", "");
        return switch (correspondence.begin(officer.get(), command, fields(typed))) {
            case Outcome.Done(var ref) -> kept(officer.get(), ref, typed, request);
            case Outcome other -> Problem.BAD_REQUEST;
        };
    }

    private Answer kept(Actor officer, ThreadRef ref, Map<String, String> typed, HttpServletRequest request) {
        if (!typed.getOrDefault("do", "").equals("submit")) return new SeeOther(ref.href());
        return plates.version(ref)
                .map(version -> {
                    var form = new Form(after(typed.getOrDefault("command", "")), ref, version);
                    return switch (correspondence.submit(officer, form)) {
                        case Outcome.Unfit(var wrong) -> refused(ref, version, typed, wrong, request);
                        case Outcome other ->
                            new SeeOther(Recipients.also(typed).isEmpty() ? ref.href() : "/exchange?box=release");
                    };
                })
                .orElse(Problem.NOT_FOUND);
    }

    /// The id of the second act that one form asks for.
    private static String after(String command) {
        return UUID.nameUUIDFromBytes((command + "/submit").getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    private Answer refused(
            ThreadRef ref,
            int version,
            Map<String, String> typed,
            Map<String, Wrong> wrong,
            HttpServletRequest request) {
        var values = new HashMap<>(fields(typed));
        values.put("command", plates.command());
        values.put("version", String.valueOf(version));
        return form(ref.href() + "/edit", false, plates.refused(values, wrong, request), request)
                .refused();
    }

    @GetMapping("/exchange/{ref}/edit")
    Answer edit(@PathVariable String ref, HttpServletRequest request) {
        if (signers.worker().isEmpty()) return Problem.FORBIDDEN;
        return ThreadRef.of(ref)
                .flatMap(plates::draft)
                .filter(draft -> draft.kind() == Kind.REQUEST && !draft.waiting())
                .<Answer>map(draft -> {
                    var values = new HashMap<>(draft.fields());
                    values.put("command", plates.command());
                    values.put(
                            "version",
                            String.valueOf(plates.version(ThreadRef.of(ref).orElseThrow())
                                    .orElse(0)));
                    return form("/exchange/" + ref + "/edit", false, Kept.of(values), request);
                })
                .orElse(Problem.NOT_FOUND);
    }

    @PostMapping("/exchange/{ref}/edit")
    Answer change(@PathVariable String ref, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var form = form(ref, typed);
        if (form.isEmpty()) return Problem.NOT_FOUND;
        return switch (correspondence.write(officer.get(), form.get(), Kind.REQUEST, fields(typed))) {
            case Outcome.Done(var done) -> kept(officer.get(), done, typed, request);
            case Outcome other -> shown(officer.get(), form.get().ref(), other, Optional.empty(), Map.of(), request);
        };
    }

    private Page form(String action, boolean isNew, Kept form, HttpServletRequest request) {
        return Page.of(Section.EXCHANGE, "correspondence/form")
                .with("desk", plates.desk(action, isNew, request))
                .with("form", form);
    }

    @GetMapping("/exchange/{ref}")
    Answer thread(@PathVariable String ref, @RequestParam(defaultValue = "") String write, HttpServletRequest request) {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return ThreadRef.of(ref)
                .flatMap(one -> plates.thread(one, officer.get(), Kind.of(write), Kept.EMPTY, request))
                .<Answer>map(page -> page)
                .orElse(Problem.NOT_FOUND);
    }

    /// One thing done in an exchange: open a letter, write, submit, release, send back.
    @PostMapping("/exchange/{ref}")
    Answer act(@PathVariable String ref, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var form = form(ref, typed);
        if (form.isEmpty()) return Problem.NOT_FOUND;
        var kind = Kind.of(typed.getOrDefault("kind", "")).filter(one -> one != Kind.REQUEST);
        var outcome = kind.isPresent()
                ? written(officer.get(), form.get(), kind.get(), typed)
                : done(officer.get(), form.get(), typed);
        return outcome instanceof Outcome.Done
                ? new SeeOther(form.get().ref().href())
                : shown(officer.get(), form.get().ref(), outcome, kind, typed, request);
    }

    private Outcome done(Actor officer, Form form, Map<String, String> typed) {
        return switch (typed.getOrDefault("do", "")) {
            case "open" ->
                letter(typed.getOrDefault("letter", ""))
                        .map(letter -> correspondence.open(officer, form, letter))
                        .orElseGet(Outcome.Unknown::new);
            case "submit" -> correspondence.submit(officer, form);
            case "release" ->
                correspondence.release(
                        officer, form, !typed.getOrDefault("heed", "").isEmpty());
            case "back" -> correspondence.sendBack(officer, form);
            default -> new Outcome.Unknown();
        };
    }

    private Outcome written(Actor officer, Form form, Kind kind, Map<String, String> typed) {
        var outcome = correspondence.write(officer, form, kind, fields(typed));
        if (!(outcome instanceof Outcome.Done(var ref))
                || !typed.getOrDefault("do", "").equals("submit")) return outcome;
        var version = plates.version(ref).orElse(0);
        return correspondence.submit(officer, new Form(after(form.command()), ref, version));
    }

    private Answer shown(
            Actor officer,
            ThreadRef ref,
            Outcome outcome,
            Optional<Kind> writing,
            Map<String, String> typed,
            HttpServletRequest request) {
        var open = writing.filter(_ -> outcome instanceof Outcome.Unfit);
        var form = plates.refused(fields(typed), outcome, request);
        return plates.thread(ref, officer, open, open.isEmpty() ? plates.bannered(form, request) : form, request)
                .<Answer>map(Page::refused)
                .orElse(Problem.NOT_FOUND);
    }

    private static Optional<Form> form(String ref, Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        if (!version.matches("\\d{1,9}")) return Optional.empty();
        return ThreadRef.of(ref)
                .map(one -> new Form(typed.getOrDefault("command", ""), one, Integer.parseInt(version)));
    }

    private static Optional<MessageId> letter(String text) {
        try {
            return Optional.of(new MessageId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static final List<String> ABOUT_THE_FORM =
            List.of("command", "version", "do", "kind", "letter", "heed", "_csrf");

    /// What was typed, without what the form says about itself.
    private static Map<String, String> fields(Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        ABOUT_THE_FORM.forEach(fields::remove);
        return fields;
    }
}
