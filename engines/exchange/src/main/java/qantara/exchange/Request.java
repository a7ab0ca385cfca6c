package qantara.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Marking;
import qantara.handling.Purpose;

/// A request for information that carries all that Article 4 of Directive (EU) 2023/977 asks for. Made from a
/// [RequestDraft]; the same checks hold for a request that comes over the wire.
///
/// @param necessity why it is necessary and proportionate, and why the information is thought to be there
/// @param questions the information asked for, each apart
/// @param urgent ground and reason; present exactly when the urgency is not normal
/// @param language of the request: two small letters of ISO 639-1
/// @param marking what binds whoever receives it
public record Request(
        String subject,
        Purpose purpose,
        String facts,
        String offence,
        String necessity,
        List<String> questions,
        List<Concerned> concerned,
        Urgency urgency,
        Optional<UrgencyReason> urgent,
        String language,
        Marking marking,
        Evaluation evaluation,
        Set<DataCategory> categories) {
    /// The most characters (UTF-16 units) of a subject or a name, a question or a reason, the facts.
    public static final int SHORT = 200;

    public static final int MEDIUM = 2_000;
    public static final int LONG = 20_000;
    public static final int MOST_QUESTIONS = 50;
    public static final int MOST_CONCERNED = 200;

    public Request {
        questions = List.copyOf(questions);
        concerned = List.copyOf(concerned);
        categories = Set.copyOf(categories);
        var draft = new RequestDraft(
                subject,
                Optional.of(purpose),
                facts,
                offence,
                necessity,
                questions,
                concerned,
                urgency,
                urgent,
                language,
                Optional.of(marking),
                evaluation,
                categories);
        if (!draft.shortcomings().isEmpty())
            throw new IllegalArgumentException("a request lacks " + draft.shortcomings());
    }

    /// Shows nothing of what is asked.
    @Override
    public String toString() {
        return "request, " + urgency;
    }
}
