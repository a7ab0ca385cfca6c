package qantara.handling;

import java.util.Optional;

/// A source and an information graded apart (Europol 4x4), written `B2`. A receiver who grades anew makes a new
/// statement and leaves this one as it was given.
public record Evaluation(SourceGrade source, InformationGrade information) {
    /// What nobody has assessed.
    public static final Evaluation UNASSESSED = new Evaluation(SourceGrade.X, InformationGrade.FOUR);

    /// The evaluation written as `text`: a letter of A, B, C, X and a digit of 1 to 4, nothing else.
    public static Optional<Evaluation> parse(String text) {
        for (var source : SourceGrade.values())
            for (var information : InformationGrade.values()) {
                var evaluation = new Evaluation(source, information);
                if (evaluation.text().equals(text)) return Optional.of(evaluation);
            }
        return Optional.empty();
    }

    /// As it is written: `B2`.
    public String text() {
        return source.name() + information.digit();
    }
}
