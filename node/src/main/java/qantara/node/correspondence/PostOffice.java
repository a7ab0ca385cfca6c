package qantara.node.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.node.store.Store;
import qantara.node.store.StoreBroken;
import qantara.seal.Lane;

/// Carries what waits, at its own pace: one thread, which sleeps until the next letter is due, a new one is kept, or a
/// partner has just been heard of. What is not carried today is still kept tomorrow.
final class PostOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(45);

    private final Store store;
    private final ExchangeCabinet cabinet;
    private final Outbox outbox;
    private final Post post;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final Set<Lane> heard = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private Optional<Thread> thread = Optional.empty();

    PostOffice(Store store, ExchangeCabinet cabinet, Outbox outbox, Post post, InstantSource clock) {
        this.store = store;
        this.cabinet = cabinet;
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
    }

    /// Starts to work. Called once, when everything a letter needs is there.
    void open() {
        thread = Optional.of(Thread.ofPlatform().name("post-office").daemon().start(this::work));
    }

    /// A letter was kept in `lane`.
    void posted(Lane lane) {
        news.release();
    }

    /// The partner at the end of `lane` was heard of: what waits for it is tried at once.
    void heardFrom(Lane lane) {
        heard.add(lane);
        news.release();
    }

    private void work() {
        while (!closing) {
            try {
                sleep(round());
            } catch (StoreBroken end) {
                return;
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException fault) {
                LOG.warn("letters wait: {}", fault.getClass().getSimpleName());
                sleepUnlessEnding(AFTER_A_FAULT);
            }
        }
    }

    /// Carries what is due in every lane.
    ///
    /// @return how long nothing more is due
    Duration round() {
        wake();
        for (var lane : waiting().keySet()) {
            if (closing) break;
            var round = outbox.deliver(cabinet, post, lane, clock.instant());
            round.stopped().ifPresent(code -> LOG.info("channel {} waits: {}", lane.channel(), code));
        }
        var now = clock.instant();
        return waiting().values().stream()
                .min(Instant::compareTo)
                .map(next -> Duration.between(now, next))
                .orElse(LONGEST_SLEEP);
    }

    private void wake() {
        for (var lane : List.copyOf(heard)) {
            heard.remove(lane);
            cabinet.together(drawer -> {
                outbox.wake(drawer, lane, clock.instant());
                return lane;
            });
        }
    }

    /// The lanes in which letters wait, each with the moment its first is due.
    private Map<Lane, Instant> waiting() {
        return store.read(db -> new OutgoingRows(db).lanes());
    }

    private void sleep(Duration pause) throws InterruptedException {
        var bounded = pause.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : pause;
        if (!bounded.isPositive()) return;
        if (news.tryAcquire(bounded.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    private void sleepUnlessEnding(Duration pause) {
        try {
            sleep(pause);
        } catch (InterruptedException end) {
            closing = true;
        }
    }

    /// Ends after the letter under way; what waits is kept.
    @Override
    public void close() {
        closing = true;
        news.release();
        thread.ifPresent(one -> {
            try {
                if (!one.join(END)) one.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
