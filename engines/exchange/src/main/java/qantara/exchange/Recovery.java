package qantara.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import qantara.exchange.Message.GiveBackMessage;
import qantara.exchange.Message.GivenBackMessage;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Receipts;
import qantara.seal.SignedLetter;
import qantara.seal.Stage;

/// Mends what a restored backup tore: letters that the partner lost are carried again, letters that this side lost are
/// asked back from the partner, and those that nobody else has come from the journal.
public final class Recovery {
    private final KeyRing ring;

    /// @param ring knows this service's own signets, past ones included, and the partners'
    public Recovery(KeyRing ring) {
        this.ring = ring;
    }

    /// Makes those letters that the partner should have and has not due again, and the records of those that it has
    /// though they were given up: its answer says that they came.
    ///
    /// @return how many
    public int resend(Drawer drawer, Difference difference, Instant now) {
        int count = 0;
        for (var id : difference.here()) {
            var outgoing = drawer.outgoing(id).filter(Recovery::wasThere);
            outgoing.ifPresent(lost -> drawer.change(lost.again(now)));
            if (outgoing.isPresent()) count++;
        }
        for (var id : difference.there()) {
            var outgoing = drawer.outgoing(id).filter(one -> one.progress() == Progress.WRITTEN_OFF);
            outgoing.ifPresent(came -> drawer.change(came.untold(now)));
            if (outgoing.isPresent()) count++;
        }
        return count;
    }

    /// Asks the partner for the letters of `lane` that this side sent and has lost; none when it has them all.
    public List<Message> askBack(Drawer drawer, Difference difference) {
        var lost = difference.there().stream()
                .filter(id -> drawer.outgoing(id).isEmpty())
                .toList();
        var messages = new ArrayList<Message>();
        for (int at = 0; at < lost.size(); at += GiveBackMessage.MOST)
            messages.add(new GiveBackMessage(lost.subList(at, Math.min(lost.size(), at + GiveBackMessage.MOST))));
        return messages;
    }

    /// The answer to a partner that has lost letters: those of them that came by `lane`, with the receipts they got.
    /// Larger ones than a message holds are left out.
    public List<Message> giveBack(Drawer drawer, Lane lane, GiveBackMessage asked) {
        return asked.ids().stream()
                .flatMap(id -> drawer.incoming(id).stream())
                .filter(incoming -> incoming.lane().equals(lane))
                .filter(incoming -> incoming.signed().length <= GivenBackMessage.LONGEST)
                .<Message>map(incoming -> new GivenBackMessage(incoming.signed(), incoming.receipt()))
                .toList();
    }

    /// Keeps a letter that this side sent by `lane`, lost and got back, if both signed what they should. What it meant
    /// at home belongs into the same transaction.
    ///
    /// @return nothing when it is no such letter, or is here
    public Optional<SignedLetter> takeBack(Drawer drawer, Lane lane, GivenBackMessage given, Instant now) {
        try {
            var signed = SignedLetter.verify(given.signed(), ring);
            var receipt = Receipts.verify(given.receipt(), lane, ring);
            var line = receipt.lines().getLast();
            var fits = signed.letter().lane().equals(lane)
                    && line.id().equals(signed.letter().id())
                    && line.letter().filter(signed.digest()::equals).isPresent();
            if (!fits || !isFree(drawer, signed)) return Optional.empty();
            var code = line.stage() instanceof Stage.Refused(var why) ? Optional.of(why) : Optional.<String>empty();
            drawer.keep(Outgoing.fresh(signed, now).come(Progress.of(line.stage()), code, given.receipt()));
            return Optional.of(signed);
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /// Keeps what stands in the journal and not in the cabinet: letters that were posted after the backup was made.
    /// Where two claim one place, the first was never committed, and the last counts.
    ///
    /// @param journal signed letters, in the order in which they were written
    /// @return those that are kept now, and will be carried
    public List<SignedLetter> replay(Drawer drawer, Iterable<byte[]> journal, Instant now) {
        record Spot(Lane lane, long incarnation, long seq) {}
        var last = new LinkedHashMap<Spot, SignedLetter>();
        for (var bytes : journal) {
            var signed = read(bytes);
            var place = signed.letter().place();
            last.put(new Spot(signed.letter().lane(), place.incarnation(), place.seq()), signed);
        }
        var kept = new ArrayList<SignedLetter>();
        for (var signed : last.values())
            if (isFree(drawer, signed)) {
                drawer.keep(Outgoing.fresh(signed, now));
                kept.add(signed);
            }
        return kept;
    }

    private static boolean wasThere(Outgoing outgoing) {
        return switch (outgoing.progress()) {
            case HELD, ACCEPTED, HANDLED -> true;
            case WAITING, AGAIN, REFUSED, UNDELIVERED, WRITTEN_OFF -> false;
        };
    }

    private static boolean isFree(Drawer drawer, SignedLetter signed) {
        MessageId id = signed.letter().id();
        var place = signed.letter().place();
        return drawer.outgoing(id).isEmpty()
                && drawer.outgoing(signed.letter().lane(), place.incarnation(), place.seq())
                        .isEmpty();
    }

    private static SignedLetter read(byte[] bytes) {
        try {
            return SignedLetter.read(bytes);
        } catch (Malformed e) {
            throw new IllegalStateException("the journal changed what was written", e);
        }
    }
}
