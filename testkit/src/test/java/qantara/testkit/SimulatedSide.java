package qantara.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import qantara.exchange.Comparison;
import qantara.exchange.Counterpart;
import qantara.exchange.Drawer;
import qantara.exchange.Message;
import qantara.exchange.Outbox.Posting;
import qantara.exchange.Recovery;
import qantara.exchange.Understanding;
import qantara.exchange.contract.Station;
import qantara.seal.ChannelId;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// One end of a channel in a simulation: what a node does around its outbox and its inbox.
final class SimulatedSide {
    final SimulatedService service;
    final Station station;
    final SimulatedRoad road;
    /// What its officers were told was posted. Lives in their heads: no crash and no backup changes it.
    final List<MessageId> posted = new ArrayList<>();

    private final Recovery recovery;
    private final RandomGenerator random;

    SimulatedSide(SimulatedService service, ChannelId channel, Random random) {
        this.service = service;
        this.random = random;
        station = new Station(service.keys, channel, service.cabinet, random.nextLong());
        recovery = new Recovery(station);
        road = new SimulatedRoad(random);
        service.sides.add(this);
    }

    Instant now() {
        return service.now();
    }

    void posts(Sheet sheet) {
        service.cabinet.together(drawer -> {
            service.cabinet.onCommit(() -> posted.add(sheet.id()));
            return post(drawer, sheet);
        });
    }

    private Posting post(Drawer drawer, Sheet sheet) {
        var posting = station.outbox().post(drawer, station.lane(), sheet, now());
        if (posting instanceof Posting.Posted(var outgoing)) service.journal.add(outgoing.signed());
        return posting;
    }

    /// The effect of a letter, in the transaction in which it is kept.
    void takesIn(Drawer drawer, Letter letter) {
        var body = letter.sheet().body();
        if (Message.read(letter.sheet().type(), body) instanceof Understanding.Understood(var message)) {
            if (message instanceof Message.GiveBackMessage asked)
                recovery.giveBack(drawer, station.lane().back(), asked).forEach(m -> post(drawer, sheet(m)));
            if (message instanceof Message.GivenBackMessage given)
                recovery.takeBack(drawer, station.lane(), given, now());
        }
        service.cabinet.takesEffect(letter.id());
    }

    /// Compares its lane with the other side, as at each connection and each hour.
    void compares(SimulatedSide other) {
        Counterpart counterpart = (lane, question) -> road.isCut() ? Optional.empty() : other.answers(question, lane);
        Comparison.of(service.cabinet, counterpart, station.lane())
                .ifPresent(difference -> service.cabinet.together(drawer -> {
                    if (!difference.contradictory().isEmpty()) throw new AssertionError("two letters under one id");
                    recovery.askBack(drawer, difference).forEach(message -> post(drawer, sheet(message)));
                    return recovery.resend(drawer, difference, now());
                }));
    }

    private Optional<byte[]> answers(byte[] question, Lane lane) {
        try {
            return Optional.of(service.cabinet.together(drawer -> {
                try {
                    return Comparison.answer(drawer, lane, question);
                } catch (Malformed e) {
                    throw new AssertionError(e);
                }
            }));
        } catch (FrailCabinet.Crash dead) {
            service.starts();
            return Optional.empty();
        } catch (FrailCabinet.DiskFull full) {
            return Optional.empty();
        }
    }

    int replays(Drawer drawer, List<byte[]> journal, Instant now) {
        return recovery.replay(drawer, journal, now).size();
    }

    int waiting() {
        return service.cabinet.together(drawer -> drawer.waiting(station.lane()));
    }

    private Sheet sheet(Message message) {
        return new Sheet(
                MessageId.fresh(now(), random),
                message.type(),
                new TreeSet<>(List.of(station.lane().to())),
                List.of("H0"),
                now(),
                now().plusSeconds(86_400 * 30),
                Optional.empty(),
                message.toBytes());
    }
}
