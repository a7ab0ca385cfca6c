package qantara.node.correspondence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import qantara.exchange.Arrival;
import qantara.node.store.StoreBusy;
import qantara.seal.Opening;

/// Gathers the letters that come within a moment, so that one commit and one signature serve up to 32 of them. Each is
/// opened where it came in; one thread of the platform's takes them in.
final class PostBag implements AutoCloseable {
    /// Letters in one bag.
    static final int MOST = 32;

    private static final int QUEUE = 512;
    /// How long the first waits for others: less than a commit takes.
    private static final Duration MOMENT = Duration.ofMillis(4);

    private final LetterTray tray;
    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;

    private record Item(Opening opening, CompletableFuture<Arrival> arrival) {}

    PostBag(LetterTray tray) {
        this.tray = tray;
        thread = Thread.ofPlatform().name("post-bag").daemon().start(this::work);
    }

    /// Opens what came and puts it into the bag.
    ///
    /// @return what became of it, once that is durable
    /// @throws StoreBusy when 512 letters wait already
    CompletionStage<Arrival> put(byte[] envelope) {
        var item = new Item(tray.open(envelope), new CompletableFuture<>());
        if (closing || !waiting.offer(item)) throw new StoreBusy();
        if (!thread.isAlive()) abandon();
        return item.arrival;
    }

    private void work() {
        while (!closing)
            try {
                var bag = gather();
                if (!bag.isEmpty()) take(bag);
            } catch (InterruptedException end) {
                break;
            }
        abandon();
    }

    private List<Item> gather() throws InterruptedException {
        var bag = new ArrayList<Item>(MOST);
        var first = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (first == null) return bag;
        bag.add(first);
        var end = System.nanoTime() + MOMENT.toNanos();
        while (bag.size() < MOST) {
            var next = waiting.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) break;
            bag.add(next);
        }
        return bag;
    }

    private void take(List<Item> bag) {
        try {
            var arrivals = tray.takeAll(bag.stream().map(Item::opening).toList());
            for (int i = 0; i < bag.size(); i++) bag.get(i).arrival.complete(arrivals.get(i));
        } catch (RuntimeException fault) {
            bag.forEach(item -> item.arrival.completeExceptionally(fault));
        }
    }

    private void abandon() {
        for (var item = waiting.poll(); item != null; item = waiting.poll())
            item.arrival.completeExceptionally(new StoreBusy());
    }

    /// Ends after the bag in hand; what waits is brought again.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandon();
    }
}
