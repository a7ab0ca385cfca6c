package qantara.crosscheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The holder's half of a round: answers a question without learning what it asks. Everything that can be refused
/// without computing is refused before.
public final class Evaluator {
    private static final int NONCE_BYTES = 64;

    private final Offers offers;
    private final Budget budget;
    private final VolumeWatch watch;
    private final RandomGenerator chance;

    /// @param chance a sound source of chance: whoever guesses what it gives learns the key
    public Evaluator(Offers offers, BudgetBook book, RandomGenerator chance) {
        this.offers = offers;
        this.chance = chance;
        budget = new Budget(book);
        watch = new VolumeWatch(book);
    }

    /// Answers, or refuses. Never throws for anything a partner sends.
    public Evaluation evaluate(byte[] bytes, Instant now) {
        try {
            return evaluate(Question.read(bytes), now);
        } catch (Unfit unfit) {
            return new Evaluation.Refused(unfit.why(), Optional.empty(), List.of());
        }
    }

    private Evaluation evaluate(Question question, Instant now) {
        try {
            var offer = offer(question, now);
            return switch (budget.spend(question.claim(), offer.allowance(), offer.surge(), now)) {
                case Spending.Granted granted -> answered(question, offer, watch.after(question, granted, now), now);
                case Spending.Replayed _ ->
                    refused(question, CheckRefusal.REPLAYED, List.of(watch.replayed(question, now)), now);
                case Spending.Spent spent ->
                    refused(question, CheckRefusal.BUDGET_SPENT, List.of(watch.spent(spent, now)), now);
            };
        } catch (Unfit unfit) {
            return refused(question, unfit.why(), List.of(), now);
        }
    }

    private Offer offer(Question question, Instant now) throws Unfit {
        var terms = question.terms();
        if (!terms.isOfOurKeys()) throw new Unfit(CheckRefusal.OTHER_KEYS);
        var offer =
                offers.find(terms.agreement(), terms.epoch()).orElseThrow(() -> new Unfit(CheckRefusal.UNKNOWN_TERMS));
        if (!offer.covers(terms)) throw new Unfit(CheckRefusal.UNKNOWN_TERMS);
        var commitment = offer.key().commitment();
        if (commitment.suite() != question.suite()) throw new Unfit(CheckRefusal.WRONG_SUITE);
        if (!commitment.epoch().isOpen(now)) throw new Unfit(CheckRefusal.EPOCH_CLOSED);
        return offer;
    }

    private Evaluation answered(Question question, Offer offer, List<Alarm> alarms, Instant now) throws Unfit {
        var oprf = offer.key().oprf();
        var turning = offer.key().under(question.terms());
        try {
            var evaluated = oprf.evaluate(turning, question.batch().elements(), nonce(oprf, turning, question));
            var batch = Batch.of(question.suite(), evaluated.elements());
            var answer = new Answer(question.suite(), question.id(), batch, evaluated.proof());
            return new Evaluation.Answered(answer, Transcript.answered(question, now), alarms);
        } finally {
            turning.forget();
        }
    }

    /// Out of chance, the key and the question, so that chance that repeats itself does not tell the key.
    private byte[] nonce(Oprf<?> oprf, Turning turning, Question question) throws Unfit {
        var uniform = new byte[NONCE_BYTES];
        chance.nextBytes(uniform);
        var seed = new Framing().plain(uniform).plain(turning.proven()).plain(question.digest());
        return oprf.scalarFrom(seed.bytes(), "QantaraNonce-");
    }

    private static Evaluation refused(Question question, CheckRefusal why, List<Alarm> alarms, Instant now) {
        return new Evaluation.Refused(why, Optional.of(Transcript.refused(question, why, now)), alarms);
    }
}
