package qantara.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Marking;

/// What the asked service answers: information, refusals of parts with their grounds, or both.
///
/// @param text the information; empty when all of it is refused
/// @param refused the parts that are not answered
/// @param marking what binds whoever receives it
public record Reply(
        String text, List<Part> refused, Marking marking, Evaluation evaluation, Set<DataCategory> categories) {
    private static final int MOST_PARTS = Request.MOST_QUESTIONS + 1;

    /// A part that is refused.
    ///
    /// @param question which one, counted from 1; none for the whole
    /// @param reason in words, at most 2,000 characters
    public record Part(Optional<Integer> question, RefusalGround ground, String reason) {
        public Part {
            if (question.filter(q -> q < 1 || q > Request.MOST_QUESTIONS).isPresent())
                throw new IllegalArgumentException("questions are counted from 1");
            Texts.require(reason, Request.MEDIUM);
        }
    }

    /// What the whole of it is.
    public enum Outcome {
        ANSWERED,
        PART_REFUSED,
        REFUSED
    }

    public Reply {
        refused = List.copyOf(refused);
        categories = Set.copyOf(categories);
        if (refused.size() > MOST_PARTS) throw new IllegalArgumentException("each question is refused once");
        if (!text.isEmpty()) Texts.require(text, Request.LONG);
        if (text.isEmpty() && refused.isEmpty()) throw new IllegalArgumentException("a reply says something");
        if (!text.isEmpty() && categories.isEmpty())
            throw new IllegalArgumentException("information says what kinds of data it holds");
    }

    public Outcome outcome() {
        if (refused.isEmpty()) return Outcome.ANSWERED;
        return text.isEmpty() ? Outcome.REFUSED : Outcome.PART_REFUSED;
    }

    /// Shows nothing of what is answered.
    @Override
    public String toString() {
        return "reply, " + outcome();
    }
}
