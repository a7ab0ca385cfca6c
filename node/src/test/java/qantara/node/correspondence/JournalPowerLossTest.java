package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.store.DataFolder;
import qantara.node.store.DiskRecord;
import qantara.node.store.Store;

/// The power goes while letters are posted, and the database is lost with it or put back: every letter that was
/// acknowledged stands in the journal, and nothing else does that was not posted. `-Dstates=` sets how many states
/// are tried, `-Dseed=` which.
class JournalPowerLossTest {
    private static final int LETTERS = 20;
    private static final int STATES = Integer.getInteger("states", 80);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_stands_in_the_journal_whatever_the_cut_left() throws IOException, InterruptedException {
        var record = recorded();
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        var begin = record.begin();
        try (var store = DataFolder.open(folder.resolve("elsewhere"), () -> {})) {
            for (var state = 0; state < STATES; state++) {
                var at = begin + 1 + random.nextInt(record.acts().size() - begin);
                var files = state % 4 == 0 ? record.killedAt(at) : record.cutAt(at, random);
                var found = found(store, files, record.acknowledged(at));
                if (!found.isEmpty()) wrong.add("seed " + SEED + ", state " + state + ", act " + at + ": " + found);
            }
        }
        System.out.printf(
                "%d states of a journal, %d acts, %d wrong%n",
                STATES, record.acts().size() - begin, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /// A journal that did not sync would lose letters: what is tried here would find it.
    @Test
    void without_its_syncs_the_same_record_loses_letters() throws IOException, InterruptedException {
        var record = recorded().withoutSyncs();
        var random = new Random(SEED);
        var lost = 0;
        try (var store = DataFolder.open(folder.resolve("elsewhere"), () -> {})) {
            for (var state = 0; state < 20; state++) {
                var at = record.acts().size() - random.nextInt(10);
                if (!found(store, record.cutAt(at, random), record.acknowledged(at))
                        .isEmpty()) lost++;
            }
        }
        assertThat(lost).isPositive();
    }

    private DiskRecord recorded() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data")).toRealPath();
        return DiskRecord.of(folder, data, JournalLossWork.class, String.valueOf(LETTERS));
    }

    /// What is wrong with the state, or nothing.
    ///
    /// @param store one that has seen none of these letters
    private String found(Store store, Map<String, byte[]> files, int acknowledged) throws IOException {
        var disk = Files.createTempDirectory(folder, "journal");
        for (var file : files.entrySet())
            if (file.getKey().contains("journal") && !file.getKey().contains("db"))
                Files.write(disk.resolve(file.getKey()), file.getValue());
        store.write(db -> db.sql("delete from letter_journal").update());
        if (!Files.exists(disk.resolve("journal.id"))) return "the journal is gone";
        var kept = new HashSet<Long>();
        try (var journal = Journal.open(disk, store, new Random(5), JournalLossWork.FILE)) {
            journal.handOver(letters -> letters.forEach(letter -> kept.add(seq(letter))));
        } catch (RuntimeException e) {
            return "does not open: " + e;
        }
        return missing(kept, acknowledged);
    }

    private static String missing(Set<Long> kept, int acknowledged) {
        for (long seq = 1; seq <= acknowledged; seq++)
            if (!kept.contains(seq)) return "lost: " + seq + " of " + acknowledged;
        return kept.stream().anyMatch(seq -> seq > 2 * LETTERS) ? "never posted" : "";
    }

    private static long seq(byte[] letter) {
        return Long.parseLong(new String(letter, StandardCharsets.UTF_8).replaceAll("\\D", ""));
    }
}
