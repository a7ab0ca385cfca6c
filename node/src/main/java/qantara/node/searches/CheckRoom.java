package qantara.node.searches;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.node.correspondence.CheckPost;
import qantara.node.correspondence.CheckSlot;
import qantara.node.searches.Check.State;
import qantara.node.store.StoreBroken;

/// Where cross-checks are worked on: what partners send is kept first, and then dealt with at this node's own pace by
/// one thread, which sleeps until something comes or a minute is over.
final class CheckRoom implements CheckSlot, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckRoom.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(20);

    private final Desk desk;
    private final Offerings offerings;
    private final Answering answering;
    private final PartnerIndexes indexes;
    private final Asking asking;
    private final CheckPost post;
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile Runnable more = () -> {};
    private volatile boolean closing;
    private Optional<Thread> thread = Optional.empty();

    CheckRoom(
            Desk desk,
            Offerings offerings,
            Answering answering,
            PartnerIndexes indexes,
            Asking asking,
            CheckPost post) {
        this.desk = desk;
        this.offerings = offerings;
        this.answering = answering;
        this.indexes = indexes;
        this.asking = asking;
        this.post = post;
    }

    /// What else is done at this room's pace, by whoever needs this room to be there first.
    void alsoDoes(Runnable more) {
        this.more = more;
    }

    /// Starts to work. Called once.
    void open() {
        thread = Optional.of(Thread.ofPlatform().name("check-room").daemon().start(this::work));
    }

    @Override
    public Optional<String> objection(JdbcClient db, Service from, byte[] content) {
        var slip = Slip.read(content);
        return slip.isEmpty() ? Optional.of("NOT_A_CHECK") : objection(db, from, slip.get());
    }

    private Optional<String> objection(JdbcClient db, Service from, Slip slip) {
        return switch (slip) {
            case Slip.Offered offer -> indexes.isSound(from, offer) ? Optional.empty() : Optional.of("NOT_A_CHECK");
            case Slip.Piece piece -> offered(indexes.isOffered(db, from, piece.shelf()));
            case Slip.Changes changes ->
                offered(changes.changes().stream().allMatch(one -> indexes.isOffered(db, from, one.shelf())));
            case Slip.Withdrawn _ -> Optional.empty();
            case Slip.Asked _ -> answering.isFull(db, from) ? Optional.of("TOO_MANY_CHECKS") : Optional.empty();
            case Slip.Answered(var question, var answer) -> awaited(new CheckRows(db).isAwaited(from, question));
            case Slip.Refused(var question, var code) -> awaited(new CheckRows(db).isAwaited(from, question));
            case Slip.Confirmed(var handle, var at) -> awaited(new CheckRows(db).knows(from, handle));
        };
    }

    private static Optional<String> offered(boolean isOffered) {
        return isOffered ? Optional.empty() : Optional.of("NOT_OFFERED");
    }

    private static Optional<String> awaited(boolean isAwaited) {
        return isAwaited ? Optional.empty() : Optional.of("UNKNOWN_QUESTION");
    }

    @Override
    public void take(JdbcClient db, Service from, byte[] content, Instant now) {
        switch (Slip.read(content).orElseThrow(() -> new IllegalStateException("it was let in"))) {
            case Slip.Offered offer -> indexes.keep(db, from, offer, now);
            case Slip.Piece piece -> {
                indexes.keep(db, from, piece, now);
                changed.set(true);
            }
            case Slip.Changes changes -> {
                indexes.keep(db, from, changes, now);
                changed.set(true);
            }
            case Slip.Withdrawn withdrawn -> indexes.withdraw(db, from, withdrawn);
            case Slip.Asked(var question) -> answering.keep(db, from, question);
            case Slip.Answered(var question, var answer) -> new CheckRows(db).answer(question, answer);
            case Slip.Refused(var question, var code) -> new CheckRows(db).settle(question, State.REFUSED, code, now);
            // The clock runs from when this node has it: the partner's clock is not believed.
            case Slip.Confirmed(var handle, var at) ->
                new CheckRows(db).confirm(from, handle, now.plus(Confirming.FOLLOW_UP));
        }
    }

    @Override
    public void taken() {
        wake();
    }

    /// How much each partner asked within a day.
    java.util.List<AskedCount> counts(JdbcClient db) {
        return answering.counts(db);
    }

    /// There is something to do.
    void wake() {
        news.release();
    }

    /// Waits until a check has all its answers, `most` at the longest.
    void settle(CheckRef ref, Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (isWaiting(ref) && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isWaiting(CheckRef ref) {
        return desk.store()
                .read(db -> new CheckRows(db).find(ref))
                .filter(Check::isWaiting)
                .isPresent();
    }

    private void work() {
        while (!closing) {
            try {
                round();
                sleep(LONGEST_SLEEP);
            } catch (StoreBroken | InterruptedException end) {
                return;
            } catch (RuntimeException fault) {
                LOG.warn("cross-checks wait: {}", fault.getClass().getSimpleName(), fault);
                pause();
            }
        }
    }

    /// Answers partners, reads their answers, prepares what is to be shipped, looks again where an index changed.
    void round() {
        var told = new HashSet<Service>(answering.round());
        asking.round();
        more.run();
        told.addAll(offerings.round());
        if (changed.getAndSet(false)) {
            asking.lookAgain();
            told.addAll(asking.askAnew());
            indexes.forget(desk.store(), desk.now());
        }
        desk.store().read(db -> {
            told.forEach(partner -> post.posted(db, partner));
            return told;
        });
    }

    private void sleep(Duration pause) throws InterruptedException {
        if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    private void pause() {
        try {
            sleep(AFTER_A_FAULT);
        } catch (InterruptedException end) {
            closing = true;
        }
    }

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
