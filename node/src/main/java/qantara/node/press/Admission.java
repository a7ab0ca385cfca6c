package qantara.node.press;

import java.util.Optional;
import qantara.node.chancery.Fact;

/// Decides whether a verdict on a text is taken.
final class Admission {
    private Admission() {}

    static Optional<Proof.Obstacle> obstacle(Proof proof, String on, Verdict verdict, int most) {
        return closed(proof, most).or(() -> switch (verdict) {
            case Verdict.Taken _, Verdict.Left _ ->
                proof.galley().sheet(on).isPresent() ? Optional.empty() : notThere();
            case Verdict.Confirmed _ ->
                proof.line(on).filter(line -> line.proposal().isPresent()).isPresent() ? Optional.empty() : notThere();
            case Verdict.Reopened _ -> proof.line(on).isPresent() ? Optional.empty() : notThere();
            case Verdict.Rejected _ ->
                proof.line(on)
                        .map(line -> line.isRequired()
                                ? Optional.of(Proof.Obstacle.REQUIRED)
                                : Admission.<Proof.Obstacle>none())
                        .orElseGet(Admission::notThere);
            case Verdict.Corrected(var fact) ->
                proof.line(on)
                        .map(line -> corrects(line, fact)
                                ? Admission.<Proof.Obstacle>none()
                                : Optional.of(Proof.Obstacle.OTHER_KIND))
                        .orElseGet(Admission::notThere);
        });
    }

    /// An addition has a sheet to stand on, and does not double what a sheet has once.
    static Optional<Proof.Obstacle> addition(Proof proof, String sheet, Fact fact, int most) {
        return closed(proof, most).or(() -> {
            var on = proof.galley().sheet(sheet);
            if (on.isEmpty()) return notThere();
            return once(fact)
                            && proof.lines(on.get()).stream()
                                    .filter(line -> !line.isStruck())
                                    .flatMap(line -> line.fact().stream())
                                    .anyMatch(other -> isDate(other) && isDate(fact)
                                            || other.getClass().equals(fact.getClass()))
                    ? Optional.of(Proof.Obstacle.OTHER_KIND)
                    : Optional.empty();
        });
    }

    private static Optional<Proof.Obstacle> closed(Proof proof, int most) {
        if (!proof.isWaiting()) return Optional.of(Proof.Obstacle.CLOSED);
        return proof.rulings().size() >= most ? Optional.of(Proof.Obstacle.TOO_MANY) : Optional.empty();
    }

    /// A correction stays of the kind it corrects; a date may become one, or cease to be known.
    private static boolean corrects(Line line, Fact fact) {
        return line.fact()
                .filter(read -> read.getClass().equals(fact.getClass()) || isDate(read) && isDate(fact))
                .isPresent();
    }

    private static boolean isDate(Fact fact) {
        return fact instanceof Fact.Held || fact instanceof Fact.Undated;
    }

    private static boolean once(Fact fact) {
        return switch (fact) {
            case Fact.Nature _, Fact.Held _, Fact.Undated _, Fact.Place _, Fact.Subjects _ -> true;
            case Fact.Participant _, Fact.Event _, Fact.Accord _, Fact.Promise _ -> false;
        };
    }

    private static Optional<Proof.Obstacle> notThere() {
        return Optional.of(Proof.Obstacle.NOT_THERE);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
