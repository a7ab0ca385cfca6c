package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import qantara.exchange.Arrival;
import qantara.exchange.Carriage;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Post;
import qantara.exchange.Progress;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.Station;
import qantara.seal.Malformed;
import qantara.seal.Receipts;
import qantara.seal.Stage;
import qantara.testkit.FrailCabinet.Crash;
import qantara.testkit.LossyPost.Habits;

/// Two services and a bad road between them, under one seed and one clock: letters are posted both ways while envelopes
/// are lost, doubled, delayed, reordered and spoiled, answers cut off, processes die, disks are replaced by older
/// backups
/// and prekeys come and go. Then the road is mended, and all must be well.
final class Simulation {
    private static final int LETTERS = 12;
    private static final int ACTS = 120;

    private final Random random;
    private final HandClock clock = new HandClock(Letters.NOON);
    private final boolean disasters;
    private final SimulatedSide rabat;
    private final SimulatedSide madrid;
    private long epoch = 1;

    /// @param disasters whether backups are restored too
    Simulation(long seed, boolean disasters) {
        this.random = new Random(seed);
        this.disasters = disasters;
        rabat = new SimulatedSide("MA:DCI", random);
        madrid = new SimulatedSide("ES:DGP", random);
        rabat.station.knows(madrid.station);
        madrid.station.knows(rabat.station);
        rabat.road = new LossyPost(door(madrid), random);
        madrid.road = new LossyPost(door(rabat), random);
    }

    int crashes() {
        return rabat.cabinet.crashes() + madrid.cabinet.crashes();
    }

    int restores() {
        return rabat.cabinet.restores() + madrid.cabinet.restores();
    }

    void run() throws Malformed {
        setOut(Habits.BAD, 10);
        for (int i = 0; i < ACTS; i++) act();
        setOut(Habits.GOOD, 0);
        for (int i = 0; i < 3; i++) mend();
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
            switch (random.nextInt(12)) {
                case 0, 1 -> post(side, other);
                case 2, 3, 4, 5, 6 -> side.station.delivers(side.road, clock.instant());
                case 7 -> clock.pass(Duration.ofSeconds(random.nextInt(400)));
                case 8 -> renew(side, other);
                case 9 -> side.cabinet.makesBackup();
                case 10 -> disaster(side);
                default -> side.compares(other, clock.instant());
            }
        } catch (Crash dead) {
            side.starts(clock.instant());
        }
    }

    private void post(SimulatedSide side, SimulatedSide other) {
        if (side.posted.size() == LETTERS) return;
        var sheet = Letters.sheet(other.station.code(), clock.instant(), random, "letter " + side.posted.size());
        side.posts(sheet, clock.instant());
    }

    /// The other side publishes a prekey, and now and then forgets all its old ones.
    private void renew(SimulatedSide side, SimulatedSide other) {
        if (random.nextInt(4) == 0) other.station.pairs().clear();
        side.station.hasPrekey(other.station.publishes(++epoch, Duration.ofSeconds(random.nextInt(1, 5_000))));
    }

    private void disaster(SimulatedSide side) {
        if (side.cabinet.restores(disasters && random.nextInt(3) == 0)) side.starts(clock.instant());
    }

    /// The door of a side: one transaction for the letter, its effect and its receipt. A dead process does not answer.
    private Post door(SimulatedSide side) {
        return (lane, envelope) -> {
            try {
                return Station.answer(side.cabinet.together(drawer -> {
                    var arrival = side.station.inbox().accept(drawer, envelope, clock.instant());
                    assertThat(arrival).isNotInstanceOf(Arrival.Conflict.class);
                    if (arrival instanceof Arrival.Accepted(var letter, var receipt))
                        side.takesIn(drawer, letter, clock.instant());
                    return arrival;
                }));
            } catch (Crash dead) {
                side.starts(clock.instant());
                return new Carriage.Unreachable("DEAD");
            }
        };
    }

    private void mend() {
        rabat.road.settle();
        madrid.road.settle();
        for (int i = 0; i < 500 && rabat.waiting() + madrid.waiting() > 0; i++) {
            rabat.station.hasPrekey(madrid.station.publishes(++epoch, Duration.ofDays(30)));
            madrid.station.hasPrekey(rabat.station.publishes(++epoch, Duration.ofDays(30)));
            clock.pass(Outbox.LONGEST_PAUSE);
            deliver(rabat);
            deliver(madrid);
        }
        rabat.compares(madrid, clock.instant());
        madrid.compares(rabat, clock.instant());
    }

    private void deliver(SimulatedSide side) {
        assertThat(side.station.delivers(side.road, clock.instant()).stopped()).isEmpty();
    }

    private static void check(SimulatedSide side, SimulatedSide other) throws Malformed {
        assertThat(other.effects().keySet()).as("never lost").containsAll(side.posted);
        assertThat(other.effects().values()).as("never doubled").allMatch(count -> count == 1);
        assertThat(other.station.evidence()).isEmpty();
        Map<Long, Long> highest = new TreeMap<>();
        for (var id : side.posted) {
            Outgoing letter =
                    side.cabinet.together(drawer -> drawer.outgoing(id)).orElseThrow();
            receipted(side, letter);
            highest.merge(letter.place().incarnation(), letter.place().seq(), Math::max);
        }
        highest.forEach((incarnation, seq) ->
                assertThat(other.station.head(incarnation)).as("no gap").isGreaterThanOrEqualTo(seq));
    }

    private static void receipted(SimulatedSide side, Outgoing letter) throws Malformed {
        assertThat(letter.progress()).isEqualTo(Progress.ACCEPTED);
        var receipt = Receipts.verify(letter.receipt().orElseThrow(), side.station.lane(), side.station);
        assertThat(receipt.lines())
                .filteredOn(
                        line -> line.letter().filter(letter.letter()::equals).isPresent())
                .extracting(line -> line.stage())
                .containsExactly(new Stage.Held(), new Stage.Accepted());
    }
}
