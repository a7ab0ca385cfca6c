package qantara.node.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import qantara.exchange.contract.Letters;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.node.store.StoreBroken;

/// What a node does when a volume is full: first that of its data, then that of its journal, and then there is room
/// again. Runs where both are small file systems of their own.
///
/// Everything that is said to be kept must be there after the next start; a sentence that does not hold ends the
/// program.
final class FullDiskWork {
    private static final int CHUNK = 64 << 10;
    private static final int MOST = 10_000;

    private final Path data;
    private final Path journal;
    private long seq;
    private long acknowledged;

    private FullDiskWork(Path data, Path journal) {
        this.data = data;
        this.journal = journal;
    }

    /// @param arguments the folder of the data and that of the journal, each on a volume of its own
    public static void main(String[] arguments) throws IOException {
        var work = new FullDiskWork(Path.of(arguments[0]), Path.of(arguments[1]));
        work.withFullData();
        work.withFullJournal();
        System.out.println("kept " + work.acknowledged);
    }

    /// The store ends, and the next one finds what was acknowledged.
    private void withFullData() throws IOException {
        var ended = new AtomicBoolean();
        var store = DataFolder.open(data, () -> ended.set(true));
        try (var letters = Journal.open(journal, store, new Random(1))) {
            var cabinet = cabinet(store, letters);
            post(cabinet);
            fill(data);
            must(postsUntilBroken(cabinet), "a full disk ends the store");
            must(ended.get(), "and with it the node");
        }
        closeBroken(store);
        empty(data);
        checked();
    }

    private boolean postsUntilBroken(ExchangeCabinet cabinet) {
        for (var i = 0; i < MOST; i++)
            try {
                post(cabinet);
            } catch (StoreBroken full) {
                return true;
            }
        return false;
    }

    /// Nothing is posted while the journal is full, the store lives on, and letters are posted again when there is
    /// room.
    private void withFullJournal() throws IOException {
        try (var store = DataFolder.open(data, () -> must(false, "the store lives on"));
                var letters = Journal.open(journal, store, new Random(2))) {
            letters.handOver(_ -> {});
            var cabinet = cabinet(store, letters);
            fill(journal);
            must(postsUntilFull(cabinet), "a full journal takes no letter");
            must(!letters.isOpen(), "and says so");
            empty(journal);
            must(letters.isOpen(), "a journal with room is open again");
            for (var i = 0; i < 10; i++) post(cabinet);
        }
        checked();
    }

    private boolean postsUntilFull(ExchangeCabinet cabinet) {
        for (var i = 0; i < MOST; i++)
            try {
                post(cabinet);
            } catch (UncheckedIOException | IllegalStateException full) {
                return true;
            }
        return false;
    }

    private static ExchangeCabinet cabinet(Store store, Journal journal) {
        store.beforeCommit(journal::sync);
        return new ExchangeCabinet(store, journal::append, journal::isOpen, (db, before, after) -> {});
    }

    private void post(ExchangeCabinet cabinet) {
        var next = seq + 1;
        seq = next;
        cabinet.together(drawer -> {
            drawer.keep(Letters.outgoing(Letters.LANE, 1, next));
            return next;
        });
        acknowledged++;
    }

    /// As many letters are there as were acknowledged, or more: one whose store ended may have been kept.
    private void checked() {
        try (var store = DataFolder.open(data, () -> {})) {
            long there = store.read(db ->
                    db.sql("select count(*) from letter_out").query(Long.class).single());
            must(there >= acknowledged && there <= seq, there + " letters of " + acknowledged);
            must(
                    store.<String>read(db -> db.sql("pragma integrity_check")
                                    .query(String.class)
                                    .single())
                            .equals("ok"),
                    "the database is whole");
            acknowledged = there;
        }
    }

    /// Its readers and its lock are given back; what it could not write is gone.
    private static void closeBroken(Store store) {
        try {
            store.close();
        } catch (RuntimeException full) {
            System.out.println("closed with " + full.getClass().getSimpleName());
        }
    }

    private static void fill(Path folder) throws IOException {
        var ballast = folder.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            for (var size = CHUNK; size > 0; ) size = writes(out, size);
        }
    }

    /// @return how much to write next
    private static int writes(java.io.OutputStream out, int size) {
        try {
            out.write(new byte[size]);
            return size;
        } catch (IOException full) {
            return size / 2;
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    private static void must(boolean holds, String what) {
        if (!holds) throw new IllegalStateException("not so: " + what);
    }
}
