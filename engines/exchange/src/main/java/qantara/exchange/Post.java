package qantara.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import qantara.seal.Lane;

/// Carries an envelope to the service at the end of a lane, once, and brings its answer. It may lose either.
public interface Post {
    /// Never throws on account of the network; a cut connection is [Carriage.Unreachable].
    ///
    /// @param envelope or the record of a letter that was given up
    Carriage carry(Lane lane, byte[] envelope);

    /// Carries several, up to [Outbox#ROUND], at once if it can, and gives their answers in the same order. It may end
    /// early, with fewer answers, when the partner does not answer. Never fails.
    default CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
        var answers = new ArrayList<Carriage>();
        for (var envelope : envelopes) {
            answers.add(carry(lane, envelope));
            if (!(answers.getLast() instanceof Carriage.Carried)) break;
        }
        return CompletableFuture.completedFuture(List.copyOf(answers));
    }
}
