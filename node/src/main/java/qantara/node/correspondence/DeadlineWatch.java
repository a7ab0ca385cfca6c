package qantara.node.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Deadline;
import qantara.exchange.Deadline.Warning;
import qantara.exchange.Side;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;

/// Watches the clocks of what partners asked: at half of the time, at four fifths and at the end it raises a warning,
/// once, with a leaf in the log. The due instants are kept, so that a restart or a jump of the clock skips none.
final class DeadlineWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final Duration PACE = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final Desk desk;
    private final InstantSource clock;
    private Optional<ScheduledExecutorService> clockwork = Optional.empty();

    DeadlineWatch(Desk desk) {
        this.desk = desk;
        this.clock = desk.clock();
    }

    /// Starts to watch; what fell due while the node was down is raised at once.
    void open() {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deadline-watch").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::look, 0, PACE.toSeconds(), TimeUnit.SECONDS);
        clockwork = Optional.of(timer);
    }

    private void look() {
        try {
            raise();
        } catch (RuntimeException fault) {
            LOG.warn("clocks not looked at: {}", fault.getClass().getSimpleName());
        }
    }

    /// Raises what is to be raised now.
    ///
    /// @return the exchanges whose warning grew
    List<ThreadRef> raise() {
        var now = clock.instant();
        var running = desk.store().read(db -> new Threads(db).running(MOST));
        var due = running.stream()
                .filter(dossier -> dossier.exchange().side() == Side.ASKED)
                .filter(dossier -> warning(dossier, now).compareTo(dossier.warned()) > 0)
                .map(Dossier::ref)
                .toList();
        return due.isEmpty()
                ? due
                : desk.store()
                        .write(db ->
                                due.stream().filter(ref -> raise(db, ref, now)).toList());
    }

    private boolean raise(JdbcClient db, ThreadRef ref, Instant now) {
        var dossier = new Threads(db).find(ref).orElseThrow();
        var warning = warning(dossier, now);
        if (warning.compareTo(dossier.warned()) <= 0) return false;
        new Threads(db).change(dossier.warned(warning));
        var leaf = Leaf.ofNobody(Action.ADMINISTER, ref.toString()).in(ref.toString());
        desk.audit().append(db, leaf.because("clock: " + warning));
        LOG.info("{} clock: {}", ref, warning);
        return true;
    }

    private static Warning warning(Dossier dossier, Instant now) {
        return dossier.exchange()
                .deadline()
                .filter(deadline -> dossier.exchange().state().isPending())
                .map((Deadline deadline) -> deadline.warning(now))
                .orElse(Warning.NONE);
    }

    @Override
    public void close() {
        clockwork.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
