package qantara.node.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.exchange.Consignment;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.node.store.Store;
import qantara.node.store.StoreBroken;
import qantara.seal.Lane;

/// Carries what waits, at its own pace: it sleeps until the next letter is due, a new one is kept, or a partner has
/// just been heard of. Each lane goes by itself, one round of up to 32 letters after the other: a partner that is slow
/// or hangs keeps no other waiting. Four clerks do the books of all lanes; while something is carried none of them
/// waits.
/// What is not carried today is still kept tomorrow.
final class PostOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(45);
    private static final int CLERKS = 4;

    private final Store store;
    private final ExchangeCabinet cabinet;
    private final Outbox outbox;
    private final Post post;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final Set<Lane> heard = ConcurrentHashMap.newKeySet();
    private final Set<Lane> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService clerks = Executors.newFixedThreadPool(
            CLERKS, Thread.ofPlatform().name("post-clerk-", 1).daemon().factory());
    private final Map<Lane, Rest> resting = new ConcurrentHashMap<>();

    /// How long a lane is left alone after a round that ended early: however many letters wait in it, its partner is
    /// not
    /// tried once for each.
    private record Rest(int rounds, Instant until) {
        static final Rest NONE = new Rest(0, Instant.MIN);

        Rest again(Instant now) {
            var pause = Math.min(Outbox.LONGEST_PAUSE.toMillis() / 2, 500L << Math.min(rounds, 20));
            return new Rest(rounds + 1, now.plusMillis(pause));
        }
    }

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

    /// A letter was kept in `lane`. A round that is under way looks again when it ends.
    void posted(Lane lane) {
        if (!underWay.contains(lane)) news.release();
    }

    /// The partner at the end of `lane` was heard of: what waits for it is tried at once.
    void heardFrom(Lane lane) {
        heard.add(lane);
        news.release();
    }

    private void work() {
        while (!closing) {
            try {
                start();
                sleep(pause());
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

    /// Carries what is due in every lane, and waits for it.
    ///
    /// @return how long nothing more is due
    Duration round() {
        start().forEach(CompletableFuture::join);
        return pause();
    }

    /// Begins a round in every lane in which something is due and no round is under way.
    private List<CompletableFuture<Void>> start() {
        wake();
        var now = clock.instant();
        return waiting().entrySet().stream()
                .filter(lane -> !lane.getValue().isAfter(now))
                .filter(lane -> !rest(lane.getKey()).until.isAfter(now))
                .map(Map.Entry::getKey)
                .filter(underWay::add)
                .map(this::serve)
                .toList();
    }

    private CompletableFuture<Void> serve(Lane lane) {
        return CompletableFuture.supplyAsync(() -> outbox.ready(cabinet, lane, clock.instant()), clerks)
                .thenCompose(ready -> carry(lane, ready))
                .whenComplete((_, fault) -> served(lane, Optional.ofNullable(fault)));
    }

    private CompletionStage<Void> carry(Lane lane, List<Consignment> ready) {
        if (ready.isEmpty()) return CompletableFuture.completedFuture(null);
        var bytes = ready.stream().map(Consignment::carried).toList();
        return post.carryAll(lane, bytes)
                .thenAcceptAsync(
                        answers -> concluded(lane, outbox.concluded(cabinet, ready, answers, clock.instant())), clerks);
    }

    /// After a fault of ours the lane rests a while.
    private void served(Lane lane, Optional<Throwable> fault) {
        fault.ifPresent(one -> LOG.warn(
                "channel {}: letters wait: {}", lane.channel(), one.getClass().getSimpleName()));
        var rested = fault.isPresent() && !closing
                ? CompletableFuture.delayedExecutor(AFTER_A_FAULT.toMillis(), TimeUnit.MILLISECONDS)
                : (Executor) Runnable::run;
        rested.execute(() -> {
            underWay.remove(lane);
            news.release();
        });
    }

    private void concluded(Lane lane, Outbox.Round round) {
        if (round.stopped().isEmpty()) resting.remove(lane);
        else {
            LOG.info("channel {} waits: {}", lane.channel(), round.stopped().get());
            resting.put(lane, rest(lane).again(clock.instant()));
        }
    }

    private Rest rest(Lane lane) {
        return resting.getOrDefault(lane, Rest.NONE);
    }

    private Duration pause() {
        var now = clock.instant();
        return waiting().entrySet().stream()
                .filter(lane -> !underWay.contains(lane.getKey()))
                .map(lane -> Collections.max(List.of(lane.getValue(), rest(lane.getKey()).until)))
                .min(Instant::compareTo)
                .map(next -> Duration.between(now, next))
                .orElse(LONGEST_SLEEP);
    }

    private void wake() {
        for (var lane : List.copyOf(heard)) {
            heard.remove(lane);
            resting.remove(lane);
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
        try {
            if (thread.isPresent() && !thread.get().join(END)) thread.get().interrupt();
            clerks.shutdown();
            if (!clerks.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) clerks.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
