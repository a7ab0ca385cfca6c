package qantara.node.correspondence;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import qantara.exchange.Carriage;
import qantara.exchange.Post;
import qantara.node.gateway.Courier;
import qantara.node.store.Store;
import qantara.seal.Envelope;
import qantara.seal.Lane;
import qantara.seal.Malformed;

/// A post that hears when a partner lacks the attachments of a letter, for instance because it was restored from a
/// backup: they are carried again, and the letter waits for them.
///
/// @param told hears of the lane in which attachments wait
record Accompanied(Store store, Post post, Consumer<Lane> told) implements Post {
    @Override
    public Carriage carry(Lane lane, byte[] envelope) {
        var carriage = post.carry(lane, envelope);
        heed(lane, envelope, carriage);
        return carriage;
    }

    @Override
    public CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
        return post.carryAll(lane, envelopes).thenApply(carriages -> {
            for (int i = 0; i < carriages.size(); i++) heed(lane, envelopes.get(i), carriages.get(i));
            return carriages;
        });
    }

    private void heed(Lane lane, byte[] envelope, Carriage carriage) {
        if (carriage instanceof Carriage.Turned(var code) && code.equals(Courier.ATTACHMENTS_MISSING))
            again(lane, envelope);
    }

    private void again(Lane lane, byte[] envelope) {
        try {
            var letter = Envelope.read(envelope).outer().id();
            store.write(db -> {
                new Enclosures(db).missing(letter);
                return letter;
            });
            told.accept(lane);
        } catch (Malformed e) {
            throw new IllegalStateException("the outbox sealed it", e);
        }
    }
}
