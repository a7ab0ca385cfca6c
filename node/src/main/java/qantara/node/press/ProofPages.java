package qantara.node.press;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.OfficerId;
import qantara.node.chancery.EngagementRecorded;
import qantara.node.chancery.Fact;
import qantara.node.chancery.Signers;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;

/// The proof page: what was read stands beside the text, and the officer rules on it line by line.
@Controller
@RequestMapping("/reader/{ref}")
final class ProofPages {
    private final Press press;
    private final Signers signers;
    private final ReaderLanguage languages;
    private final ApplicationEventPublisher events;

    ProofPages(Press press, Signers signers, ReaderLanguage languages, ApplicationEventPublisher events) {
        this.press = press;
        this.signers = signers;
        this.languages = languages;
        this.events = events;
    }

    /// @param edit the line whose form is open
    /// @param add the sheet that a fact is added to, of the kind `kind`
    @GetMapping
    Answer proof(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request) {
        return acting(
                ref,
                request,
                (proof, officer) -> press.consult(proof.ref(), officer)
                        .<Answer>map(one -> page(one, form(one, edit, add, kind), Optional.empty()))
                        .orElse(Problem.NOT_FOUND));
    }

    private static Optional<FactForm> form(Proof proof, String edit, String add, String kind) {
        if (!proof.isWaiting()) return Optional.empty();
        return proof.line(edit)
                .flatMap(line -> line.fact().map(fact -> FactForm.correcting(edit, fact)))
                .or(() -> proof.galley().sheet(add).flatMap(_ -> kind(kind).map(one -> FactForm.adding(add, one))));
    }

    private Page page(Proof proof, Optional<FactForm> form, Optional<Proof.Obstacle> obstacle) {
        return Page.of(Section.READER, "press/proof")
                .with("view", ProofView.of(proof))
                .with("form", form)
                .with("obstacle", obstacle)
                .with("names", press.names(proof))
                .with("officers", press.officers(proof));
    }

    /// A verdict on a line or a sheet, given by its button.
    @PostMapping("/rule")
    Answer rule(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String verdict,
            HttpServletRequest request) {
        var said = verdict(verdict);
        if (said.isEmpty()) return Problem.NOT_UNDERSTOOD;
        return acting(
                ref,
                request,
                (proof, officer) -> answer(proof.ref(), on, press.rule(proof.ref(), on, said.get(), officer)));
    }

    private static Optional<Verdict> verdict(String word) {
        return switch (word) {
            case "confirm" -> Optional.of(new Verdict.Confirmed());
            case "reject" -> Optional.of(new Verdict.Rejected());
            case "reopen" -> Optional.of(new Verdict.Reopened());
            case "take" -> Optional.of(new Verdict.Taken());
            case "leave" -> Optional.of(new Verdict.Left());
            default -> Optional.empty();
        };
    }

    /// Confirms what is still proposed.
    @PostMapping("/rest")
    Answer rest(@PathVariable String ref, HttpServletRequest request) {
        return acting(
                ref, request, (proof, officer) -> answer(proof.ref(), "", press.confirmRest(proof.ref(), officer)));
    }

    /// Puts another fact in the place of a line.
    @PostMapping("/correct")
    Answer correct(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String on,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return acting(
                ref,
                request,
                (proof, officer) -> proof.line(on)
                        .flatMap(Line::fact)
                        .map(fact -> stated(
                                proof,
                                new FactForm(FactForm.Kind.of(fact), on, false, Kept.EMPTY),
                                sent,
                                request,
                                said -> press.rule(proof.ref(), on, new Verdict.Corrected(said), officer)))
                        .orElse(Problem.NOT_FOUND));
    }

    /// Adds a fact that was not read.
    @PostMapping("/add")
    Answer add(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return acting(
                ref,
                request,
                (proof, officer) -> kind(kind)
                        .map(one -> stated(
                                proof,
                                FactForm.adding(on, one),
                                sent,
                                request,
                                said -> press.add(proof.ref(), on, said, officer)))
                        .orElse(Problem.NOT_FOUND));
    }

    private Answer stated(
            Proof proof,
            FactForm form,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Function<Fact, Optional<Proof.Obstacle>> take) {
        var words = Words.of("press", languages.of(request));
        return switch (FormReading.of(form.kind(), sent, words)) {
            case FormReading.Outcome.Refused(var kept) ->
                page(proof, Optional.of(new FactForm(form.kind(), form.on(), form.adds(), kept)), Optional.empty())
                        .refused();
            case FormReading.Outcome.Stated(var fact) -> answer(proof.ref(), form.on(), take.apply(fact));
        };
    }

    /// Enters what was confirmed in the record.
    @PostMapping("/approve")
    Answer approve(@PathVariable String ref, HttpServletRequest request) {
        return acting(ref, request, (proof, officer) -> switch (press.approve(proof.ref(), officer)) {
            case Press.Approval.NotYet(var why) ->
                page(proof, Optional.empty(), Optional.of(why)).refused();
            case Press.Approval.Recorded(var engagements) -> {
                engagements.forEach(one -> events.publishEvent(new EngagementRecorded(one)));
                yield new SeeOther("/record/" + engagements.getFirst());
            }
        });
    }

    /// Puts the text aside.
    @PostMapping("/aside")
    Answer aside(@PathVariable String ref, HttpServletRequest request) {
        return acting(ref, request, (proof, officer) -> {
            press.setAside(proof.ref(), officer);
            return new SeeOther("/reader");
        });
    }

    /// Reads the text again as published on another day.
    @PostMapping("/again")
    Answer again(
            @PathVariable String ref, @RequestParam(defaultValue = "") String published, HttpServletRequest request) {
        return acting(
                ref,
                request,
                (proof, officer) -> Days.of(published)
                        .map(day -> press.again(proof.ref(), day, officer)
                                .<Answer>map(laid -> new SeeOther("/reader/" + laid))
                                .orElse(Problem.CONFLICT))
                        .orElseGet(() -> page(proof, Optional.empty(), Optional.of(Proof.Obstacle.NO_DAY))
                                .refused()));
    }

    private Answer answer(ProofRef ref, String on, Optional<Proof.Obstacle> obstacle) {
        var proof = press.find(ref);
        if (proof.isEmpty()) return Problem.NOT_FOUND;
        if (obstacle.equals(Optional.of(Proof.Obstacle.NOT_THERE))) return Problem.NOT_FOUND;
        if (obstacle.isPresent())
            return page(proof.get(), Optional.empty(), obstacle).refused();
        var next = ProofView.of(proof.get()).next().orElse("approve");
        return new SeeOther(
                "/reader/" + ref + "#" + (proof.get().galley().sheet(on).isPresent() ? on : next));
    }

    private static Optional<FactForm.Kind> kind(String code) {
        return Stream.of(FactForm.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    /// Finds the proof that is asked for and the officer who asks.
    private Answer acting(String ref, HttpServletRequest request, Act act) {
        var officer = signers.in(Section.READER, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return ProofRef.of(ref)
                .flatMap(press::find)
                .map(proof -> act.by(proof, officer.get()))
                .orElse(Problem.NOT_FOUND);
    }

    /// What an officer does to a proof.
    @FunctionalInterface
    private interface Act {
        Answer by(Proof proof, OfficerId officer);
    }
}
