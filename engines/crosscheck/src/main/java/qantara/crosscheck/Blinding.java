package qantara.crosscheck;

import java.util.List;
import java.util.OptionalInt;

/// The asker's half of a round: makes the question, and reads the answer to it. It holds what is asked, in the clear,
/// and
/// need not be kept: the same log key, entry and traits make it again.
public final class Blinding {
    private final Oprf<?> oprf;
    private final Question question;
    private final Blinds blinds;

    private Blinding(Oprf<?> oprf, Question question, Blinds blinds) {
        this.oprf = oprf;
        this.question = question;
        this.blinds = blinds;
    }

    /// Blinds the traits of one person, and fills up with dummies that nobody can tell from them.
    ///
    /// @param traits 1 to [Traits#MOST], all of the tier of `terms`
    /// @param entry the log entry that says this question is asked; written before
    /// @throws IllegalArgumentException when the traits do not fit, or the machine cannot compute the suite
    public static Blinding of(
            Suites suites, Suite suite, Terms terms, Asking asking, List<Trait> traits, LogKey key, LogEntryId entry) {
        var slots = slots(traits).orElseThrow(() -> new IllegalArgumentException("no or too many traits"));
        if (traits.stream().anyMatch(trait -> trait.tier() != terms.tier()))
            throw new IllegalArgumentException("traits of another tier");
        var oprf = suites.oprf(suite, Mode.POPRF)
                .orElseThrow(() -> new IllegalArgumentException("not computed here: " + suite));
        try {
            var blinds = Blinds.of(oprf, key, entry, traits, slots);
            var batch = Batch.of(suite, blinds.blinded(oprf));
            return new Blinding(oprf, new Question(suite, Blinds.questionId(key, entry), terms, asking, batch), blinds);
        } catch (Unfit impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How many slots the question of these traits will have: what it costs is known before anything is computed.
    public static OptionalInt slots(List<Trait> traits) {
        return Slots.of(traits.size());
    }

    /// What goes to the holder.
    public Question question() {
        return question;
    }

    /// Checks that the answer is to this question and was computed with the committed key, and takes the blinds off.
    ///
    /// @param commitment the holder's, signed by it and found in its log
    public Unblinding unblind(byte[] answer, Commitment commitment) {
        try {
            return new Unblinding.Open(lookup(Answer.read(answer), commitment));
        } catch (Unfit unfit) {
            return new Unblinding.Refused(unfit.why());
        }
    }

    private Lookup lookup(Answer answer, Commitment commitment) throws Unfit {
        if (answer.suite() != question.suite() || commitment.suite() != question.suite())
            throw new Unfit(CheckRefusal.WRONG_SUITE);
        if (!answer.id().equals(question.id())) throw new Unfit(CheckRefusal.OTHER_QUESTION);
        if (answer.slots() != question.slots()) throw new Unfit(CheckRefusal.BATCH_SIZE);
        if (commitment.epoch().number() != question.terms().epoch()) throw new Unfit(CheckRefusal.EPOCH_CLOSED);
        var round = new Oprf.Round(
                blinds.inputs(),
                blinds.blinds(),
                question.batch().elements(),
                commitment.element(),
                question.terms().info());
        var outputs = oprf.finish(round, new Oprf.Evaluated(answer.batch().elements(), answer.proof()));
        return new Lookup(question.suite(), question.terms(), outputs);
    }
}
