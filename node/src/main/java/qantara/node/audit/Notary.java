package qantara.node.audit;

import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.store.Store;

/// Signs the log as it grows: a checkpoint a second while leaves come, sooner after 256 of them, and one at the end.
final class Notary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final int ENOUGH = 256;
    private static final long PACE_MILLIS = 1_000;
    private static final int MOST_FAILURES = 10;

    private final Store store;
    private final Checkpoints checkpoints;
    private final InstantSource clock;
    private final AtomicInteger leaves = new AtomicInteger();
    private final Semaphore enough = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    Notary(Store store, Checkpoints checkpoints, InstantSource clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("log-notary").unstarted(this::serve);
    }

    Notary start() {
        thread.start();
        return this;
    }

    /// Hears of a new leaf, which may not be committed yet.
    void leafAdded() {
        if (leaves.incrementAndGet() == ENOUGH) enough.release();
    }

    /// Signs the log as it stands, when it has grown. One at a time: an older checkpoint must not follow a younger.
    synchronized void sign() {
        leaves.set(0);
        checkpoints.sign(store, clock.instant());
    }

    private void serve() {
        for (var failures = 0; !closing && failures < MOST_FAILURES; ) {
            failures = attempt() ? 0 : failures + 1;
        }
    }

    /// Waits for the next turn and signs; false when that failed. The node goes on: the leaves are kept, and the next
    /// checkpoint covers them.
    private boolean attempt() {
        try {
            enough.tryAcquire(PACE_MILLIS, TimeUnit.MILLISECONDS);
            if (!closing) sign();
            return true;
        } catch (InterruptedException e) {
            closing = true;
            return false;
        } catch (RuntimeException e) {
            LOG.error("the log could not be signed: {}", e.getClass().getName());
            return false;
        }
    }

    @Override
    public void close() {
        closing = true;
        enough.release();
        try {
            thread.join(5 * PACE_MILLIS);
            sign();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error(
                    "the last leaves have no checkpoint until the next start: {}",
                    e.getClass().getName());
        }
    }
}
