package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// What the parties promised to do: the clause behind a promising word.
final class Commitments {
    private static final int LONGEST = 32;
    private static final int SHORTEST = 3;

    private static final List<String> COOPERATION = List.of(
            "cooperation",
            "collaboration",
            "التعاون",
            "cooperacion",
            "colaboracion",
            "cooperate",
            "cooperar",
            "cooperer",
            "partnership",
            "partenariat");

    private final Sheet sheet;
    private final int lead;
    private final List<Country> parties;

    /// @param lead where the main sentence begins
    Commitments(Sheet sheet, List<Country> parties, int lead) {
        this.lead = lead;
        this.sheet = sheet;
        this.parties = parties;
    }

    List<Commitment> where(IntPredicate here) {
        var found = new ArrayList<Commitment>();
        var taken = 0;
        for (var match : sheet.scan().all(Term.Sort.PROMISE)) {
            var sentence = sheet.sentenceOf(match.from()).filter(s -> !s.headline() && here.test(s.from()));
            if (sentence.isEmpty() || match.from() < taken) continue;
            var clause = clause(match, sentence.get());
            if (clause.isEmpty() || (sentence.get().from() == lead && vague(clause.get()))) continue;
            taken = clause.get().to();
            found.add(commitment(clause.get()));
        }
        return List.copyOf(found);
    }

    /// "Agreed to strengthen cooperation" in the opening sentence is the news, not a promise.
    private boolean vague(Mention.Stretch clause) {
        for (var i = clause.from(); i < Math.min(clause.from() + 8, clause.to()); i++)
            if (sheet.is(i, COOPERATION)) return true;
        return false;
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
