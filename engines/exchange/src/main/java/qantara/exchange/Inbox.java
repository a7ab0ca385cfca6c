package qantara.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import qantara.seal.Digest;
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

/// Takes in what comes: verifies it, keeps it once, and answers the same letter with the same receipt for ever.
public final class Inbox {
    /// How far ahead of the contiguous head a letter may come.
    public static final long WINDOW = 65_536;

    static final String SEQ_CONFLICT = "SEQ_CONFLICT";
    static final String ID_CONFLICT = "ID_CONFLICT";
    static final String CHAIN_CONFLICT = "CHAIN_CONFLICT";
    /// The sender signed it in a life that another one had followed: two nodes are alive with one identity.
    static final String TWIN = "TWIN";
    static final String GIVEN_UP = "GIVEN_UP";

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
        return takeAll(drawer, List.of(opening), letter -> {}, now).getFirst();
    }

    /// Keeps several, and signs once for up to 32 new letters of one incarnation of a lane: each of them has
    /// that receipt as its answer, for ever. Done in the order of their places, however they came: `effect`
    /// is told of each letter that is taken in before the next is judged.
    ///
    /// @return what became of each, in the order in which they were given
    public List<Arrival> takeAll(Drawer drawer, List<Opening> openings, Consumer<Letter> effect, Instant now) {
        var batch = new Batch(drawer, judge, effect, now, this::sign);
        Map<Opening, Supplier<Arrival>> answers = new IdentityHashMap<>();
        openings.stream()
                .sorted(Turn.ORDER)
                .forEach(opening -> answers.put(opening, answer(batch, drawer, opening, now)));
        batch.close();
        return openings.stream()
                .map(opening -> Objects.requireNonNull(answers.get(opening)).get())
                .toList();
    }

    /// When a letter is judged among those that came with it. What could not be opened has no place, and comes first.
    private record Turn(long incarnation, long seq) {
        private static final Comparator<Opening> ORDER = Comparator.comparing(
                Turn::of, Comparator.comparingLong(Turn::incarnation).thenComparingLong(Turn::seq));

        private static Turn of(Opening opening) {
            return switch (opening) {
                case Opened(var letter, var signed, var envelope) ->
                    new Turn(letter.place().incarnation(), letter.place().seq());
                case Opening.GivenUp(var record, var bytes) -> new Turn(record.incarnation(), record.seq());
                case Opening.Refused refused -> new Turn(0, 0);
            };
        }
    }

    private Supplier<Arrival> answer(Batch batch, Drawer drawer, Opening opening, Instant now) {
        return switch (opening) {
            case Opened opened -> batch.take(opened);
            case Opening.GivenUp givenUp -> batch.take(givenUp);
            case Opening.Refused refused -> {
                var arrival = new Arrival.Unopened(refused.reason(), receipt(refused, drawer, now));
                yield () -> arrival;
            }
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
        var edge = drawer.edge(lane, incarnation);
        var root = edge.size() == 0 ? Optional.<Digest>empty() : Optional.of(edge.root());
        return Receipts.sign(keys, new Receipt(lane, now, new Head(incarnation, edge.size(), root), lines));
    }
}
