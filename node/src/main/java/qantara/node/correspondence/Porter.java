package qantara.node.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.exchange.Outgoing;
import qantara.node.attachments.OwnShelf;
import qantara.node.gateway.AttachmentCourier;
import qantara.node.gateway.AttachmentSlot;
import qantara.node.store.Store;
import qantara.node.store.StoreBroken;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// Carries attachments at their own pace, one journey a lane at a time, the least first. The letter goes when all that
/// belongs to it is at the partner's; letters without attachments never wait for it.
final class Porter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Porter.class);
    /// Journeys at the same time; each holds a buffer for one part.
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Store store;
    private final OwnShelf shelf;
    private final AttachmentCourier courier;
    private final InstantSource clock;
    private final Consumer<Lane> told;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<Lane> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Lane, Road> roads = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private Optional<Thread> thread = Optional.empty();

    /// How a lane fared.
    private static final class Road {
        private final PartSize size = new PartSize();
        private volatile int failures;
        private volatile Instant next = Instant.MIN;
    }

    /// @param told hears of a lane in which a letter may go now
    Porter(Store store, OwnShelf shelf, AttachmentCourier courier, InstantSource clock, Consumer<Lane> told) {
        this.store = store;
        this.shelf = shelf;
        this.courier = courier;
        this.clock = clock;
        this.told = told;
    }

    void open() {
        thread = Optional.of(Thread.ofPlatform().name("porter").daemon().start(this::work));
    }

    /// A letter with attachments was kept, or wants them carried again.
    void posted() {
        news.release();
    }

    /// The partner at the end of `lane` was heard of: what waits for it is tried at once.
    void heardFrom(Lane lane) {
        Optional.ofNullable(roads.get(lane)).ifPresent(road -> road.next = Instant.MIN);
        news.release();
    }

    private void work() {
        while (!closing) {
            try {
                round();
                if (news.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
            } catch (StoreBroken | InterruptedException end) {
                return;
            } catch (RuntimeException fault) {
                LOG.warn("attachments wait: {}", fault.getClass().getSimpleName());
            }
        }
    }

    private void round() {
        awaiting().forEach((lane, letter) -> {
            var road = roads.computeIfAbsent(lane, _ -> new Road());
            if (clock.instant().isBefore(road.next) || !underWay.add(lane)) return;
            if (places.tryAcquire()) Thread.ofVirtual().name("porter").start(() -> journey(lane, letter, road));
            else underWay.remove(lane);
        });
    }

    /// For each lane the letter whose attachments are carried next.
    private Map<Lane, MessageId> awaiting() {
        return store.read(db -> {
            var first = new LinkedHashMap<Lane, MessageId>();
            for (var letter : new Enclosures(db).awaiting())
                new OutgoingRows(db)
                        .find(letter)
                        .map(Outgoing::lane)
                        .ifPresent(lane -> first.putIfAbsent(lane, letter));
            return first;
        });
    }

    private void journey(Lane lane, MessageId letter, Road road) {
        try {
            var buffer = new byte[AttachmentSlot.LONGEST_PART];
            ended(lane, road, new Haul(store, shelf, courier, road.size, buffer).carry(lane.channel(), letter));
        } catch (RuntimeException fault) {
            LOG.warn(
                    "channel {}: attachments wait: {}",
                    lane.channel(),
                    fault.getClass().getSimpleName());
            again(road);
        } finally {
            places.release();
            underWay.remove(lane);
            news.release();
        }
    }

    private void ended(Lane lane, Road road, Haul.End end) {
        if (end.moved() || end.stopped().isEmpty()) road.failures = 0;
        if (end.stopped().isEmpty()) {
            told.accept(lane);
            return;
        }
        LOG.info(
                "channel {}: attachments wait: {}",
                lane.channel(),
                end.stopped().get());
        again(road);
    }

    private void again(Road road) {
        var pause = Duration.ofSeconds(1L << Math.min(road.failures, 9));
        road.failures++;
        road.next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /// Begins no further journey; one under way ends with its part.
    @Override
    public void close() {
        closing = true;
        news.release();
        thread.ifPresent(Thread::interrupt);
    }
}
