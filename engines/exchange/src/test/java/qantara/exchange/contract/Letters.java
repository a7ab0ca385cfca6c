package qantara.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import qantara.exchange.Incoming;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.ServiceCode;
import qantara.seal.Sheet;

/// Letters for tests of cabinets: filled with bytes that a cabinet has no business to understand.
public final class Letters {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Lane LANE =
            new Lane(new ChannelId("ma-es-2026"), new ServiceCode("MA:DCI"), new ServiceCode("ES:DGP"));

    private Letters() {}

    public static MessageId id(long number) {
        return MessageId.fresh(NOON, new Random(number));
    }

    public static Outgoing outgoing(Lane lane, long incarnation, long seq) {
        return new Outgoing(
                id(31 * incarnation + seq + 1_000L * lane.hashCode()),
                lane,
                new Place(incarnation, seq, digest(seq - 1)),
                digest(seq),
                bytes("signed " + seq),
                NOON.plus(Duration.ofDays(30)),
                Progress.WAITING,
                Optional.empty(),
                0,
                0,
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    public static Incoming incoming(Lane lane, long incarnation, long seq) {
        return new Incoming(
                id(77 * incarnation + seq + 1_000L * lane.hashCode()),
                lane,
                new Place(incarnation, seq, digest(seq - 1)),
                digest(seq),
                digest(1_000 + seq),
                bytes("signed " + seq),
                NOON,
                bytes("receipt " + seq),
                Optional.empty());
    }

    public static Sheet sheet(ServiceCode to, Instant now, RandomGenerator random, String body) {
        return new Sheet(
                MessageId.fresh(now, random),
                "request",
                new TreeSet<>(List.of(to)),
                List.of("H0"),
                now,
                now.plus(Duration.ofDays(30)),
                Optional.empty(),
                bytes(body));
    }

    public static Digest digest(long number) {
        return Digest.of(bytes("letter " + number));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
