package qantara.node.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// [Store] in one SQLite file: one writing thread that commits works in groups, a few reading connections.
///
/// A group commit is what makes a full sync affordable: works that wait while one sync runs share the next. Each runs
/// in a savepoint, so that one that fails takes only itself back. The thread is a platform thread, since a call into
/// the driver would pin a virtual one.
final class SqliteStore implements Store {
    private static final int QUEUE = 1024;
    private static final int GROUP = 64;
    private static final int READERS = 4;
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(5);

    private final BlockingQueue<Job<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final BlockingQueue<SqliteConnection> readers = new ArrayBlockingQueue<>(READERS);
    private final SqliteConnection writer;
    private final Runnable onBroken;
    private final long checkpointEvery;
    private final Thread thread;
    private volatile @Nullable StoreBroken broken;
    private volatile boolean closing;
    private volatile Runnable beforeCommit = () -> {};
    private long checkpointed = System.nanoTime();
    private boolean wrote;

    SqliteStore(Path file, Runnable onBroken) {
        this(file, onBroken, CHECKPOINT_EVERY);
    }

    /// @param checkpointEvery how long the write-ahead log grows before an idle moment is used to empty it
    SqliteStore(Path file, Runnable onBroken, Duration checkpointEvery) {
        this.onBroken = onBroken;
        this.checkpointEvery = checkpointEvery.toNanos();
        writer = SqliteConnection.writing(file);
        for (var i = 0; i < READERS; i++) readers.add(SqliteConnection.reading(file));
        thread = Thread.ofPlatform().name("store-writer").start(this::serve);
    }

    @Override
    public <T> T write(Work<T> work) {
        if (Thread.currentThread() == thread) throw new IllegalStateException("a write inside a write");
        var job = new Job<>(work, new CompletableFuture<T>());
        enqueue(job);
        try {
            return job.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void beforeCommit(Runnable work) {
        beforeCommit = work;
    }

    private void enqueue(Job<?> job) {
        refuseWhenBroken();
        if (closing || !queue.offer(job)) throw new StoreBusy();
        // The thread may have ended between the look above and the offer: nobody would answer then.
        if (!thread.isAlive()) abandon(broken == null ? new StoreBroken("the store is closed") : broken);
    }

    @Override
    public <T> T read(Work<T> work) {
        refuseWhenBroken();
        var reader = borrow();
        try {
            return reader.inSnapshot(work);
        } catch (RuntimeException fault) {
            if (SqliteFaults.isFatal(fault)) throw breakDown(fault);
            throw fault;
        } finally {
            readers.add(reader);
        }
    }

    private SqliteConnection borrow() {
        try {
            var reader = readers.poll(10, TimeUnit.SECONDS);
            if (reader == null) throw new StoreBusy();
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusy();
        }
    }

    private void refuseWhenBroken() {
        var fault = broken;
        if (fault != null) throw fault;
    }

    private void serve() {
        var group = new ArrayList<Job<?>>(GROUP);
        while (!closing || !queue.isEmpty()) {
            if (!gather(group)) continue;
            try {
                commit(group);
            } catch (RuntimeException | Error fault) {
                breakDown(fault, group);
                return;
            }
            group.clear();
        }
    }

    /// Waits a while for a first job and takes what else waits. The idle moments are used for a checkpoint.
    private boolean gather(List<Job<?>> group) {
        try {
            var first = queue.poll(200, TimeUnit.MILLISECONDS);
            if (first == null) {
                checkpointWhenDue(group);
                return false;
            }
            group.add(first);
            queue.drainTo(group, GROUP - 1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void commit(List<Job<?>> group) {
        writer.execute("BEGIN IMMEDIATE");
        for (var job : group) job.run(writer);
        beforeCommit.run();
        writer.execute("COMMIT");
        wrote = true;
        group.forEach(Job::answer);
        if (System.nanoTime() - checkpointed > 4 * checkpointEvery) checkpointWhenDue(List.of());
    }

    private void checkpointWhenDue(List<Job<?>> group) {
        if (!wrote || System.nanoTime() - checkpointed < checkpointEvery) return;
        try {
            writer.checkpoint();
            wrote = false;
            checkpointed = System.nanoTime();
        } catch (RuntimeException fault) {
            breakDown(fault, group);
        }
    }

    private void breakDown(Throwable fault, List<Job<?>> group) {
        var end = breakDown(fault);
        group.forEach(job -> job.result.completeExceptionally(end));
    }

    /// A page that cannot be read is as bad as one that cannot be written: whoever goes on would show what is not so.
    private synchronized StoreBroken breakDown(Throwable fault) {
        var before = broken;
        if (before != null) return before;
        var end = new StoreBroken("the database failed; the node stops", fault);
        broken = end;
        closing = true;
        abandon(end);
        onBroken.run();
        return end;
    }

    private void abandon(StoreBroken fault) {
        for (var job = queue.poll(); job != null; job = queue.poll()) job.result.completeExceptionally(fault);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken == null) writer.checkpoint();
        readers.forEach(SqliteConnection::close);
        writer.close();
    }

    /// One work, its outcome once it ran, and the promise that is kept after the commit.
    private static final class Job<T> {
        private final Work<T> work;
        private final CompletableFuture<T> result;
        private @Nullable T value;
        private @Nullable RuntimeException refusal;

        Job(Work<T> work, CompletableFuture<T> result) {
            this.work = work;
            this.result = result;
        }

        void run(SqliteConnection writer) {
            writer.execute("SAVEPOINT work");
            try {
                value = work.run(writer.client());
            } catch (RuntimeException e) {
                if (SqliteFaults.isFatal(e)) throw e;
                writer.execute("ROLLBACK TO work");
                refusal = e;
            }
            writer.execute("RELEASE work");
        }

        void answer() {
            if (refusal != null) result.completeExceptionally(refusal);
            else result.complete(value);
        }
    }
}
