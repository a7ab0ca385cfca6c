package qantara.node.correspondence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import qantara.exchange.Message;
import qantara.exchange.RefusalGround;
import qantara.exchange.Reply;
import qantara.exchange.Request;
import qantara.handling.DataCategory;
import qantara.handling.Marking;

/// What is written in an exchange that has begun, as its form has it: an answer carries the restrictions of what it
/// answers besides its own.
final class AnswerPaper {
    private final Typed typed;
    private final Dossier dossier;
    private final Instant now;

    AnswerPaper(Typed typed, Dossier dossier, Instant now) {
        this.typed = typed;
        this.dossier = dossier;
        this.now = now;
    }

    Composed compose(Kind kind) {
        var id = dossier.exchange().id();
        return switch (kind) {
            case REQUEST -> throw new IllegalArgumentException("a request begins an exchange");
            case CLARIFICATION -> {
                var question = typed.required("question", Request.MEDIUM);
                yield fit(() -> new Message.ClarificationMessage(id, question), inherited(), dossier.categories());
            }
            case CLARIFIED -> {
                var answer = typed.required("answer", Request.LONG);
                yield fit(() -> new Message.ClarifiedMessage(id, answer), inherited(), dossier.categories());
            }
            case REPLY -> reply();
            case REFUSAL -> refusal();
        };
    }

    private Composed reply() {
        var text = typed.required("text", Request.LONG);
        var categories = typed.ticked("category", DataCategory.class);
        if (categories.isEmpty()) typed.refuse("category", Wrong.MISSING);
        var marking = heir(Marks.marking(typed, dossier.audience(), now));
        var evaluation = Marks.evaluation(typed);
        var refused = refusedPart();
        var id = dossier.exchange().id();
        return fit(
                () -> new Message.ReplyMessage(id, new Reply(text, refused, marking, evaluation, categories)),
                marking,
                categories);
    }

    /// The one part that is not answered, when there is one.
    private List<Reply.Part> refusedPart() {
        if (typed.text("part").isEmpty() && typed.text("ground").isEmpty()) return List.of();
        var part = typed.text("part");
        if (!part.matches("[1-9]\\d?") || Integer.parseInt(part) > Request.MOST_QUESTIONS)
            typed.refuse("part", Wrong.CHOICE);
        return part(Optional.of(part).filter(_ -> typed.isFit()).map(Integer::valueOf));
    }

    private Composed refusal() {
        var marking = inherited();
        var refused = part(Optional.empty());
        var id = dossier.exchange().id();
        return fit(
                () -> new Message.ReplyMessage(
                        id, new Reply("", refused, marking, dossier.evaluation(), EnumSet.noneOf(DataCategory.class))),
                marking,
                dossier.categories());
    }

    private List<Reply.Part> part(Optional<Integer> question) {
        var ground = typed.choice("ground", RefusalGround.class);
        if (ground.isEmpty()) typed.refuse("ground", Wrong.of("refusalGround"));
        var why = typed.required("why", Request.MEDIUM);
        return typed.isFit() ? List.of(new Reply.Part(question, ground.orElseThrow(), why)) : List.of();
    }

    /// `own` with the codes, the label and the classification of the request.
    private Marking heir(Marking own) {
        var request = dossier.marking();
        return new Marking(
                own.handling().with(request.handling()),
                own.tlp().merge(request.tlp()),
                own.classification().merge(request.classification()),
                own.releasableTo(),
                own.expiry());
    }

    private Marking inherited() {
        var request = dossier.marking();
        return new Marking(
                request.handling(), request.tlp(), request.classification(), dossier.audience(), request.expiry());
    }

    private Composed fit(Supplier<Message> message, Marking marking, Set<DataCategory> categories) {
        return typed.isFit() ? new Composed.Fit(message.get(), marking, categories) : new Composed.Unfit(typed.wrong());
    }
}
