package qantara.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import qantara.exchange.contract.Letters;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;

/// One service of a simulation: one disk, one clock, one journal on a second volume, and a channel to each of its
/// partners.
final class SimulatedService {
    final FrailCabinet cabinet;
    final HandClock clock = new HandClock(Letters.NOON);
    final List<SimulatedSide> sides = new ArrayList<>();
    /// Written before each commit; no crash and no backup changes it.
    final List<byte[]> journal = new ArrayList<>();

    final ServiceKeys keys;

    SimulatedService(String code, Random random) {
        cabinet = new FrailCabinet(random);
        keys = ServiceKeys.generate(new ServiceCode(code));
    }

    Instant now() {
        return clock.instant();
    }

    /// Its clock is set, forwards or back, but not to before the beginning.
    void jumps(Duration by) {
        clock.pass(by);
        if (clock.instant().isBefore(Letters.NOON)) clock.pass(Duration.between(clock.instant(), Letters.NOON));
    }

    Map<MessageId, Integer> effects() {
        return cabinet.effects();
    }

    /// Its process begins anew, which it does until it lives. Its first act is to look into the journal: it cannot know
    /// whether its disk is that of an older backup.
    void starts() {
        while (true)
            try {
                sides.forEach(side -> side.station.restarts());
                cabinet.together(drawer -> sides.getFirst().replays(drawer, journal, now()));
                return;
            } catch (FrailCabinet.Crash | FrailCabinet.DiskFull dead) {
                cabinet.isFull(false);
            }
    }
}
