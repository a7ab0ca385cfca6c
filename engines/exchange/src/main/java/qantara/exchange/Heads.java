package qantara.exchange;

import java.time.Instant;
import qantara.seal.Receipt;

/// Compares the head that a reader has signed with the letters that were sent: the same number of letters must have the
/// same root. What agreed is remembered, so that each letter is counted once.
final class Heads {
    private Heads() {}

    /// Whether nothing in `receipt` speaks against what this side sent. A head that is behind the one that agreed last,
    /// or that counts letters which a restored backup no longer knows, says nothing new.
    static boolean agree(Drawer drawer, Receipt receipt, Instant now) {
        var head = receipt.head();
        var known = drawer.checked(receipt.lane(), head.incarnation());
        if (head.seq() < known.size()) tellAgain(drawer, receipt, now);
        if (head.root().isEmpty() || head.seq() <= known.size()) return true;
        var edge = known;
        while (edge.size() < head.seq()) {
            var next = drawer.sent(receipt.lane(), head.incarnation(), edge.size() + 1);
            if (next.isEmpty()) return true;
            edge = edge.with(next.get());
        }
        if (!edge.root().equals(head.root().get())) return false;
        drawer.checked(receipt.lane(), head.incarnation(), edge);
        return true;
    }

    /// A reader whose head fell back was restored, or this receipt is an old one. If what it lacks next is a letter
    /// that
    /// was given up, it gets the record again; a letter that it lacks is found by comparison.
    private static void tellAgain(Drawer drawer, Receipt receipt, Instant now) {
        var head = receipt.head();
        drawer.outgoing(receipt.lane(), head.incarnation(), head.seq() + 1)
                .filter(lost -> lost.progress() == Progress.WRITTEN_OFF)
                .ifPresent(lost -> drawer.change(lost.untold(now)));
    }
}
