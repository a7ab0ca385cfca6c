package qantara.node.correspondence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.attachments.Shelves;
import qantara.node.store.Store;
import qantara.seal.Digest;

/// Sweeps the shelves once an hour: what partners announced and no letter claimed, and files of ours that nothing
/// belongs to.
final class Broom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broom.class);
    private static final Duration LET_BE = Duration.ofDays(1);

    private final Store store;
    private final Shelves shelves;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("broom").daemon().factory());

    Broom(Store store, Shelves shelves, InstantSource clock) {
        this.store = store;
        this.shelves = shelves;
        this.clock = clock;
    }

    void open() {
        timer.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    void sweep() {
        try {
            shelves.partners().sweep();
            shelves.ours().sweep(clock.instant().minus(LET_BE), this::isUsed);
        } catch (RuntimeException fault) {
            LOG.warn("the shelves were not swept: {}", fault.getClass().getSimpleName());
        }
    }

    private boolean isUsed(Digest digest) {
        return store.read(db -> new Enclosures(db).isUsed(digest));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
