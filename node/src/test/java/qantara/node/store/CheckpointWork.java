package qantara.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import qantara.testkit.KernelTrap;
import qantara.testkit.Mishap;
import qantara.testkit.Mishap.Call;
import qantara.testkit.Mishap.Fault;
import qantara.testkit.Mishap.Place;

/// A store whose disk fails to sync, once for each sync of a short life with checkpoints in it: the first, the
/// second, until there are no more. Runs inside the trap that it sets.
final class CheckpointWork {
    private static final int ROWS = 2;
    private static final int MOST_SYNCS = 100;
    /// Longer than the store waits before it uses an idle moment.
    private static final long IDLE_MILLIS = 350;

    private CheckpointWork() {}

    /// Prints one line a sync: which, whether it was a checkpoint's, and what was wrong, if anything.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var trap = KernelTrap.in(System.getenv());
        for (var nth = 1; nth <= MOST_SYNCS; nth++) {
            var file = Files.createDirectory(Path.of(arguments[0]).resolve("sync-" + nth))
                    .resolve("qantara.db");
            var life = new Life(file);
            trap.set(new Mishap(Call.SYNC, Place.DATABASE, Fault.EIO, nth, false));
            life.live();
            trap.disarm();
            var wrong = life.wrong();
            if (!trap.isSprung()) return;
            System.out.println(nth + " " + (life.inWrite ? "commit" : "checkpoint") + " " + wrong);
        }
    }

    /// Some writes, each followed by a moment in which the log is emptied.
    private static final class Life {
        private final Path file;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final SqliteStore store;
        private int kept;
        private boolean inWrite;

        Life(Path file) {
            this.file = file;
            try (var fresh = SqliteConnection.writing(file)) {
                fresh.execute("create table stamp(id integer primary key)");
            }
            store = new SqliteStore(file, () -> ended.set(true), Duration.ZERO);
        }

        void live() throws InterruptedException {
            for (var id = 1; id <= ROWS && !ended.get(); id++) {
                if (!keeps(id)) return;
                Thread.sleep(IDLE_MILLIS);
            }
        }

        private boolean keeps(int id) {
            try {
                store.write(db -> db.sql("insert into stamp(id) values (:id)")
                        .param("id", id)
                        .update());
                kept++;
                return true;
            } catch (StoreBroken fault) {
                inWrite = true;
                return false;
            }
        }

        /// What is wrong after the next start, or nothing.
        String wrong() {
            var noticed = ended.get();
            store.close();
            try (var again = SqliteConnection.writing(file)) {
                int there = again.client()
                        .sql("select count(*) from stamp")
                        .query(Integer.class)
                        .single();
                if (!noticed) return "not noticed";
                if (!again.quickCheck().equals("ok")) return "damaged";
                return there < kept ? "lost" : "";
            }
        }
    }
}
