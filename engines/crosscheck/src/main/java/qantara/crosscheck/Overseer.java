package qantara.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Proves afterwards what was asked in a question, with the log key and the log entry that it was made from. Without
/// them nobody can, whatever else he holds.
public final class Overseer {
    private final Suites suites;
    private final LogKey key;

    public Overseer(Suites suites, LogKey key) {
        this.suites = suites;
        this.key = key;
    }

    /// Compares a question, as it was sent, with what the officer says he asked. It takes about five milliseconds, and
    /// the same again for each further candidate.
    ///
    /// @param claimed the traits of the person who the file says was asked for
    public Accounting account(byte[] question, LogEntryId entry, List<Trait> claimed) {
        try {
            var read = Question.read(question);
            if (!read.id().equals(Blinds.questionId(key, entry))) return new Accounting.OtherEntry();
            return account(read, entry, claimed);
        } catch (Unfit unfit) {
            return new Accounting.Unreadable(unfit.why());
        }
    }

    private Accounting account(Question question, LogEntryId entry, List<Trait> claimed) throws Unfit {
        var oprf = suites.oprf(question.suite(), Mode.POPRF).orElseThrow(() -> new Unfit(CheckRefusal.WRONG_SUITE));
        var slots = question.batch().elements();
        var asked = new ArrayList<Trait>();
        var dummies = 0;
        for (var slot = 0; slot < slots.size(); slot++) {
            var blind = Blinds.blind(oprf, key, entry, slot);
            if (holds(oprf, slots.get(slot), Blinds.dummy(key, entry, slot), blind)) dummies++;
            else for (var trait : claimed) if (holds(oprf, slots.get(slot), trait.input(), blind)) asked.add(trait);
        }
        return new Accounting.Opened(asked, dummies, slots.size() - dummies - asked.size());
    }

    private static boolean holds(Oprf<?> oprf, byte[] slot, byte[] input, byte[] blind) throws Unfit {
        return Arrays.equals(slot, oprf.blind(input, blind));
    }
}
