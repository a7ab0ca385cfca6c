package qantara.node.searches;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qantara.handling.HandlingCode;
import qantara.handling.Role;
import qantara.handling.Tlp;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;

/// The file of persons: the list, which masks everybody; one record, to be looked after; a file to be taken in.
@Controller
final class HeldPages {
    private final Searches searches;
    private final SearchFaces faces;
    private final Imports imports;

    HeldPages(Searches searches, SearchFaces faces, Imports imports) {
        this.searches = searches;
        this.faces = faces;
        this.imports = imports;
    }

    @GetMapping("/searches/held")
    Answer list(@RequestParam(defaultValue = "") String before, HttpServletRequest request) {
        if (faces.worker().isEmpty()) return Problem.FORBIDDEN;
        var words = faces.words(request);
        return searches.desk().store().read(db -> {
            var rows = searches.desk().held(db);
            var lines = rows.latest(HeldRef.of(before)).stream()
                    .map(person -> HeldLine.of(person, words))
                    .toList();
            return Page.of(Section.SEARCHES, "searches/held")
                    .with("lines", lines)
                    .with("count", rows.count())
                    .with("review", rows.toReview(searches.desk().today().plusDays(30)))
                    .with("full", lines.size() == HeldRows.PAGE);
        });
    }

    @GetMapping("/searches/held/new")
    Answer blank(HttpServletRequest request) {
        if (faces.worker().isEmpty()) return Problem.FORBIDDEN;
        return form("/searches/held/new", "", Kept.of(Map.of("tlp", Tlp.AMBER.label())), request);
    }

    @PostMapping("/searches/held/new")
    Answer add(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var entered = new Entered(typed);
        return answer(searches.register().add(officer.get(), entered), "/searches/held/new", "", entered, request);
    }

    private Answer answer(Filing filing, String action, String ref, Entered entered, HttpServletRequest request) {
        return switch (filing) {
            case Filing.Done(var done) -> new SeeOther("/searches/held");
            case Filing.Unfit() ->
                form(action, ref, entered.kept(faces.words(request)), request).refused();
            case Filing.Unknown() -> Problem.NOT_FOUND;
            case Filing.Stale() ->
                form(
                                action,
                                ref,
                                entered.kept(faces.words(request))
                                        .refusing("name", faces.words(request).say("wrong.stale")),
                                request)
                        .refused();
            case Filing.Forbidden() -> Problem.FORBIDDEN;
        };
    }

    private Page form(String action, String ref, Kept form, HttpServletRequest request) {
        var words = faces.words(request);
        return Page.of(Section.SEARCHES, "searches/edit")
                .with("action", action)
                .with("ref", ref)
                .with("form", form)
                .with("categories", faces.categories(words))
                .with("sexes", faces.sexes(words))
                .with(
                        "mayErase",
                        faces.worker().filter(one -> one.holds(Role.RELEASE)).isPresent());
    }

    /// One record, to be looked after: opening it has its leaf.
    @GetMapping("/searches/held/{ref}")
    Answer edit(@PathVariable String ref, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return HeldRef.of(ref)
                .flatMap(one -> searches.register().tend(officer.get(), one))
                .<Answer>map(person -> form(person.ref().href(), ref, kept(person), request))
                .orElse(Problem.NOT_FOUND);
    }

    private static Kept kept(HeldPerson person) {
        var values = new HashMap<>(person.written());
        values.put("version", String.valueOf(person.version()));
        values.put("sex", person.sex().map(Enum::name).orElse(""));
        values.put("nationality", person.nationality());
        values.put("place", person.place());
        values.put("category", person.category().name());
        values.put("basis", person.basis());
        values.put("review", person.review().toString());
        values.put("evaluation", person.evaluation().text());
        values.put("tlp", person.tlp().label());
        person.handling().codes().stream()
                .filter(code -> code != HandlingCode.H0)
                .forEach(code -> values.put("code." + code.name(), "on"));
        values.put(
                "condition",
                person.handling().restrictions().stream().findFirst().orElse(""));
        return Kept.of(values);
    }

    @PostMapping("/searches/held/{ref}")
    Answer change(@PathVariable String ref, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var held = HeldRef.of(ref);
        var version = typed.getOrDefault("version", "");
        if (held.isEmpty() || !version.matches("\\d{1,9}")) return Problem.NOT_FOUND;
        var entered = new Entered(typed);
        if (typed.getOrDefault("do", "").equals("erase")) {
            var why = entered.required("why", Cause.LONGEST_REASON);
            var filing =
                    entered.isFit() ? searches.register().erase(officer.get(), held.get(), why) : new Filing.Unfit();
            return answer(filing, held.get().href(), ref, entered, request);
        }
        return answer(
                searches.register().change(officer.get(), held.get(), Integer.parseInt(version), entered),
                held.get().href(),
                ref,
                entered,
                request);
    }

    @GetMapping("/searches/held/import")
    Answer bring(HttpServletRequest request) {
        return faces.worker().isEmpty() ? Problem.FORBIDDEN : bring(Kept.EMPTY);
    }

    private static Page bring(Kept form) {
        var page = Page.of(Section.SEARCHES, "searches/import")
                .with("form", form)
                .with("progress", Optional.<ImportProgress>empty());
        return form.isRefused() ? page.refused() : page;
    }

    @PostMapping("/searches/held/import")
    Answer take(@RequestParam(required = false) Optional<MultipartFile> file, HttpServletRequest request) {
        var officer = faces.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var words = faces.words(request);
        if (file.filter(one -> !one.isEmpty()).isEmpty())
            return bring(Kept.EMPTY.refusing("file", words.say("wrong.file")));
        return imports.begin(officer.get(), bytes(file.get()))
                .<Answer>map(id -> new SeeOther("/searches/held/import/" + id))
                .orElseGet(() -> bring(Kept.EMPTY.refusing("file", words.say("wrong.text"))));
    }

    private static byte[] bytes(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/searches/held/import/{id}")
    Answer progress(@PathVariable String id, HttpServletRequest request) {
        if (faces.worker().isEmpty()) return Problem.FORBIDDEN;
        return imports.progress(id)
                .<Answer>map(progress -> Page.of(Section.SEARCHES, "searches/import")
                        .with("form", Kept.EMPTY)
                        .with("progress", Optional.of(progress)))
                .orElse(Problem.NOT_FOUND);
    }
}
