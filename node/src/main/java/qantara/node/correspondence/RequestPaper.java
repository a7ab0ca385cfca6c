package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qantara.exchange.ExchangeId;
import qantara.exchange.Message;
import qantara.exchange.Request;
import qantara.exchange.RequestDraft;
import qantara.exchange.Shortcoming;
import qantara.exchange.Urgency;
import qantara.exchange.UrgencyGround;
import qantara.exchange.UrgencyReason;
import qantara.handling.Audience;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;

/// A request as the form has it, read into the request that Article 4 of Directive (EU) 2023/977 asks for.
final class RequestPaper {
    /// The most characters of each field of text.
    static final Map<String, Integer> MOST = Map.of(
            "subject", Request.SHORT,
            "offence", Request.MEDIUM,
            "facts", Request.LONG,
            "necessity", Request.LONG,
            "questions", Request.LONG,
            "why", Request.MEDIUM);

    private RequestPaper() {}

    /// @param languages those that the partner accepts
    static Composed compose(Typed typed, ExchangeId id, Audience to, Set<String> languages, Instant now) {
        var draft = draft(typed, to, now);
        for (var one : draft.shortcomings(languages)) refuse(typed, one);
        return typed.isFit()
                ? fit(new Message.RequestMessage(id, draft.complete()))
                : new Composed.Unfit(typed.wrong());
    }

    private static Composed fit(Message.RequestMessage message) {
        return new Composed.Fit(
                message, message.request().marking(), message.request().categories());
    }

    static RequestDraft draft(Typed typed, Audience to, Instant now) {
        return new RequestDraft(
                typed.text("subject"),
                typed.choice("purpose", Purpose.class),
                typed.text("facts"),
                typed.text("offence"),
                typed.text("necessity"),
                typed.lines("questions"),
                List.of(),
                urgency(typed),
                urgent(typed),
                typed.text("language"),
                Optional.of(Marks.marking(typed, to, now)),
                Marks.evaluation(typed),
                typed.ticked("category", DataCategory.class));
    }

    private static Urgency urgency(Typed typed) {
        var urgency = typed.choice("urgency", Urgency.class);
        if (urgency.isEmpty()) typed.refuse("urgency", Wrong.CHOICE);
        return urgency.orElse(Urgency.NORMAL);
    }

    private static Optional<UrgencyReason> urgent(Typed typed) {
        var ground = typed.choice("ground", UrgencyGround.class);
        var why = typed.text("why");
        if (ground.isEmpty() && !why.isEmpty()) typed.refuse("ground", Wrong.of("ground"));
        return ground.map(one -> new UrgencyReason(one, why));
    }

    private static void refuse(Typed typed, Shortcoming shortcoming) {
        var field = field(typed, shortcoming.field());
        typed.refuse(
                field,
                switch (shortcoming.kind()) {
                    case MISSING -> field.equals("ground") ? Wrong.of("ground") : Wrong.MISSING;
                    case TOO_LONG ->
                        field.equals("questions")
                                ? Wrong.of("questions")
                                : Wrong.longerThan(MOST.getOrDefault(field, Request.SHORT));
                    case TOO_MANY -> Wrong.of("questions");
                    case UNREADABLE -> Wrong.CONTROL;
                    case NOT_ACCEPTED -> Wrong.of("language");
                    case OUT_OF_PLACE -> Wrong.of("notUrgent");
                });
    }

    private static String field(Typed typed, Shortcoming.Field field) {
        return switch (field) {
            case SUBJECT -> "subject";
            case PURPOSE -> "purpose";
            case FACTS, CONCERNED -> "facts";
            case OFFENCE -> "offence";
            case NECESSITY -> "necessity";
            case QUESTIONS -> "questions";
            case URGENCY -> "urgency";
            case URGENCY_REASON ->
                typed.text("ground").isEmpty() || typed.text("urgency").equals("NORMAL") ? "ground" : "why";
            case LANGUAGE -> "language";
            case MARKING -> "tlp";
            case CATEGORIES -> "category";
        };
    }
}
