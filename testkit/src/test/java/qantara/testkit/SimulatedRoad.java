package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import qantara.exchange.Arrival;
import qantara.exchange.Carriage;
import qantara.exchange.Post;
import qantara.exchange.contract.Station;
import qantara.seal.Lane;
import qantara.testkit.LossyPost.Habits;

/// The road from one end of a channel to the other: lossy, now and then cut altogether, and at its end a door that
/// takes what comes in a moment together. A dead process does not answer.
final class SimulatedRoad implements Post {
    private final Random random;
    private final LossyPost lossy;
    private List<SimulatedSide> end = List.of();
    private boolean cut;
    private int carried;
    private int batches;

    SimulatedRoad(Random random) {
        this.random = random;
        lossy = new LossyPost((lane, envelope) -> arrive(List.of(envelope)).getFirst(), random);
    }

    void leadsTo(SimulatedSide side) {
        end = List.of(side);
    }

    void takesOn(Habits habits) {
        lossy.takesOn(habits);
    }

    void isCut(boolean now) {
        cut = now;
    }

    boolean isCut() {
        return cut;
    }

    int carried() {
        return carried;
    }

    int batches() {
        return batches;
    }

    void settle() {
        lossy.settle();
    }

    @Override
    public Carriage carry(Lane lane, byte[] envelope) {
        carried++;
        return cut ? new Carriage.Unreachable("CUT_OFF") : lossy.carry(lane, envelope);
    }

    @Override
    public CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
        if (cut || random.nextInt(3) > 0) return Post.super.carryAll(lane, envelopes);
        carried += envelopes.size();
        batches++;
        return CompletableFuture.completedFuture(arrive(envelopes));
    }

    /// One transaction for the letters, their effects and their receipt.
    private List<Carriage> arrive(List<byte[]> envelopes) {
        var side = end.getFirst();
        var inbox = side.station.inbox();
        var openings =
                envelopes.stream().map(bytes -> inbox.open(bytes, side.now())).toList();
        try {
            return side.service.cabinet.together(drawer -> {
                var arrivals = inbox.takeAll(drawer, openings, letter -> side.takesIn(drawer, letter), side.now());
                assertThat(arrivals).noneMatch(Arrival.Conflict.class::isInstance);
                return new ArrayList<>(arrivals.stream().map(Station::answer).toList());
            });
        } catch (FrailCabinet.Crash dead) {
            side.service.starts();
        } catch (FrailCabinet.DiskFull full) {
            // The door says "later".
        }
        return List.of(new Carriage.Unreachable("DEAD"));
    }
}
