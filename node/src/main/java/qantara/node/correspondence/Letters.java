package qantara.node.correspondence;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Arrival;
import qantara.exchange.Attachments;
import qantara.exchange.Inbox;
import qantara.exchange.Judge;
import qantara.exchange.Message;
import qantara.exchange.Outbox;
import qantara.handling.Act;
import qantara.handling.Audience;
import qantara.handling.HandlingCode;
import qantara.handling.Item;
import qantara.handling.Marking;
import qantara.handling.Permit;
import qantara.handling.Service;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Opener;
import qantara.seal.Opening;
import qantara.seal.ServiceKeys;
import qantara.seal.Sheet;

/// Puts messages into letters and takes letters in, inside the transactions of this desk.
///
/// @param keys those the service signs with at that moment
/// @param random makes letters' ids; cryptographically strong
record Letters(
        ExchangeCabinet cabinet, Outbox outbox, Opener opener, Supplier<ServiceKeys> keys, RandomGenerator random) {
    /// How long the outbox tries to bring a letter home: a partner that is away for five weeks misses nothing.
    static final Duration PATIENCE = Duration.ofDays(45);

    /// The letters of a service whose keys stay the same.
    Letters(ExchangeCabinet cabinet, Outbox outbox, Opener opener, ServiceKeys keys, RandomGenerator random) {
        this(cabinet, outbox, opener, () -> keys, random);
    }

    /// Posts `message`, which discloses `item`: the permit is the key.
    ///
    /// @param pace of the exchange that it belongs to
    /// @return the letter's id; empty when too many letters wait in the lane
    /// @throws IllegalStateException when the permit is not for this
    Optional<MessageId> disclose(
            JdbcClient db,
            Permit permit,
            Item item,
            Lane lane,
            Message message,
            Attachments attachments,
            Marking marking,
            Optional<MessageId> answered,
            Pace pace,
            Instant now) {
        if (!permit.covers(Act.RELEASE, item, permit.to(), now) || !permit.to().equals(audience(lane)))
            throw new IllegalStateException("the permit is for something else");
        return post(db, lane, message, attachments, labels(marking), answered, pace, now);
    }

    /// Posts a part of a cross-check; [CheckPost] has seen the permit.
    Optional<MessageId> check(JdbcClient db, Lane lane, Message.CheckMessage message, Instant now) {
        return post(db, lane, message, Attachments.NONE, List.of(), Optional.empty(), Pace.USUAL, now);
    }

    private static Audience audience(Lane lane) {
        return Audience.of(new Service(lane.to().value()));
    }

    private static List<String> labels(Marking marking) {
        var labels = new ArrayList<>(
                marking.handling().codes().stream().map(HandlingCode::name).toList());
        labels.add(marking.tlp().label());
        return labels;
    }

    /// Whether letters are accepted for sending: their journal is there.
    boolean mayPost() {
        return cabinet.mayPost();
    }

    private Optional<MessageId> post(
            JdbcClient db,
            Lane lane,
            Message message,
            Attachments attachments,
            List<String> labels,
            Optional<MessageId> answered,
            Pace pace,
            Instant now) {
        if (!mayPost()) return Optional.empty();
        var sheet = new Sheet(
                MessageId.fresh(now, random),
                message.type(),
                new TreeSet<>(List.of(lane.to())),
                labels,
                now,
                now.plus(PATIENCE),
                answered,
                attachments.body(message),
                attachments.digests());
        var drawer = cabinet.drawer(db);
        try {
            return switch (outbox.post(drawer, lane, sheet, now)) {
                case Outbox.Posting.Posted p -> {
                    if (pace == Pace.URGENT) drawer.hasten(sheet.id());
                    yield Optional.of(sheet.id());
                }
                case Outbox.Posting.Full f -> Optional.empty();
            };
        } catch (UncheckedIOException journalFull) {
            // The journal comes first: nothing of the letter has been kept.
            return Optional.empty();
        }
    }

    /// Signs that a person has dealt with a letter, and sends that home. A full lane loses the news, not the receipt.
    ///
    /// @param back the lane in which this service's letters go
    void handled(JdbcClient db, MessageId letter, Lane back, Instant now) {
        var receipt = inbox(one -> Optional.empty()).handled(cabinet.drawer(db), letter, now);
        post(
                db,
                back,
                new Message.ReceiptMessage(receipt),
                Attachments.NONE,
                List.of(),
                Optional.of(letter),
                Pace.USUAL,
                now);
    }

    /// Opens and verifies, outside any transaction.
    Opening open(byte[] envelope, Instant now) {
        return opener.open(envelope, now);
    }

    /// Keeps what was opened, once; `effect` is told of each letter that is taken in before the next is judged.
    List<Arrival> takeAll(JdbcClient db, List<Opening> openings, Judge judge, Consumer<Letter> effect, Instant now) {
        return inbox(judge).takeAll(cabinet.drawer(db), openings, effect, now);
    }

    /// Posts what a node has to say to a node, which discloses nothing of any item.
    ///
    /// @return whether the lane had room
    boolean tell(JdbcClient db, Lane lane, Message message, Instant now) {
        return post(db, lane, message, Attachments.NONE, List.of(), Optional.empty(), Pace.USUAL, now)
                .isPresent();
    }

    /// Posts the word that other keys follow, before all that waits: what those keys sign is not to overtake it.
    ///
    /// @return the letter's id; empty when nothing can be posted now
    Optional<MessageId> announce(JdbcClient db, Lane lane, Message.SignetMessage message, Instant now) {
        return post(db, lane, message, Attachments.NONE, List.of(), Optional.empty(), Pace.URGENT, now);
    }

    private Inbox inbox(Judge judge) {
        return new Inbox(opener, keys.get(), judge);
    }
}
