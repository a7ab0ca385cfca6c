package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.store.DiskRecord;

/// The power goes while letters are kept, at every kind of moment and with every kind of loss: what was acknowledged
/// is there, a letter and its effect are there together, and the database opens whole. The recorder is compiled with
/// the machine's C compiler. `-Dstates=` sets how many states are tried, `-Dseed=` which.
class PowerLossTest {
    private static final int ROUNDS = 60;
    private static final int STATES = Integer.getInteger("states", 250);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_kept()
            throws IOException, InterruptedException, SQLException {
        var record = recorded();
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        var begin = record.begin();
        for (var state = 0; state < STATES; state++) {
            var at = begin + 1 + random.nextInt(record.acts().size() - begin);
            var files = state % 4 == 0 ? record.killedAt(at) : record.cutAt(at, random);
            var found = found(files, record.acknowledged(at));
            if (!found.isEmpty()) wrong.add("seed " + SEED + ", state " + state + ", act " + at + ": " + found);
        }
        System.out.printf(
                "%d states of %d acts, %d wrong%n", STATES, record.acts().size() - begin, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /// A store that did not sync would lose letters: what is tried here would find it.
    @Test
    void without_its_syncs_the_same_record_loses_letters() throws IOException, InterruptedException, SQLException {
        var record = recorded().withoutSyncs();
        var random = new Random(SEED);
        var lost = 0;
        for (var state = 0; state < 20; state++) {
            var at = record.acts().size() - random.nextInt(10);
            if (!found(record.cutAt(at, random), record.acknowledged(at)).isEmpty()) lost++;
        }
        assertThat(lost).isPositive();
    }

    private DiskRecord recorded() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data")).toRealPath();
        return DiskRecord.of(folder, data, PowerLossWork.class, String.valueOf(ROUNDS));
    }

    /// What is wrong with the state, or nothing.
    private String found(Map<String, byte[]> files, int acknowledged) throws IOException, SQLException {
        var disk = Files.createTempDirectory(folder, "state");
        for (var file : List.of("qantara.db", "qantara.db-wal")) {
            var bytes = files.get(file);
            if (bytes != null) Files.write(disk.resolve(file), bytes);
        }
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + disk.resolve("qantara.db"))) {
            return found(db, acknowledged);
        } catch (SQLException e) {
            return "does not open";
        } finally {
            try (var left = Files.list(disk)) {
                for (var file : left.toList()) Files.delete(file);
            }
            Files.delete(disk);
        }
    }

    private static String found(Connection db, int acknowledged) throws SQLException {
        try (var ask = db.createStatement()) {
            try (var row = ask.executeQuery("pragma integrity_check")) {
                if (!row.next() || !row.getString(1).equals("ok")) return "damaged";
            }
            try (var row = ask.executeQuery("""
                    select (select count(*) from letter_out), (select count(*) from letter_in),
                        (select coalesce(max(seq), 0) from letter_out)""")) {
                row.next();
                var kept = row.getInt(1);
                if (kept != row.getInt(2) || kept != row.getInt(3)) return "half kept";
                return kept < acknowledged ? "lost: " + kept + " of " + acknowledged : "";
            }
        }
    }
}
