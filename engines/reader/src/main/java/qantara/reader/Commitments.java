package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// What the parties promised to do: the clause behind a promising word.
final class Commitments {
    private static final int LONGEST = 32;
    private static final int SHORTEST = 3;

    private final Sheet sheet;
    private final List<Country> parties;
    private final List<Mention> mentions;

    Commitments(Sheet sheet, List<Country> parties, List<Mention> mentions) {
        this.sheet = sheet;
        this.parties = parties;
        this.mentions = mentions;
    }

    List<Commitment> where(IntPredicate here) {
        var found = new ArrayList<Commitment>();
        var taken = 0;
        for (var match : sheet.scan().all(Term.Sort.PROMISE)) {
            var sentence = sheet.sentenceOf(match.from()).filter(s -> !s.headline() && here.test(s.from()));
            if (sentence.isEmpty() || match.from() < taken) continue;
            var clause = clause(match, sentence.get());
            if (clause.isEmpty()) continue;
            taken = clause.get().to();
            found.add(commitment(clause.get()));
        }
        return List.copyOf(found);
    }

    private Optional<Mention.Stretch> clause(Match match, Sentence sentence) {
        var from = match.to();
        var to = from;
        while (to < sentence.to() && to - from < LONGEST && !ends(to)) to++;
        return to - from < SHORTEST ? Optional.empty() : Optional.of(new Mention.Stretch(match.from(), to));
    }

    private boolean ends(int i) {
        return sheet.mark(i, ".;؛»”\"")
                || (sheet.mark(i, ",،") && i + 1 < sheet.size() && !sheet.has(Term.Sort.TOPIC, i + 1));
    }

    private Commitment commitment(Mention.Stretch clause) {
        var span = sheet.span(clause.from(), clause.to());
        var grounds = new Grounds(List.of(span), Confidence.UNSURE, List.of(Reason.STATED));
        return new Commitment(parties, sheet.words(span), grounds);
    }
}
