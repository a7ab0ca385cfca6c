package qantara.node.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Comparison;
import qantara.exchange.Counterpart;
import qantara.exchange.Deadline.Warning;
import qantara.exchange.Difference;
import qantara.exchange.Exchange;
import qantara.exchange.Message;
import qantara.exchange.Outgoing;
import qantara.exchange.Recovery;
import qantara.exchange.Side;
import qantara.exchange.State;
import qantara.exchange.Step;
import qantara.exchange.Understanding;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.seal.ChannelId;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.ServiceCode;
import qantara.seal.SignedLetter;

/// Finds and mends what a restored backup tore, on either side: compares with the partner, sends again what it lost,
/// gets back what this side lost, and files what comes back.
record Recovered(Desk desk, Letters letters, Recovery recovery, DayBook days) {
    private static final Logger LOG = LoggerFactory.getLogger(Recovered.class);

    /// Compares this side's lane of a channel with the partner, and has mended what differs.
    ///
    /// @return what differed; nothing when the partner could not be asked
    Optional<Difference> compare(Counterpart partner, ChannelId channel, ServiceCode there) {
        var lane = new Lane(channel, new ServiceCode(desk.here().code()), there);
        var difference = Comparison.of(letters.cabinet().reading(), partner, lane);
        difference.filter(one -> !one.isNone()).ifPresent(one -> mend(lane, one));
        return difference;
    }

    private void mend(Lane lane, Difference difference) {
        var now = desk.now();
        var again = desk.store().write(db -> {
            var drawer = letters.cabinet().drawer(db);
            recovery.askBack(drawer, difference).forEach(asked -> letters.tell(db, lane, asked, now));
            var count = recovery.resend(drawer, difference, now);
            desk.audit()
                    .append(
                            db,
                            Leaf.ofNobody(Action.ADMINISTER, lane.channel().value())
                                    .because("comparison: " + count + " sent again, "
                                            + difference.there().size() + " asked back, "
                                            + difference.contradictory().size() + " contradictory"));
            return count;
        });
        LOG.warn(
                "channel {}: {} letters sent again, {} asked back, {} contradictory",
                lane.channel(),
                again,
                difference.there().size(),
                difference.contradictory().size());
    }

    /// Closes what days of a channel are over, in both its lanes, and tells the partner.
    void closeDays(ChannelId channel, ServiceCode there) {
        var lane = new Lane(channel, new ServiceCode(desk.here().code()), there);
        var now = desk.now();
        var stated = desk.store().write(db -> {
            var drawer = letters.cabinet().drawer(db);
            var closings = new ArrayList<>(days.close(db, drawer, lane, now));
            closings.addAll(days.close(db, drawer, lane.back(), now));
            closings.forEach(closing -> letters.tell(db, lane, new Message.ClosingMessage(closing), now));
            return closings.size();
        });
        if (stated > 0) LOG.info("channel {}: {} days closed", channel, stated);
    }

    /// Answers a partner's question about its own lane; nothing when it is none. Reads one state of the database, and
    /// keeps nobody from writing.
    Optional<byte[]> answer(Lane lane, byte[] question) {
        return desk.store().read(db -> {
            try {
                return Optional.of(Comparison.answer(letters.cabinet().drawer(db), lane, question));
            } catch (Malformed none) {
                return Optional.empty();
            }
        });
    }

    /// The partner has lost letters that it sent, and gets them.
    void giveBack(JdbcClient db, Letter letter, Message.GiveBackMessage asked, Instant now) {
        var lane = letter.lane();
        recovery.giveBack(letters.cabinet().drawer(db), lane, asked)
                .forEach(given -> letters.tell(db, lane.back(), given, now));
    }

    /// A letter of ours that we lost and that the partner had.
    void takeBack(JdbcClient db, Lane lane, Message.GivenBackMessage given, Instant now) {
        var drawer = letters.cabinet().drawer(db);
        recovery.takeBack(drawer, lane, given, now)
                .ifPresent(signed ->
                        file(db, signed, drawer.outgoing(signed.letter().id()).orElseThrow()));
    }

    /// What the journal has and the database has not: letters posted after the backup that lies here now.
    ///
    /// @return how many
    int replay(List<byte[]> journal) {
        return desk.store().write(db -> {
            var drawer = letters.cabinet().drawer(db);
            var kept = recovery.replay(drawer, journal, desk.now());
            kept.forEach(signed ->
                    file(db, signed, drawer.outgoing(signed.letter().id()).orElseThrow()));
            if (!kept.isEmpty())
                desk.audit()
                        .append(
                                db,
                                Leaf.ofNobody(Action.ADMINISTER, "journal")
                                        .because("an older database was found; letters from the journal: "
                                                + kept.size()));
            return kept.size();
        });
    }

    /// The days of a channel that either side has closed, the latest first, `most` at most.
    List<ClosedDay> closedDays(ChannelId channel, int most) {
        return desk.store().read(db -> DayBook.of(db, channel, most));
    }

    void closed(JdbcClient db, ChannelId channel, byte[] closing) {
        days.theirs(db, channel, closing);
    }

    /// Puts a letter of ours back into its exchange, or begins the exchange anew where it is lost too. Who wrote it is
    /// not in the letter.
    private void file(JdbcClient db, SignedLetter signed, Outgoing outgoing) {
        var sheet = signed.letter().sheet();
        if (!(Message.read(sheet.type(), sheet.body()) instanceof Understanding.Understood(var message))) return;
        if (new Papers(db).find(sheet.id()).isPresent()) return;
        dossier(db, signed, message).ifPresent(dossier -> {
            var paper = new Paper(0, sheet.id(), message, true, sheet.created(), "", "", "", Optional.empty());
            new Papers(db).keep(dossier.ref(), paper);
            new Drafts(db).drop(dossier.ref());
            new Threads(db).change(dossier.at(after(dossier.exchange(), message, outgoing)));
        });
    }

    private Optional<Dossier> dossier(JdbcClient db, SignedLetter signed, Message message) {
        var threads = new Threads(db);
        return switch (message) {
            case Message.RequestMessage request ->
                threads.find(request.exchange()).or(() -> {
                    var dossier = asked(db, signed, request);
                    threads.begin(dossier);
                    return Optional.of(dossier);
                });
            case Message.ReplyMessage(var id, var reply) -> threads.find(id);
            case Message.ClarificationMessage(var id, var question) -> threads.find(id);
            case Message.ClarifiedMessage(var id, var answer) -> threads.find(id);
            case Message.DelayMessage(var id, var expected, var reason) -> threads.find(id);
            case Message.RecallMessage(var id, var reason) -> threads.find(id);
            case Message.InformationMessage i -> Optional.empty();
            case Message.ReceiptMessage r -> Optional.empty();
            case Message.PrekeyMessage p -> Optional.empty();
            case Message.GiveBackMessage g -> Optional.empty();
            case Message.GivenBackMessage g -> Optional.empty();
            case Message.SignetMessage s -> Optional.empty();
            case Message.ClosingMessage c -> Optional.empty();
            case Message.CheckMessage c -> Optional.empty();
        };
    }

    private Dossier asked(JdbcClient db, SignedLetter signed, Message.RequestMessage message) {
        var request = message.request();
        var lane = signed.letter().lane();
        var at = signed.letter().sheet().created();
        return new Dossier(
                new Threads(db).next(LocalDate.ofInstant(at, desk.zone()).getYear()),
                new Exchange(message.exchange(), Side.ASKING, request.urgency(), new State.Sent(at), Optional.empty()),
                Optional.of(new Service(lane.to().value())),
                Optional.of(lane.channel()),
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
                at);
    }

    private static Exchange after(Exchange exchange, Message message, Outgoing outgoing) {
        var at = outgoing.kept();
        return switch (message) {
            case Message.ReplyMessage(var id, var reply) -> Steps.tried(exchange, new Step.Answer(at, reply.outcome()));
            case Message.RequestMessage r -> {
                var sent = Steps.tried(Steps.tried(exchange, new Step.Approve(at)), new Step.Post(at));
                yield outgoing.progress().isUnderWay() ? sent : Steps.tried(sent, new Step.Receive(at));
            }
            case Message other -> exchange;
        };
    }
}
