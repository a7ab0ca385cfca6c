package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import qantara.exchange.Arrival;
import qantara.exchange.Carriage;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Post;
import qantara.exchange.Progress;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.Station;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Receipts;
import qantara.seal.Stage;
import qantara.testkit.FrailCabinet.Crash;
import qantara.testkit.LossyPost.Habits;

/// Two services and a bad road between them, under one seed and one clock: letters are posted both ways while envelopes
/// are lost, doubled, delayed, reordered and spoiled, answers cut off, processes die and prekeys come and go. Then the
/// road is mended, and all must be well.
final class Simulation {
    private static final int LETTERS = 12;
    private static final int ACTS = 120;

    private final Random random;
    private final HandClock clock = new HandClock(Letters.NOON);
    private final Side rabat;
    private final Side madrid;
    private long epoch = 1;

    /// One service with all that the simulation does to it.
    private static final class Side {
        final FrailCabinet cabinet;
        final Station station;
        final List<MessageId> posted = new ArrayList<>();
        final Map<MessageId, Integer> effects = new HashMap<>();
        LossyPost road = new LossyPost((lane, envelope) -> new Carriage.Unreachable("NO_ROAD"), new Random(0));

        Side(String code, Random random) {
            cabinet = new FrailCabinet(random);
            station = new Station(code, cabinet, random.nextLong());
        }
    }

    Simulation(long seed) {
        random = new Random(seed);
        rabat = new Side("MA:DCI", random);
        madrid = new Side("ES:DGP", random);
        rabat.station.knows(madrid.station);
        madrid.station.knows(rabat.station);
        rabat.road = new LossyPost(door(madrid), random);
        madrid.road = new LossyPost(door(rabat), random);
    }

    int crashes() {
        return rabat.cabinet.crashes() + madrid.cabinet.crashes();
    }

    void run() throws Malformed {
        setOut(Habits.BAD, 10);
        for (int i = 0; i < ACTS; i++) act();
        setOut(Habits.GOOD, 0);
        mend(rabat, madrid);
        mend(madrid, rabat);
        check(rabat, madrid);
        check(madrid, rabat);
    }

    private void setOut(Habits habits, int frailty) {
        for (var side : List.of(rabat, madrid)) {
            side.road.takesOn(habits);
            side.cabinet.becomesFrail(frailty);
        }
    }

    private void act() {
        var side = random.nextBoolean() ? rabat : madrid;
        var other = side == rabat ? madrid : rabat;
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> post(side, other);
                case 2, 3, 4 -> side.station.delivers(side.road, clock.instant());
                case 5 -> clock.pass(Duration.ofSeconds(random.nextInt(400)));
                case 6 -> renew(side, other);
                default -> wake(side);
            }
        } catch (Crash dead) {
            side.station.restarts();
        }
    }

    private void post(Side side, Side other) {
        if (side.posted.size() == LETTERS) return;
        var sheet = Letters.sheet(other.station.code(), clock.instant(), random, "letter " + side.posted.size());
        side.cabinet.together(drawer -> {
            side.cabinet.with(() -> side.posted.add(sheet.id()));
            return side.station.outbox().post(drawer, side.station.lane(), sheet, clock.instant());
        });
    }

    /// The other side publishes a prekey, and now and then forgets all its old ones.
    private void renew(Side side, Side other) {
        if (random.nextInt(4) == 0) other.station.pairs().clear();
        side.station.hasPrekey(other.station.publishes(++epoch, Duration.ofSeconds(random.nextInt(1, 5_000))));
    }

    private void wake(Side side) {
        side.cabinet.together(drawer -> {
            side.station.outbox().wake(drawer, side.station.lane(), clock.instant());
            return 0;
        });
    }

    /// The door of a side: one transaction for the letter, its effect and its receipt. A dead process does not answer.
    private Post door(Side side) {
        return (lane, envelope) -> {
            try {
                return Station.answer(side.cabinet.together(drawer -> {
                    var arrival = side.station.inbox().accept(drawer, envelope, clock.instant());
                    if (arrival instanceof Arrival.Accepted(var letter, var receipt))
                        side.cabinet.with(() -> side.effects.merge(letter.id(), 1, Integer::sum));
                    assertThat(arrival).isNotInstanceOf(Arrival.Conflict.class);
                    return arrival;
                }));
            } catch (Crash dead) {
                side.station.restarts();
                return new Carriage.Unreachable("DEAD");
            }
        };
    }

    private void mend(Side side, Side other) {
        side.road.settle();
        side.station.hasPrekey(other.station.publishes(++epoch, Duration.ofDays(30)));
        Outbox.Round round;
        for (int i = 0; i < 500 && waiting(side) > 0; i++) {
            clock.pass(Outbox.LONGEST_PAUSE);
            round = side.station.delivers(side.road, clock.instant());
            assertThat(round.stopped()).isEmpty();
        }
    }

    private static int waiting(Side side) {
        return side.cabinet.together(drawer -> drawer.waiting(side.station.lane()));
    }

    private void check(Side side, Side other) throws Malformed {
        assertThat(other.effects.keySet()).as("never lost").containsExactlyInAnyOrderElementsOf(side.posted);
        assertThat(other.effects.values()).as("never doubled").allMatch(count -> count == 1);
        assertThat(other.station.evidence()).isEmpty();
        var highest = new HashMap<Long, Long>();
        for (var id : side.posted) {
            var letter = side.cabinet.together(drawer -> drawer.outgoing(id)).orElseThrow();
            receipted(side, letter);
            highest.merge(letter.place().incarnation(), letter.place().seq(), Math::max);
        }
        highest.forEach((incarnation, seq) ->
                assertThat(other.station.head(incarnation)).as("no gap").isEqualTo(seq));
    }

    private static void receipted(Side side, Outgoing letter) throws Malformed {
        assertThat(letter.progress()).isEqualTo(Progress.ACCEPTED);
        var receipt = Receipts.verify(letter.receipt().orElseThrow(), side.station.lane(), side.station);
        assertThat(receipt.lines())
                .filteredOn(
                        line -> line.letter().filter(letter.letter()::equals).isPresent())
                .extracting(line -> line.stage())
                .containsExactly(new Stage.Held(), new Stage.Accepted());
    }
}
