package qantara.node.gateway;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/// Opens the partners' door when the node is ready and closes it first when the node ends.
final class Gateway implements SmartLifecycle {
    private final Supplier<Optional<Door>> opening;
    private final Runnable rounds;
    private final Courier courier;
    private Optional<Door> door = Optional.empty();
    private Optional<ScheduledExecutorService> clockwork = Optional.empty();

    /// @param opening opens the door, unless there is nobody behind it to take letters
    Gateway(Supplier<Optional<Door>> opening, Runnable rounds, Courier courier) {
        this.opening = opening;
        this.rounds = rounds;
        this.courier = courier;
    }

    @Override
    public synchronized void start() {
        door = opening.get();
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("gateway-rounds").daemon().factory());
        timer.scheduleWithFixedDelay(rounds, 1, 60, TimeUnit.SECONDS);
        clockwork = Optional.of(timer);
    }

    @Override
    public synchronized void stop() {
        clockwork.ifPresent(ScheduledExecutorService::shutdownNow);
        clockwork = Optional.empty();
        courier.close();
        door.ifPresent(Door::close);
        door = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork.isPresent();
    }

    /// The last to start and the first to stop: behind the door everything must stand.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
