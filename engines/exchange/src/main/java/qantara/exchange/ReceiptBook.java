package qantara.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.seal.Digest;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.OpeningRefusal;
import qantara.seal.Receipt;
import qantara.seal.Receipt.Line;
import qantara.seal.Receipts;
import qantara.seal.Stage;

/// Believes a receipt when the partner signed it, and moves the letters that it speaks of onwards, never back.
record ReceiptBook(KeyRing ring, Patience patience) {
    /// After so many times that a partner could not open a letter, it is given up as refused.
    static final int MOST_UNOPENED = 8;

    static final String HEAD_CONFLICT = "HEAD_CONFLICT";

    /// @param carried what was just brought to the partner and may be what it answers; none when the receipt came by
    /// itself
    Settlement settle(Drawer drawer, Lane lane, byte[] bytes, List<Consignment> carried, Instant now) {
        Receipt receipt;
        try {
            receipt = Receipts.verify(bytes, lane, ring);
        } catch (Malformed e) {
            return new Settlement.Unproven(e.fault());
        }
        var letters = new LinkedHashMap<MessageId, Outgoing>();
        for (var line : receipt.lines()) {
            if (!letters.containsKey(line.id())) drawer.outgoing(line.id()).ifPresent(o -> letters.put(o.id(), o));
            var outgoing = Optional.ofNullable(letters.get(line.id()));
            if (outgoing.filter(o -> isAbout(line, o, lane)).isEmpty()) return new Settlement.Contradictory(line.id());
        }
        return Heads.agree(drawer, receipt, now)
                ? settle(drawer, new Answer(receipt, bytes, carried), letters, now)
                : forked(drawer, receipt, bytes, now);
    }

    private record Answer(Receipt receipt, byte[] bytes, List<Consignment> carried) {
        /// Whether that envelope is what was brought for the letter: an old refusal of another proves nothing.
        boolean isTo(Outgoing outgoing, Digest envelope) {
            return carried.stream()
                    .filter(one -> one.outgoing().id().equals(outgoing.id()))
                    .anyMatch(one -> Digest.of(one.carried()).equals(envelope));
        }
    }

    private Settlement settle(Drawer drawer, Answer answer, Map<MessageId, Outgoing> letters, Instant now) {
        var onward = new ArrayList<Outgoing>();
        for (var before : letters.values()) {
            var after = steps(before, answer, now);
            after.ifPresent(drawer::change);
            after.filter(next -> next.progress() != before.progress()).ifPresent(onward::add);
        }
        return new Settlement.Settled(List.copyOf(onward));
    }

    /// The letter after all that the receipt says of it; nothing when all of it was known.
    private Optional<Outgoing> steps(Outgoing before, Answer answer, Instant now) {
        var after = Optional.<Outgoing>empty();
        for (var line : answer.receipt.lines()) {
            if (!line.id().equals(before.id())) continue;
            var next = step(after.orElse(before), line, answer, now);
            if (next.isPresent()) after = next;
        }
        return after;
    }

    private static Settlement forked(Drawer drawer, Receipt receipt, byte[] bytes, Instant now) {
        drawer.keep(new Evidence(receipt.lane(), HEAD_CONFLICT, now, bytes), Evidence.MOST);
        return new Settlement.Forked(
                receipt.head().incarnation(), receipt.head().seq());
    }

    private static boolean isAbout(Line line, Outgoing outgoing, Lane lane) {
        return outgoing.lane().equals(lane)
                && outgoing.place().incarnation() == line.incarnation()
                && outgoing.place().seq() == line.seq()
                && line.letter().map(outgoing.letter()::equals).orElse(true);
    }

    private Optional<Outgoing> step(Outgoing outgoing, Line line, Answer answer, Instant now) {
        if (line.letter().isEmpty()) return unopened(outgoing, line, answer, now);
        var progress = isGivenUp(outgoing, line.stage()) ? Progress.WRITTEN_OFF : Progress.of(line.stage());
        if (!outgoing.progress().goesOnTo(progress)) return Optional.empty();
        return Optional.of(outgoing.come(progress, code(line.stage()), answer.bytes));
    }

    private static boolean isGivenUp(Outgoing outgoing, Stage stage) {
        return (outgoing.progress() == Progress.UNDELIVERED || outgoing.progress() == Progress.WAITING)
                && stage instanceof Stage.Refused(var code)
                && code.equals(Inbox.GIVEN_UP);
    }

    /// The partner could not open this envelope. It proves nothing about the letter, so it is sealed afresh and tried
    /// again; only a letter that is never opened is given up. A prekey that was missed may take any time to come.
    private Optional<Outgoing> unopened(Outgoing outgoing, Line line, Answer answer, Instant now) {
        if (!outgoing.progress().isWaiting() || !answer.isTo(outgoing, line.envelope())) return Optional.empty();
        var code = code(line.stage());
        return Optional.of(
                outgoing.unopened() >= MOST_UNOPENED
                                && code.filter(ReceiptBook::passes).isEmpty()
                        ? outgoing.come(Progress.REFUSED, code, answer.bytes)
                        : outgoing.turnedUnopened(patience.again(outgoing, now)));
    }

    /// Whether a refusal goes away when keys or prekeys have been exchanged anew.
    private static boolean passes(String code) {
        return code.equals(OpeningRefusal.UNKNOWN_EPOCH.name())
                || code.equals(OpeningRefusal.STALE_EPOCH.name())
                || code.equals(OpeningRefusal.UNKNOWN_KEY.name());
    }

    private static Optional<String> code(Stage stage) {
        return stage instanceof Stage.Refused(var code) ? Optional.of(code) : Optional.empty();
    }
}
