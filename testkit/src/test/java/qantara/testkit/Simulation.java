package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.exchange.contract.Letters;
import qantara.seal.ChannelId;
import qantara.seal.Malformed;
import qantara.seal.Receipts;
import qantara.seal.Stage;
import qantara.testkit.FrailCabinet.Crash;
import qantara.testkit.FrailCabinet.DiskFull;
import qantara.testkit.LossyPost.Habits;

/// Two or three services and bad roads between them, under one seed: letters are posted all ways while envelopes are
/// lost, doubled, delayed, reordered and spoiled, answers cut off, roads closed, processes die, disks fill or are
/// replaced by older backups, clocks jump and prekeys come and go. Then the roads are mended, and all must be well.
final class Simulation {
    private static final List<String> CODES = List.of("MA:DCI", "ES:DGP", "FR:DGPN");
    private static final int LETTERS = 12;
    private static final int ACTS = 60;

    /// What happened under one seed.
    record Summary(
            int letters,
            int writtenOff,
            int carried,
            int batches,
            int crashes,
            int restores,
            int fulls,
            int cuts,
            int jumps) {
        static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Summary plus(Summary other) {
            return new Summary(
                    letters + other.letters,
                    writtenOff + other.writtenOff,
                    carried + other.carried,
                    batches + other.batches,
                    crashes + other.crashes,
                    restores + other.restores,
                    fulls + other.fulls,
                    cuts + other.cuts,
                    jumps + other.jumps);
        }
    }

    private record Link(SimulatedSide one, SimulatedSide other) {}

    private final Random random;
    private final boolean disasters;
    private final List<SimulatedService> services = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private long epoch = 1;
    private int cuts;
    private int jumps;
    private int writtenOff;

    /// @param nodes 2 or 3
    /// @param disasters whether backups are restored and clocks jump by weeks
    Simulation(long seed, int nodes, boolean disasters) {
        this.random = new Random(seed);
        this.disasters = disasters;
        for (var code : CODES.subList(0, nodes)) services.add(new SimulatedService(code, random));
        for (int i = 0; i < nodes; i++) for (int j = i + 1; j < nodes; j++) link(services.get(i), services.get(j));
    }

    private void link(SimulatedService first, SimulatedService second) {
        var channel = new ChannelId("channel-" + links.size());
        var one = new SimulatedSide(first, channel, random);
        var other = new SimulatedSide(second, channel, random);
        one.station.knows(other.station);
        other.station.knows(one.station);
        one.road.leadsTo(other);
        other.road.leadsTo(one);
        links.add(new Link(one, other));
        links.add(new Link(other, one));
    }

    Summary run() throws Malformed {
        setOut(Habits.BAD, 10);
        for (int i = 0; i < ACTS * services.size(); i++) act();
        setOut(Habits.GOOD, 0);
        for (int i = 0; i < 3; i++) mend();
        for (var link : links) check(link.one, link.other);
        return summary();
    }

    private Summary summary() {
        var summary = new Summary(0, writtenOff, 0, 0, 0, 0, 0, cuts, jumps);
        for (var link : links)
            summary = summary.plus(new Summary(
                    link.one.posted.size(), 0, link.one.road.carried(), link.one.road.batches(), 0, 0, 0, 0, 0));
        for (var service : services)
            summary = summary.plus(new Summary(
                    0, 0, 0, 0, service.cabinet.crashes(), service.cabinet.restores(), service.cabinet.fulls(), 0, 0));
        return summary;
    }

    private void setOut(Habits habits, int frailty) {
        for (var link : links) {
            link.one.road.takesOn(habits);
            link.one.road.isCut(false);
        }
        for (var service : services) {
            service.cabinet.becomesFrail(frailty);
            service.cabinet.isFull(false);
        }
    }

    private void act() {
        var link = links.get(random.nextInt(links.size()));
        var side = link.one;
        try {
            switch (random.nextInt(15)) {
                case 0, 1 -> post(link);
                case 2, 3, 4, 5, 6 -> side.station.delivers(side.road, side.now());
                case 7 -> services.forEach(service -> service.clock.pass(Duration.ofSeconds(random.nextInt(400))));
                case 8 -> renew(link);
                case 9 -> side.service.cabinet.makesBackup();
                case 10 -> disaster(side);
                case 11 -> cut(link);
                case 12 -> side.service.cabinet.isFull(random.nextInt(4) == 0);
                case 13 -> jump(side);
                default -> side.compares(link.other);
            }
        } catch (Crash dead) {
            side.service.starts();
        } catch (DiskFull full) {
            // Refused; nothing was kept, and nobody was told otherwise.
        }
    }

    private void post(Link link) {
        if (link.one.posted.size() == LETTERS) return;
        var text = "letter " + link.one.posted.size();
        link.one.posts(Letters.sheet(link.other.station.code(), link.one.now(), random, text));
    }

    /// The other side publishes a prekey, and now and then forgets all its old ones.
    private void renew(Link link) {
        if (random.nextInt(4) == 0) link.other.station.pairs().clear();
        link.one.station.hasPrekey(link.other.station.publishes(++epoch, Duration.ofSeconds(random.nextInt(1, 5_000))));
    }

    private void disaster(SimulatedSide side) {
        if (side.service.cabinet.restores(disasters && random.nextInt(3) == 0)) side.service.starts();
    }

    private void cut(Link link) {
        var now = random.nextInt(3) == 0;
        if (now) cuts++;
        link.one.road.isCut(now);
    }

    /// Mostly by minutes; with disasters now and then by more than a letter has time.
    private void jump(SimulatedSide side) {
        jumps++;
        var far = disasters && random.nextInt(12) == 0;
        side.service.jumps(far ? Duration.ofDays(40) : Duration.ofMinutes(random.nextInt(-60, 60)));
    }

    private void mend() {
        links.forEach(link -> link.one.road.settle());
        for (var link : links)
            link.one.station.hasPrekey(link.other.station.publishes(++epoch, Duration.ofDays(9_000)));
        for (int i = 0; i < 500 && links.stream().anyMatch(link -> link.one.waiting() > 0); i++) {
            services.forEach(service -> service.clock.pass(Outbox.LONGEST_PAUSE));
            for (var link : links)
                assertThat(link.one
                                .station
                                .delivers(link.one.road, link.one.now())
                                .stopped())
                        .isEmpty();
        }
        links.forEach(link -> link.one.compares(link.other));
    }

    private void check(SimulatedSide side, SimulatedSide other) throws Malformed {
        assertThat(other.service.effects().values()).as("never doubled").allMatch(count -> count == 1);
        assertThat(other.station.evidence()).isEmpty();
        assertThat(side.service
                        .cabinet
                        .together(d -> List.copyOf(d.evidence(side.station.lane())))
                        .size())
                .isZero();
        for (var id : side.posted) {
            Outgoing letter =
                    side.service.cabinet.together(drawer -> drawer.outgoing(id)).orElseThrow();
            if (isGivenUp(letter)) writtenOff(other, letter);
            else {
                assertThat(other.service.effects()).as("never lost").containsKey(id);
                receipted(side, letter);
            }
        }
    }

    private static boolean isGivenUp(Outgoing letter) {
        return letter.progress() == Progress.WRITTEN_OFF || letter.code().equals(Optional.of("GIVEN_UP"));
    }

    /// Given up when its time was over, which both can prove, and of no effect.
    private void writtenOff(SimulatedSide other, Outgoing letter) {
        writtenOff++;
        assertThat(other.service.effects()).doesNotContainKey(letter.id());
        assertThat(disasters)
                .as("only a far jump of a clock ends a letter's time")
                .isTrue();
        assertThat(letter.handled().or(letter::receipt)).isPresent();
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
