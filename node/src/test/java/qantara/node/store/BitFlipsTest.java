package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One bit of the database, or of its write-ahead log, is not what it was. `-Dflips=` sets how many are tried,
/// `-Dseed=` which.
///
/// What this cannot promise: a bit in a row's own text is not noticed by SQLite, and the store does not notice it.
/// How many such there were is printed. What is proof (letters, receipts, leaves) carries signatures and hashes of
/// its own.
class BitFlipsTest {
    private static final int FLIPS = Integer.getInteger("flips", 60);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ROWS = 300;
    private static final int LATER_ROWS = 30;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private byte[] database = {};
    private byte[] log = {};

    /// What became of a flip.
    private enum Fate {
        /// The node does not start.
        REFUSED,
        /// Found on reading; the node ends.
        ENDED,
        /// Nothing read is other than it was.
        HARMLESS,
        /// The last commits are gone; all that is there is as it was.
        OLDER,
        /// A row says something else.
        SERVED
    }

    @BeforeEach
    void fill() throws IOException {
        var file = folder.resolve("qantara.db");
        try (var fresh = SqliteConnection.writing(file)) {
            fresh.execute("create table stamp(id integer primary key, word text not null)");
        }
        write(file, 1, ROWS);
        try (var store = new SqliteStore(file, () -> {})) {
            for (var id = ROWS + 1; id <= ROWS + LATER_ROWS; id++) write(store, id, id);
            database = Files.readAllBytes(file);
            log = Files.readAllBytes(folder.resolve("qantara.db-wal"));
        }
    }

    private static void write(Path file, int first, int last) {
        try (var store = new SqliteStore(file, () -> {})) {
            write(store, first, last);
        }
    }

    private static void write(Store store, int first, int last) {
        store.write(db -> IntStream.rangeClosed(first, last)
                .map(id -> db.sql("insert into stamp(id, word) values (:id, :word)")
                        .param("id", id)
                        .param("word", word(id))
                        .update())
                .sum());
    }

    private static String word(int id) {
        return ("word " + id + " ").repeat(20);
    }

    @Test
    void a_flipped_bit_in_the_log_of_writes_never_changes_a_row() throws IOException {
        var fates = fates(log, flipped -> fate(database, flipped));
        System.out.println("bits of the log of writes, seed " + SEED + ": " + fates);
        assertThat(fates).doesNotContainKey(Fate.SERVED);
        assertThat(fates).containsKey(Fate.OLDER);
    }

    /// Each is refused, ends the node, does no harm, or changes the text of a row and nothing else.
    @Test
    void a_flipped_bit_in_a_page_is_found_or_stays_within_its_row() throws IOException {
        var fates = fates(database, flipped -> fate(flipped, log));
        System.out.println("bits of pages, seed " + SEED + ": " + fates);
        assertThat(fates).containsKey(Fate.REFUSED);
        assertThat(fates.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FLIPS);
    }

    private interface Trial {
        Fate of(byte[] flipped) throws IOException;
    }

    private Map<Fate, Integer> fates(byte[] whole, Trial trial) throws IOException {
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        for (var i = 0; i < FLIPS; i++) {
            var flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            fates.merge(trial.of(flipped), 1, Integer::sum);
        }
        return fates;
    }

    /// As a node would start on it and read all of it.
    private Fate fate(byte[] pages, byte[] writes) throws IOException {
        var disk = Files.createTempDirectory(folder, "flipped");
        var file = disk.resolve("qantara.db");
        Files.write(file, pages);
        Files.write(disk.resolve("qantara.db-wal"), writes);
        var ended = new AtomicBoolean();
        try {
            DataFolder.check(file);
        } catch (StoreRefused damaged) {
            return Fate.REFUSED;
        }
        try (var store = new SqliteStore(file, () -> ended.set(true))) {
            return fate(read(store));
        } catch (StoreBroken broken) {
            assertThat(ended).isTrue();
            return Fate.ENDED;
        }
    }

    private static List<String> read(Store store) {
        return store.read(db ->
                db.sql("select word from stamp order by id").query(String.class).list());
    }

    private static Fate fate(List<String> words) {
        for (var i = 0; i < words.size(); i++) if (!words.get(i).equals(word(i + 1))) return Fate.SERVED;
        if (words.size() == ROWS + LATER_ROWS) return Fate.HARMLESS;
        return words.size() >= ROWS && words.size() < ROWS + LATER_ROWS ? Fate.OLDER : Fate.SERVED;
    }
}
