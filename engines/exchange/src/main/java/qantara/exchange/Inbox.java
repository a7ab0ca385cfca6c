package qantara.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Opener;
import qantara.seal.Opening;
import qantara.seal.Opening.Opened;
import qantara.seal.OpeningRefusal;
import qantara.seal.Receipt;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;
import qantara.seal.Receipts;
import qantara.seal.ServiceKeys;
import qantara.seal.Stage;

/// Takes in what comes: verifies it, keeps it once, and answers the same letter with the same receipt for ever.
public final class Inbox {
    /// How far ahead of the contiguous head a letter may come.
    public static final long WINDOW = 65_536;

    static final String SEQ_CONFLICT = "SEQ_CONFLICT";
    static final String ID_CONFLICT = "ID_CONFLICT";
    static final String CHAIN_CONFLICT = "CHAIN_CONFLICT";

    private final Opener opener;
    private final ServiceKeys keys;
    private final Judge judge;

    public Inbox(Opener opener, ServiceKeys keys, Judge judge) {
        this.opener = opener;
        this.keys = keys;
        this.judge = judge;
    }

    /// [#open] and [#take] in one.
    public Arrival accept(Drawer drawer, byte[] envelope, Instant now) {
        return take(drawer, open(envelope, now), now);
    }

    /// Opens and verifies, without a transaction: the dear part.
    public Opening open(byte[] envelope, Instant now) {
        return opener.open(envelope, now);
    }

    /// Keeps what was opened, inside the transaction in which its effects are kept too.
    public Arrival take(Drawer drawer, Opening opening, Instant now) {
        return switch (opening) {
            case Opened opened -> take(drawer, opened, now);
            case Opening.Refused refused -> new Arrival.Unopened(refused.reason(), receipt(refused, drawer, now));
        };
    }

    /// Signs that a person has dealt with a letter, and keeps it; the same bytes when it was signed before.
    ///
    /// @throws IllegalStateException when there is no such letter
    public byte[] handled(Drawer drawer, MessageId id, Instant now) {
        var incoming = drawer.incoming(id).orElseThrow(() -> new IllegalStateException("no such letter"));
        if (incoming.handled().isPresent()) return incoming.handled().get();
        var receipt = sign(
                drawer, incoming.lane(), incoming.place().incarnation(), List.of(ReceiptLines.handled(incoming)), now);
        drawer.handled(id, receipt);
        return receipt;
    }

    private Arrival take(Drawer drawer, Opened opened, Instant now) {
        var letter = opened.letter();
        var place = letter.place();
        var sameId = drawer.incoming(letter.id());
        var samePlace = drawer.incoming(letter.lane(), place.incarnation(), place.seq());
        if (samePlace.isPresent())
            return samePlace.get().letter().equals(opened.signed().digest())
                    ? new Arrival.AlreadyHave(samePlace.get().receipt())
                    : conflict(drawer, opened, SEQ_CONFLICT, now);
        if (sameId.isPresent()) return conflict(drawer, opened, ID_CONFLICT, now);
        if (breaksChain(drawer, opened)) return conflict(drawer, opened, CHAIN_CONFLICT, now);
        if (place.seq() > drawer.head(letter.lane(), place.incarnation()) + WINDOW) return new Arrival.TooEarly();
        if (!judge.isWhole(opened.letter())) return new Arrival.Incomplete();
        return keep(drawer, opened, now);
    }

    /// Whether a neighbour that has come contradicts this letter's place in the chain.
    private static boolean breaksChain(Drawer drawer, Opened opened) {
        var lane = opened.letter().lane();
        var place = opened.letter().place();
        var before = drawer.incoming(lane, place.incarnation(), place.seq() - 1);
        var after = drawer.incoming(lane, place.incarnation(), place.seq() + 1);
        return before.isPresent() && !before.get().letter().equals(place.previous())
                || after.isPresent()
                        && !after.get()
                                .place()
                                .previous()
                                .equals(opened.signed().digest());
    }

    private Arrival keep(Drawer drawer, Opened opened, Instant now) {
        var letter = opened.letter();
        var objection = judge.objection(letter);
        var stage = objection.<Stage>map(Stage.Refused::new).orElse(new Stage.Accepted());
        var incarnation = letter.place().incarnation();
        var head = headWith(drawer, letter);
        var receipt = sign(
                keys,
                letter.lane(),
                new Head(incarnation, head),
                List.of(ReceiptLines.of(new Stage.Held(), opened, now), ReceiptLines.of(stage, opened, now)),
                now);
        drawer.keep(new Incoming(
                letter.id(),
                letter.lane(),
                letter.place(),
                opened.signed().digest(),
                opened.envelope().digest(),
                opened.signed().bytes(),
                now,
                receipt,
                Optional.empty()));
        if (head > drawer.head(letter.lane(), incarnation)) drawer.head(letter.lane(), incarnation, head);
        return objection
                .<Arrival>map(code -> new Arrival.Declined(letter, code, receipt))
                .orElse(new Arrival.Accepted(letter, receipt));
    }

    /// The contiguous head once `letter` is kept.
    private static long headWith(Drawer drawer, Letter letter) {
        var incarnation = letter.place().incarnation();
        var head = drawer.head(letter.lane(), incarnation);
        if (letter.place().seq() != head + 1) return head;
        head++;
        while (drawer.incoming(letter.lane(), incarnation, head + 1).isPresent()) head++;
        return head;
    }

    private Arrival conflict(Drawer drawer, Opened opened, String code, Instant now) {
        var lane = opened.letter().lane();
        drawer.keep(new Evidence(lane, code, now, opened.signed().bytes()), Evidence.MOST);
        var lines = List.of(ReceiptLines.of(new Stage.Refused(code), opened, now));
        return new Arrival.Conflict(
                code, sign(drawer, lane, opened.letter().place().incarnation(), lines, now));
    }

    private Optional<byte[]> receipt(Opening.Refused refused, Drawer drawer, Instant now) {
        return refused.outer()
                .filter(outer -> isFromPartner(refused.reason()))
                .map(outer -> sign(
                        drawer,
                        outer.lane(),
                        outer.incarnation(),
                        List.of(ReceiptLines.unopened(refused, outer, now)),
                        now));
    }

    /// Only what claims to come by a lane of this service is worth a signature.
    private static boolean isFromPartner(OpeningRefusal reason) {
        return switch (reason) {
            case UNKNOWN_CHANNEL, WRONG_RECIPIENT, WRONG_SENDER, REFLECTED -> false;
            case TOO_LARGE, TOO_DEEP, NOT_CANONICAL, WRONG_SHAPE, UNKNOWN_VERSION -> true;
            case UNKNOWN_EPOCH, STALE_EPOCH, NOT_DECRYPTED, UNKNOWN_KEY, SIGNATURE_MISSING -> true;
            case ED25519_BAD, ML_DSA_65_BAD, BODY_DIFFERS, HEADER_DIFFERS -> true;
        };
    }

    private byte[] sign(Drawer drawer, Lane lane, long incarnation, List<Line> lines, Instant now) {
        return sign(keys, lane, new Head(incarnation, drawer.head(lane, incarnation)), lines, now);
    }

    private static byte[] sign(ServiceKeys keys, Lane lane, Head head, List<Line> lines, Instant now) {
        return Receipts.sign(keys, new Receipt(lane, now, head, lines));
    }
}
