package qantara.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteDataSource;

/// The folder a node works in, held by one process at a time. Opening its store locks it, checks the database file
/// and brings the schema up to date.
public final class DataFolder {
    private static final String DATABASE = "qantara.db";

    private DataFolder() {}

    /// Opens the store in `folder`, which is made when it is not there.
    ///
    /// @param onBroken called once, from any thread, when the disk failed: the process should end
    /// @throws StoreRefused when the folder or its database cannot be worked with
    public static Store open(Path folder, Runnable onBroken) {
        var lock = lock(folder);
        try {
            var file = folder.resolve(DATABASE);
            check(file);
            migrate(file);
            return new Locked(new SqliteStore(file, onBroken), lock);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static FileLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock != null) return lock;
            channel.close();
            throw new StoreRefused(StoreRefused.Reason.IN_USE);
        } catch (OverlappingFileLockException e) {
            throw new StoreRefused(StoreRefused.Reason.IN_USE, e);
        } catch (IOException e) {
            throw new StoreRefused(StoreRefused.Reason.NOT_WRITABLE, e);
        }
    }

    /// @throws StoreRefused when the file is there and is no database, or one whose structure is damaged
    static void check(Path file) {
        if (!Files.exists(file)) return;
        try (var connection = SqliteConnection.writing(file)) {
            if (!connection.quickCheck().equals("ok")) throw new StoreRefused(StoreRefused.Reason.DAMAGED);
        } catch (StoreRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreRefused(StoreRefused.Reason.DAMAGED, e);
        }
    }

    private static void migrate(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        source.setJournalMode("WAL");
        source.setSynchronous("FULL");
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db")
                    .failOnMissingLocations(false)
                    .outOfOrder(true)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new StoreRefused(StoreRefused.Reason.NEWER, e);
        } catch (FlywayException e) {
            throw new StoreRefused(StoreRefused.Reason.DAMAGED, e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new StoreBroken("the data folder's lock was not given back", e);
        }
    }

    /// A store that gives the folder's lock back when it closes.
    private record Locked(Store store, FileLock lock) implements Store {
        @Override
        public <T> T write(Work<T> work) {
            return store.write(work);
        }

        @Override
        public <T> T read(Work<T> work) {
            return store.read(work);
        }

        @Override
        public void beforeCommit(Runnable work) {
            store.beforeCommit(work);
        }

        @Override
        public void close() {
            try {
                store.close();
            } finally {
                release(lock);
            }
        }
    }
}
