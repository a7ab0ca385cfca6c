package qantara.node.correspondence;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import qantara.exchange.Message;
import qantara.exchange.Request;
import qantara.handling.Actor;
import qantara.handling.Evaluation;
import qantara.handling.HandlingCode;
import qantara.handling.Marking;
import qantara.handling.Role;
import qantara.handling.Tlp;
import qantara.node.correspondence.Correspondence.Bundle;
import qantara.node.correspondence.ThreadView.Allowed;
import qantara.node.correspondence.ThreadView.Turn;
import qantara.node.shell.Kept;
import qantara.node.shell.PersonName;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Ref;
import qantara.node.shell.ServiceBox;
import qantara.node.shell.State;
import qantara.node.shell.Tone;
import qantara.node.shell.Words;

/// Makes the page of one exchange for one officer.
///
/// @param command the id of the forms on it
/// @param composer reads a draft into the message it would be
/// @param names the names of officers by account
/// @param basis the reference of the agreement under which it runs
record ThreadFaces(
        String command,
        Words words,
        ReaderTime time,
        String country,
        String partner,
        Optional<String> basis,
        Function<Draft, Composed> composer,
        Function<String, Optional<PersonName>> names) {

    ThreadView of(Bundle thread, Actor officer, Optional<Kind> writing) {
        var dossier = thread.dossier();
        var us = new ServiceBox(country, "", true);
        var them = Faces.box(dossier.partner(), "", false);
        var marking = strictest(thread);
        var draft = thread.draft();
        return new ThreadView(
                new Ref(dossier.ref().toString()),
                dossier.subject(),
                partner,
                dossier.isOurs() ? us : them,
                dossier.isOurs() ? them : us,
                facts(dossier),
                Faces.state(dossier, words),
                thread.papers().stream().map(paper -> turn(paper, dossier)).toList(),
                draft.filter(one -> !isWritten(one, writing)).flatMap(one -> view(one, dossier, officer)),
                mayWrite(thread, officer, writing),
                writing,
                questions(thread),
                ClockView.of(dossier, thread.seen(), time, words),
                tracks(thread),
                Faces.cells(dossier.evaluation(), marking),
                marking.tlp().label(),
                allowed(marking),
                inherited(dossier),
                new ActView(dossier.ref().href(), command, dossier.version()),
                new Offer(words),
                Kept.of(Faceplates.fresh(dossier)));
    }

    private static boolean isWritten(Draft draft, Optional<Kind> writing) {
        return writing.filter(draft.kind()::equals).isPresent() && !draft.waiting();
    }

    private List<Content> facts(Dossier dossier) {
        var facts = new ArrayList<Content>();
        facts.add(basis.map(id -> words.html("thread.basis", "agreement", new Ref(id)))
                .orElseGet(() -> words.html("thread.noBasis", Map.of())));
        facts.add(words.html(
                "thread.purpose",
                "purpose",
                words.say("purpose." + dossier.purpose().name())));
        if (!dossier.engagement().isEmpty()) facts.add(words.html("form.from", "ref", new Ref(dossier.engagement())));
        return facts;
    }

    /// What of a letter is shown before somebody opens it: that it came, and how it is to be handled.
    private Turn turn(Paper paper, Dossier dossier) {
        var marking = marking(paper.message()).orElse(dossier.marking());
        return new Turn(
                paper.letter().toString(),
                paper.ours() ? new ServiceBox(country, "", true) : Faces.box(dossier.partner(), partner, false),
                kind(paper),
                paper.at(),
                paper.isUnread(),
                BodyView.of(paper.message(), dossier.language(), words),
                Faces.cells(evaluation(paper.message()).orElse(dossier.evaluation()), marking),
                marking.tlp().label(),
                "#" + paper.number());
    }

    private State kind(Paper paper) {
        var isUrgent = paper.message() instanceof Message.RequestMessage(var id, var request)
                && request.urgent().isPresent();
        var word = isUrgent ? "kind.URGENT_REQUEST" : word(paper.message());
        return new State(paper.ours() ? Tone.ACT : isUrgent ? Tone.LATE : Tone.NOTE, words.say(word));
    }

    /// The key of what a message is called.
    static String word(Message message) {
        var aside = message instanceof Message.InformationMessage ? "kind.INFORMATION" : "state.DEVIATED";
        return Kind.of(message).map(Kind::word).orElse(aside);
    }

    private static Optional<Marking> marking(Message message) {
        return switch (message) {
            case Message.InformationMessage(var information) -> Optional.of(information.marking());
            case Message.RequestMessage(var id, var request) -> Optional.of(request.marking());
            case Message.ReplyMessage(var id, var reply) -> Optional.of(reply.marking());
            case Message other -> Optional.empty();
        };
    }

    private static Optional<Evaluation> evaluation(Message message) {
        return switch (message) {
            case Message.InformationMessage(var information) -> Optional.of(information.evaluation());
            case Message.RequestMessage(var id, var request) -> Optional.of(request.evaluation());
            case Message.ReplyMessage(var id, var reply) -> Optional.of(reply.evaluation());
            case Message other -> Optional.empty();
        };
    }

    /// What is made of all that was said carries the restrictions of all of it.
    private static Marking strictest(Bundle thread) {
        return thread.papers().stream()
                .flatMap(paper -> marking(paper.message()).stream())
                .reduce(thread.dossier().marking(), Marking::with);
    }

    private Optional<DraftView> view(Draft draft, Dossier dossier, Actor officer) {
        return switch (composer.apply(draft)) {
            case Composed.Unfit u -> Optional.of(unfit(draft, dossier));
            case Composed.Fit fit -> Optional.of(fit(draft, dossier, fit, officer));
        };
    }

    private DraftView unfit(Draft draft, Dossier dossier) {
        return new DraftView(
                title(draft),
                author(draft),
                new BodyView(dossier.language(), "ltr", words, List.of()),
                Faces.cells(dossier.evaluation(), dossier.marking()),
                dossier.marking().tlp().label(),
                List.of(words.say("draft.unfinished")),
                false,
                edit(draft, dossier),
                "",
                "draft.unfinished");
    }

    private DraftView fit(Draft draft, Dossier dossier, Composed.Fit fit, Actor officer) {
        var isOwn = draft.author().equals(officer.id().text());
        return new DraftView(
                title(draft),
                author(draft),
                BodyView.of(fit.message(), language(fit.message(), dossier), words),
                Faces.cells(evaluation(fit.message()).orElse(dossier.evaluation()), fit.marking()),
                fit.marking().tlp().label(),
                draft.kind() == Kind.REQUEST ? List.of() : List.of(inherited(dossier)),
                draft.waiting() && officer.holds(Role.RELEASE) && !isOwn,
                draft.waiting() ? "" : edit(draft, dossier),
                String.join(" · ", fit.marking().handling().restrictions()),
                isOwn ? "act.yours" : "act.notYours");
    }

    private static String language(Message message, Dossier dossier) {
        return message instanceof Message.RequestMessage(var id, var request) ? request.language() : dossier.language();
    }

    private String title(Draft draft) {
        return words.say(
                switch (draft.kind()) {
                    case REPLY -> "act.reply.draft";
                    case REFUSAL -> "act.refuse.draft";
                    case REQUEST, CLARIFICATION, CLARIFIED -> draft.kind().word();
                });
    }

    private Content author(Draft draft) {
        var name = names.apply(draft.author()).map(one -> one.in(words.language()));
        return words.html(
                "act.writtenBy", "officer", name.<Object>map(one -> one).orElse(draft.author()));
    }

    private static String edit(Draft draft, Dossier dossier) {
        return draft.kind() == Kind.REQUEST
                ? dossier.ref().href() + "/edit"
                : dossier.ref().href() + "?write=" + draft.kind().name() + "#write";
    }

    private static List<Kind> mayWrite(Bundle thread, Actor officer, Optional<Kind> writing) {
        var isHeld = (thread.draft().isPresent() && writing.isEmpty())
                || thread.draft().filter(Draft::waiting).isPresent();
        var mayNot = !officer.holds(Role.DESK) && !officer.holds(Role.RELEASE);
        if (isHeld || mayNot || thread.papers().stream().anyMatch(Paper::isUnread)) return List.of();
        return Kind.possible(thread.dossier().exchange()).stream()
                .filter(kind -> kind != Kind.REQUEST)
                .toList();
    }

    private Map<String, String> questions(Bundle thread) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", words.say("act.reply.whole"));
        thread.papers().stream()
                .map(Paper::message)
                .filter(Message.RequestMessage.class::isInstance)
                .map(message -> ((Message.RequestMessage) message).request())
                .findFirst()
                .map(Request::questions)
                .ifPresent(asked -> {
                    for (var number = 1; number <= asked.size(); number++)
                        offered.put(String.valueOf(number), number + " · " + shortened(asked.get(number - 1)));
                });
        return offered;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private List<ThreadView.Track> tracks(Bundle thread) {
        var faces = new TrackFaces(words, time, time.place(), partner);
        return thread.papers().stream()
                .map(paper ->
                        faces.of(paper, Optional.ofNullable(thread.tracks().get(paper.letter()))))
                .toList();
    }

    private List<Allowed> allowed(Marking marking) {
        var handling = marking.handling();
        var allowed = new ArrayList<Allowed>();
        allowed.add(new Allowed(Tone.GOOD, "check", words.say("allowed.use")));
        allowed.add(rule(handling.has(HandlingCode.H1), "allowed.court"));
        allowed.add(rule(handling.has(HandlingCode.H2) || marking.tlp().atLeast(Tlp.AMBER), "allowed.onward"));
        if (handling.has(HandlingCode.H3)) allowed.add(new Allowed(Tone.SOON, "info", words.say("allowed.condition")));
        allowed.add(new Allowed(Tone.SOON, "printer", words.say("allowed.print")));
        var end = time.date(time.dateOf(marking.expiry()));
        allowed.add(new Allowed(Tone.PLAIN, "archive", words.say("allowed.kept", "date", end)));
        return allowed;
    }

    private Allowed rule(boolean forbidden, String word) {
        return forbidden
                ? new Allowed(Tone.LATE, "x", words.say(word + ".no"))
                : new Allowed(Tone.GOOD, "check", words.say(word));
    }

    private String inherited(Dossier dossier) {
        var codes =
                dossier.marking().handling().codes().stream().map(Enum::name).collect(Collectors.joining(" "));
        return words.say(
                "act.inherits", "codes", codes + " " + dossier.marking().tlp().label());
    }
}
