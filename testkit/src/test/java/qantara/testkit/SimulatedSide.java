package qantara.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import qantara.exchange.Carriage;
import qantara.exchange.Comparison;
import qantara.exchange.Counterpart;
import qantara.exchange.Drawer;
import qantara.exchange.Message;
import qantara.exchange.Outbox.Posting;
import qantara.exchange.Recovery;
import qantara.exchange.Understanding;
import qantara.exchange.contract.Station;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// One service of a simulation: what a node does around its outbox and its inbox.
final class SimulatedSide {
    final FrailCabinet cabinet;
    final Station station;
    /// What its officers were told was posted. Lives in their heads: no crash and no backup changes it.
    final List<MessageId> posted = new ArrayList<>();
    /// On a second volume, written before each commit.
    private final List<byte[]> journal = new ArrayList<>();

    private final Recovery recovery;
    private final RandomGenerator random;
    LossyPost road = new LossyPost((lane, envelope) -> new Carriage.Unreachable("NO_ROAD"), new Random(0));

    SimulatedSide(String code, Random random) {
        this.random = random;
        cabinet = new FrailCabinet(random);
        station = new Station(code, cabinet, random.nextLong());
        recovery = new Recovery(station);
    }

    Map<MessageId, Integer> effects() {
        return cabinet.effects();
    }

    void posts(Sheet sheet, Instant now) {
        cabinet.together(drawer -> {
            cabinet.onCommit(() -> posted.add(sheet.id()));
            return post(drawer, sheet, now);
        });
    }

    private Posting post(Drawer drawer, Sheet sheet, Instant now) {
        var posting = station.outbox().post(drawer, station.lane(), sheet, now);
        if (posting instanceof Posting.Posted(var outgoing)) journal.add(outgoing.signed());
        return posting;
    }

    /// The effect of a letter, in the transaction in which it is kept.
    void takesIn(Drawer drawer, Letter letter, Instant now) {
        var body = letter.sheet().body();
        if (Message.read(letter.sheet().type(), body) instanceof Understanding.Understood(var message)) {
            if (message instanceof Message.GiveBackMessage asked)
                recovery.giveBack(drawer, station.lane().back(), asked).forEach(m -> post(drawer, sheet(m, now), now));
            if (message instanceof Message.GivenBackMessage given)
                recovery.takeBack(drawer, station.lane(), given, now);
        }
        cabinet.takesEffect(letter.id());
    }

    /// Compares its lane with the other side, as at each connection and each hour.
    void compares(SimulatedSide other, Instant now) {
        Counterpart counterpart = (lane, question) -> other.answers(question, lane, now);
        Comparison.of(cabinet, counterpart, station.lane())
                .ifPresent(difference -> cabinet.together(drawer -> {
                    if (!difference.contradictory().isEmpty()) throw new AssertionError("two letters under one id");
                    recovery.askBack(drawer, difference).forEach(message -> post(drawer, sheet(message, now), now));
                    return recovery.resend(drawer, difference, now);
                }));
    }

    private Optional<byte[]> answers(byte[] question, Lane lane, Instant now) {
        try {
            return Optional.of(cabinet.together(drawer -> {
                try {
                    return Comparison.answer(drawer, lane, question);
                } catch (Malformed e) {
                    throw new AssertionError(e);
                }
            }));
        } catch (FrailCabinet.Crash dead) {
            starts(now);
            return Optional.empty();
        }
    }

    /// Its process begins anew, which it does until it lives. Its first act is to look into the journal: it cannot know
    /// whether its disk is that of an older backup.
    void starts(Instant now) {
        while (true)
            try {
                station.restarts();
                cabinet.together(drawer -> recovery.replay(drawer, journal, now));
                return;
            } catch (FrailCabinet.Crash dead) {
                continue;
            }
    }

    int waiting() {
        return cabinet.together(drawer -> drawer.waiting(station.lane()));
    }

    private Sheet sheet(Message message, Instant now) {
        return new Sheet(
                MessageId.fresh(now, random),
                message.type(),
                new TreeSet<>(List.of(station.lane().to())),
                List.of("H0"),
                now,
                now.plusSeconds(86_400 * 30),
                Optional.empty(),
                message.toBytes());
    }
}
