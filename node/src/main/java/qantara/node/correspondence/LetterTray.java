package qantara.node.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Arrival;
import qantara.exchange.Deadline.Warning;
import qantara.exchange.Exchange;
import qantara.exchange.ExchangeId;
import qantara.exchange.Information;
import qantara.exchange.Judge;
import qantara.exchange.Message;
import qantara.exchange.Settlement;
import qantara.exchange.Side;
import qantara.exchange.State;
import qantara.exchange.Step;
import qantara.exchange.Understanding;
import qantara.exchange.Urgency;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.gateway.Successions;
import qantara.node.store.StoreBroken;
import qantara.node.store.StoreBusy;
import qantara.seal.ChannelId;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Opening;

/// Takes in what partners send: each letter once, with its effect, its leaf and its receipt in one transaction.
///
/// Long because every kind of message has its objection and its effect here.
///
/// @param arrivals the attachments that came before their letters
/// @param told hears of the lane in which this service's letters go to whoever was just heard of
/// @param checks takes cross-checks, which this desk does not read
record LetterTray(
        Desk desk,
        Letters letters,
        Recovered recovered,
        Arrivals arrivals,
        Consumer<Lane> told,
        Supplier<CheckSlot> checks) {
    private static final Logger LOG = LoggerFactory.getLogger(LetterTray.class);

    /// A tray at a node that cross-checks nothing.
    LetterTray(Desk desk, Letters letters, Recovered recovered, Arrivals arrivals, Consumer<Lane> told) {
        this(desk, letters, recovered, arrivals, told, () -> CheckSlot.NONE);
    }

    Arrival take(byte[] envelope) {
        return takeAll(List.of(open(envelope))).getFirst();
    }

    /// Opens and verifies, outside any transaction.
    Opening open(byte[] envelope) {
        return letters.open(envelope, desk.now());
    }

    /// Takes in what came within a moment, in its order: one transaction, and one signature for up to 32 letters of a
    /// lane. Where one of them cannot be dealt with, each is taken by itself.
    List<Arrival> takeAll(List<Opening> openings) {
        List<Arrival> arrivals;
        try {
            arrivals = takeTogether(openings);
        } catch (StoreBusy | StoreBroken later) {
            throw later;
        } catch (RuntimeException fault) {
            arrivals = openings.stream().map(this::takeAlone).toList();
        }
        arrivals.stream()
                .flatMap(LetterTray::back)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(told);
        if (arrivals.stream().anyMatch(LetterTray::isCheck)) checks.get().taken();
        return arrivals;
    }

    private static boolean isCheck(Arrival arrival) {
        return arrival instanceof Arrival.Accepted(var letter, var receipt)
                && letter.sheet().type().equals("check");
    }

    private static Stream<Lane> back(Arrival arrival) {
        return arrival instanceof Arrival.Accepted(var letter, var receipt)
                ? Stream.of(letter.lane().back())
                : Stream.empty();
    }

    private List<Arrival> takeTogether(List<Opening> openings) {
        var now = desk.now();
        return desk.store()
                .write(db -> letters.takeAll(db, openings, judge(db), letter -> effect(db, letter, now), now));
    }

    /// A letter that this node cannot deal with is kept and refused by name, so that its lane goes on.
    private Arrival takeAlone(Opening opening) {
        try {
            return takeTogether(List.of(opening)).getFirst();
        } catch (StoreBusy | StoreBroken later) {
            throw later;
        } catch (RuntimeException fault) {
            LOG.error("a letter is set aside", fault);
            return desk.store()
                    .write(db -> letters.takeAll(
                            db, List.of(opening), _ -> Optional.of("NOT_PROCESSED"), _ -> {}, desk.now()))
                    .getFirst();
        }
    }

    private Judge judge(JdbcClient db) {
        return new Judge() {
            @Override
            public Optional<String> objection(Letter letter) {
                return LetterTray.this.objection(db, letter).or(() -> Arrivals.objection(letter));
            }

            @Override
            public boolean isWhole(Letter letter) {
                return arrivals.isWhole(db, letter);
            }
        };
    }

    private static Service sender(Letter letter) {
        return new Service(letter.lane().from().value());
    }

    /// Why a letter is not taken in, as docs/protocol/errors.md names it.
    private Optional<String> objection(JdbcClient db, Letter letter) {
        return switch (Message.read(letter.sheet().type(), letter.sheet().body())) {
            case Understanding.NotUnderstood(var code) -> Optional.of(code);
            case Understanding.Understood(var message) -> objection(db, letter, message);
        };
    }

    private Optional<String> objection(JdbcClient db, Letter letter, Message message) {
        return switch (message) {
            case Message.RequestMessage(var id, var request) ->
                new Threads(db).find(id).isPresent() ? Optional.of("EXCHANGE_TAKEN") : Optional.empty();
            case Message.ReplyMessage(var id, var reply) -> stranger(db, letter, id, Side.ASKING);
            case Message.ClarificationMessage(var id, var question) -> stranger(db, letter, id, Side.ASKING);
            case Message.DelayMessage(var id, var expected, var reason) -> stranger(db, letter, id, Side.ASKING);
            case Message.ClarifiedMessage(var id, var answer) -> stranger(db, letter, id, Side.ASKED);
            case Message.RecallMessage(var id, var reason) -> stranger(db, letter, id, Side.ASKED);
            case Message.ReceiptMessage r -> Optional.empty();
            case Message.InformationMessage i -> Optional.empty();
            case Message.GiveBackMessage g -> Optional.empty();
            case Message.GivenBackMessage g -> Optional.empty();
            case Message.ClosingMessage c -> Optional.empty();
            case Message.PrekeyMessage p -> Optional.of("UNKNOWN_TYPE");
            case Message.SignetMessage(var word) ->
                successions().objection(db, letter.lane().channel(), word);
            case Message.CheckMessage(var content) -> checks.get().objection(db, sender(letter), content);
        };
    }

    private Successions successions() {
        return new Successions(desk.audit());
    }

    /// A letter about an exchange that this partner has no part in, or that it cannot say from where it stands.
    private static Optional<String> stranger(JdbcClient db, Letter letter, ExchangeId id, Side ours) {
        var isKnown = new Threads(db)
                .find(id)
                .filter(dossier -> dossier.exchange().side() == ours)
                .flatMap(Dossier::partner)
                .filter(partner -> partner.code().equals(letter.lane().from().value()))
                .isPresent();
        return isKnown ? Optional.empty() : Optional.of("UNKNOWN_EXCHANGE");
    }

    private void effect(JdbcClient db, Letter letter, Instant now) {
        switch (Message.read(letter.sheet().type(), letter.sheet().body())) {
            case Understanding.Understood(var message) -> effect(db, letter, message, now);
            case Understanding.NotUnderstood n -> throw new IllegalStateException("the judge let it in: " + n.code());
        }
    }

    private void effect(JdbcClient db, Letter letter, Message message, Instant now) {
        switch (message) {
            case Message.RequestMessage request -> begin(db, letter, request, now);
            case Message.ReplyMessage(var id, var reply) ->
                go(db, letter, id, message, new Step.Answer(now, reply.outcome()), now);
            case Message.ClarificationMessage(var id, var question) ->
                go(db, letter, id, message, new Step.AskBack(now, question), now);
            case Message.ClarifiedMessage(var id, var answer) ->
                go(db, letter, id, message, new Step.Clarify(now), now);
            case Message.DelayMessage(var id, var expected, var reason) ->
                go(db, letter, id, message, new Step.Delay(now, expected, reason), now);
            case Message.RecallMessage(var id, var reason) ->
                go(db, letter, id, message, new Step.Recall(now, reason), now);
            case Message.ReceiptMessage(var receipt) -> settle(db, letter.lane().back(), receipt, now);
            case Message.InformationMessage information -> inform(db, letter, information, now);
            case Message.GiveBackMessage asked -> recovered.giveBack(db, letter, asked, now);
            case Message.GivenBackMessage given ->
                recovered.takeBack(db, letter.lane().back(), given, now);
            case Message.ClosingMessage(var closing) ->
                recovered.closed(db, letter.lane().channel(), closing);
            case Message.PrekeyMessage p -> {}
            case Message.SignetMessage(var word) ->
                successions().take(db, letter.lane().channel(), word, now);
            case Message.CheckMessage(var content) -> checks.get().take(db, sender(letter), content, now);
        }
    }

    private void begin(JdbcClient db, Letter letter, Message.RequestMessage message, Instant now) {
        var threads = new Threads(db);
        var dossier = dossier(
                threads.next(LocalDate.ofInstant(now, desk.zone()).getYear()),
                message,
                sender(letter),
                letter.lane().channel(),
                now);
        threads.begin(dossier);
        file(db, letter, dossier, message, now);
    }

    /// Information that nobody asked for begins a thread of its own: it is to be read, and nothing is owed for it.
    private void inform(JdbcClient db, Letter letter, Message.InformationMessage message, Instant now) {
        var threads = new Threads(db);
        var dossier = informed(
                threads.next(LocalDate.ofInstant(now, desk.zone()).getYear()), letter, message.information(), now);
        threads.begin(dossier);
        file(db, letter, dossier, message, now);
    }

    static Dossier informed(ThreadRef ref, Letter letter, Information information, Instant now) {
        return new Dossier(
                ref,
                new Exchange(
                        new ExchangeId(letter.id().value()),
                        Side.ASKED,
                        Urgency.NORMAL,
                        new State.Closed(now),
                        Optional.empty()),
                Optional.of(new Service(letter.lane().from().value())),
                Optional.of(letter.lane().channel()),
                information.subject(),
                information.purpose(),
                EnumSet.copyOf(information.categories()),
                information.language(),
                "",
                information.marking(),
                information.evaluation(),
                Warning.NONE,
                1,
                "",
                now);
    }

    /// The exchange that a partner's request begins here; its clock runs.
    static Dossier dossier(
            ThreadRef ref, Message.RequestMessage message, Service from, ChannelId channel, Instant now) {
        var request = message.request();
        return new Dossier(
                ref,
                Exchange.received(message.exchange(), request.urgency(), new Step.Receive(now)),
                Optional.of(from),
                Optional.of(channel),
                request.subject(),
                request.purpose(),
                EnumSet.copyOf(request.categories()),
                request.language(),
                "",
                request.marking(),
                request.evaluation(),
                Warning.NONE,
                1,
                "",
                now);
    }

    /// The letter is kept whatever it changes. A reply also says that the request came, if no receipt did.
    private void go(JdbcClient db, Letter letter, ExchangeId id, Message message, Step step, Instant now) {
        var dossier = new Threads(db).find(id).orElseThrow();
        var reached = Steps.tried(dossier.exchange(), new Step.Receive(now));
        new Threads(db).change(dossier.at(Steps.tried(reached, step)));
        file(db, letter, dossier, message, now);
    }

    private void file(JdbcClient db, Letter letter, Dossier dossier, Message message, Instant now) {
        new Papers(db)
                .keep(dossier.ref(), new Paper(0, letter.id(), message, false, now, "", "", "", Optional.empty()));
        arrivals.file(db, letter, dossier.ref(), now);
        var leaf = Leaf.ofNobody(Action.COLLECT, dossier.ref().toString())
                .in(dossier.ref().toString())
                .serving(dossier.purpose());
        desk.audit().append(db, leaf);
    }

    private Settlement settle(JdbcClient db, Lane lane, byte[] receipt, Instant now) {
        return letters.outbox().settle(letters.cabinet().drawer(db), lane, receipt, now);
    }

    /// Takes a receipt that came by itself.
    ///
    /// @param lane in which the letters went that it speaks of
    Settlement settle(Lane lane, byte[] receipt) {
        var settlement = desk.store().write(db -> settle(db, lane, receipt, desk.now()));
        told.accept(lane);
        return settlement;
    }
}
