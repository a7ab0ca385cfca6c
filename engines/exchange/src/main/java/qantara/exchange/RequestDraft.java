package qantara.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.exchange.Shortcoming.Field;
import qantara.exchange.Shortcoming.Kind;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Marking;
import qantara.handling.Purpose;

/// A request while it is being written: anything may be missing. [#shortcomings] says what Article 4 of Directive (EU)
/// 2023/977 still asks for; [#complete] makes the request.
///
/// @param necessity why it is necessary and proportionate, and why the information is thought to be there
/// @param urgent ground and reason; present exactly when the urgency is not normal
/// @param language of the request: two small letters of ISO 639-1
public record RequestDraft(
        String subject,
        Optional<Purpose> purpose,
        String facts,
        String offence,
        String necessity,
        List<String> questions,
        List<Concerned> concerned,
        Urgency urgency,
        Optional<UrgencyReason> urgent,
        String language,
        Optional<Marking> marking,
        Evaluation evaluation,
        Set<DataCategory> categories) {

    public RequestDraft {
        questions = List.copyOf(questions);
        concerned = List.copyOf(concerned);
        categories = Set.copyOf(categories);
    }

    /// Everything that keeps this draft from being a request to a partner that accepts `languages`; empty when nothing
    /// does.
    public List<Shortcoming> shortcomings(Set<String> languages) {
        var found = new ArrayList<>(shortcomings());
        if (!language.isEmpty() && !languages.contains(language))
            found.add(new Shortcoming(Field.LANGUAGE, Kind.NOT_ACCEPTED));
        return List.copyOf(found);
    }

    /// The request that this draft is.
    ///
    /// @throws IllegalStateException when it has shortcomings
    public Request complete() {
        if (!shortcomings().isEmpty()) throw new IllegalStateException("the draft is not complete");
        return new Request(
                subject,
                purpose.orElseThrow(),
                facts,
                offence,
                necessity,
                questions,
                concerned,
                urgency,
                urgent,
                language,
                marking.orElseThrow(),
                evaluation,
                categories);
    }

    /// What is lacking whoever the partner is.
    List<Shortcoming> shortcomings() {
        var check = new Check();
        check.text(Field.SUBJECT, subject, Request.SHORT);
        check.present(Field.PURPOSE, purpose.isPresent());
        check.text(Field.FACTS, facts, Request.LONG);
        check.text(Field.OFFENCE, offence, Request.MEDIUM);
        check.text(Field.NECESSITY, necessity, Request.LONG);
        check.present(Field.QUESTIONS, !questions.isEmpty());
        check.many(Field.QUESTIONS, questions.size(), Request.MOST_QUESTIONS);
        questions.forEach(question -> check.text(Field.QUESTIONS, question, Request.MEDIUM));
        check.many(Field.CONCERNED, concerned.size(), Request.MOST_CONCERNED);
        concerned.forEach(who -> check.text(Field.CONCERNED, who.name(), Request.SHORT));
        concerned.forEach(who -> check.text(Field.CONCERNED, who.link(), Request.MEDIUM));
        check.urgency(urgency, urgent);
        check.present(Field.LANGUAGE, language.matches("[a-z]{2}"));
        check.present(Field.MARKING, marking.isPresent());
        check.present(Field.CATEGORIES, !categories.isEmpty());
        return check.found.stream().distinct().toList();
    }

    /// Gathers what is wrong.
    private static final class Check {
        private final List<Shortcoming> found = new ArrayList<>();

        void present(Field field, boolean is) {
            if (!is) found.add(new Shortcoming(field, Kind.MISSING));
        }

        void text(Field field, String text, int most) {
            present(field, !text.isBlank());
            if (text.length() > most) found.add(new Shortcoming(field, Kind.TOO_LONG));
            if (!Texts.isReadable(text)) found.add(new Shortcoming(field, Kind.UNREADABLE));
        }

        void many(Field field, int count, int most) {
            if (count > most) found.add(new Shortcoming(field, Kind.TOO_MANY));
        }

        void urgency(Urgency urgency, Optional<UrgencyReason> urgent) {
            if (urgency == Urgency.NORMAL && urgent.isPresent())
                found.add(new Shortcoming(Field.URGENCY_REASON, Kind.OUT_OF_PLACE));
            if (urgency == Urgency.NORMAL) return;
            present(Field.URGENCY_REASON, urgent.isPresent());
            urgent.ifPresent(reason -> text(Field.URGENCY_REASON, reason.reason(), Request.MEDIUM));
        }
    }
}
