package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A migration is killed, or the power goes, at any of the acts it does to the disk: the next start completes it,
/// and the schema is the one that an undisturbed start makes. `-Dstates=` sets how many states are tried, `-Dseed=`
/// which; `-Dstates=0` tries a kill at each act, without exception.
class MigrationKilledTest {
    private static final int STATES = Integer.getInteger("states", 10);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    Path folder;

    private List<String> whole = List.of();

    @Test
    void the_next_start_completes_it() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data")).toRealPath();
        var record = DiskRecord.of(folder, data, MigrationWork.class);
        whole = schema(data);
        assertThat(whole).hasSizeGreaterThan(20);
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        var acts = record.acts().size();
        var states = STATES == 0 ? acts : STATES;
        for (var state = 0; state < states; state++) {
            var at = STATES == 0 ? state + 1 : 1 + random.nextInt(acts);
            var files = STATES == 0 || state % 2 == 0 ? record.killedAt(at) : record.cutAt(at, random);
            var found = found(files);
            if (!found.isEmpty()) wrong.add("seed " + SEED + ", state " + state + ", act " + at + ": " + found);
        }
        System.out.printf("%d states of a migration, %d acts, %d wrong%n", states, acts, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private String found(Map<String, byte[]> files) throws IOException {
        var disk = Files.createTempDirectory(folder, "state");
        for (var file : files.entrySet())
            if (file.getKey().startsWith("qantara.db")) Files.write(disk.resolve(file.getKey()), file.getValue());
        try {
            return schema(disk).equals(whole) ? "" : "another schema";
        } catch (StoreRefused e) {
            return "refused: " + e.reason() + ", " + e.getCause();
        } finally {
            try (var left = Files.list(disk)) {
                for (var file : left.toList()) Files.delete(file);
            }
            Files.delete(disk);
        }
    }

    /// Opens the store, which completes its schema, and says what that is.
    private static List<String> schema(Path data) {
        try (var store = DataFolder.open(data, () -> {})) {
            return store.read(db -> db.sql("""
                            select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema order by type, name""").query(String.class).list());
        }
    }
}
