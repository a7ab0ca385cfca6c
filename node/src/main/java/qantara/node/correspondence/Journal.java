package qantara.node.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.store.Store;
import qantara.seal.Sheet;

/// The journal of what this node posts: each signed letter is appended to it, and it is made durable, before the
/// transaction that keeps the letter is. It may lie on a second volume, and then no letter is lost with the first one.
///
/// A journal belongs to one database, which knows its id. Each start is marked in both: a database with a lower mark
/// than its journal is an older one, put back. Files of 64 MiB, at most 16; the oldest goes when its letters have had
/// their time.
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long FILE = 64L << 20;
    private static final int MOST_FILES = 16;
    private static final int LONGEST = Sheet.LONGEST + (64 << 10);
    /// So much must be free before a full volume is tried again.
    private static final long ROOM = 16L << 20;

    private static final int HEAD = 2 * Integer.BYTES + 1;
    private static final byte LETTER = 1;
    private static final byte MARK = 2;
    private static final String ID = "journal.id";

    /// What was found at the start.
    enum Finding {
        /// A new journal, or the one that belongs to the database.
        FITTING,
        /// The database is older than its journal: a backup was put back.
        OLDER_DATABASE,
        /// The journal of this database is not there: nothing may be posted.
        MISSING
    }

    private final Path folder;
    private final Finding finding;
    private Optional<FileChannel> file = Optional.empty();
    private boolean dirty;
    private boolean full;

    private Journal(Path folder, Finding finding) {
        this.folder = folder;
        this.finding = finding;
    }

    /// Opens the journal in `folder` and marks this start. A journal whose volume is not mounted is not made anew.
    static Journal open(Path folder, Store store, RandomGenerator random) {
        var known = store.read(db -> db.sql("select id, mark from letter_journal")
                .query((row, _) -> new Known(row.getString(1), row.getLong(2)))
                .optional());
        var there = id(folder);
        if (known.isPresent() && !there.equals(known.map(Known::id))) return missing(folder);
        try {
            if (there.isEmpty()) make(folder, random);
            var mark = marked(folder);
            var older = mark > known.map(Known::mark).orElse(0L);
            var journal = new Journal(folder, older ? Finding.OLDER_DATABASE : Finding.FITTING);
            journal.mark(store, id(folder).orElseThrow(), mark + 1);
            return journal;
        } catch (IOException e) {
            LOG.error("the journal cannot be used: {}", e.getClass().getSimpleName());
            return missing(folder);
        }
    }

    private record Known(String id, long mark) {}

    private static Journal missing(Path folder) {
        LOG.error("the journal of this database is missing; no letter is accepted for sending");
        return new Journal(folder, Finding.MISSING);
    }

    private static Optional<String> id(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(ID)).strip());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("the journal cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static void make(Path folder, RandomGenerator random) throws IOException {
        var id = new byte[16];
        random.nextBytes(id);
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "journal", ".new");
        Files.writeString(fresh, HexFormat.of().formatHex(id), StandardOpenOption.SYNC);
        Files.move(fresh, folder.resolve(ID), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private void mark(Store store, String id, long mark) throws IOException {
        write(MARK, ByteBuffer.allocate(Long.BYTES).putLong(mark).array());
        sync();
        store.write(db -> {
            db.sql("delete from letter_journal").update();
            return db.sql("insert into letter_journal(id, mark) values (:id, :mark)")
                    .param("id", id)
                    .param("mark", mark)
                    .update();
        });
    }

    private static long marked(Path folder) throws IOException {
        var last = 0L;
        for (var entry : entries(folder))
            if (entry.kind == MARK) last = ByteBuffer.wrap(entry.bytes).getLong();
        return last;
    }

    Finding finding() {
        return finding;
    }

    /// Whether letters may be posted: the journal is there, and its volume was not full when it was tried last, or has
    /// room again.
    synchronized boolean isOpen() {
        if (full) full = !hasRoom();
        return finding != Finding.MISSING && !full;
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() > ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    /// Appends a letter; durable only after [#sync].
    ///
    /// @throws UncheckedIOException when the volume is full or broken; nothing of the letter then counts
    synchronized void append(byte[] signed) {
        if (!isOpen()) throw new IllegalStateException("nothing is posted without its journal");
        try {
            write(LETTER, signed);
        } catch (IOException e) {
            full = true;
            throw new UncheckedIOException(e);
        }
    }

    /// Makes durable what was appended; run before each commit. A journal that cannot be made durable ends the node.
    synchronized void sync() {
        if (!dirty) return;
        try {
            file.orElseThrow().force(false);
            dirty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte kind, byte[] bytes) throws IOException {
        var out = writable();
        var start = out.size();
        var entry = ByteBuffer.allocate(HEAD + bytes.length)
                .putInt(bytes.length)
                .putInt(sum(kind, bytes))
                .put(kind)
                .put(bytes)
                .flip();
        try {
            dirty = true;
            for (var at = start; entry.hasRemaining(); ) at += out.write(entry, at);
        } catch (IOException e) {
            out.truncate(start);
            throw e;
        }
    }

    private FileChannel writable() throws IOException {
        if (file.isPresent() && file.get().size() < FILE) return file.get();
        if (file.isPresent()) {
            file.get().force(true);
            file.get().close();
        }
        var files = files(folder);
        while (files.size() >= MOST_FILES) Files.delete(files.removeFirst());
        var number = files.isEmpty() ? 1 : number(files.getLast()) + 1;
        var next = FileChannel.open(
                folder.resolve("letters-%06d.journal".formatted(number)),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                only(folder));
        force(folder);
        file = Optional.of(next);
        return next;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static FileAttribute<?>[] only(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void force(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    /// The signed letters in it, in the order in which they were written.
    List<byte[]> letters() {
        try {
            return entries(folder).stream()
                    .filter(entry -> entry.kind == LETTER)
                    .map(Entry::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(byte kind, byte[] bytes) {}

    private static List<Entry> entries(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var file : files(folder)) read(file, entries);
        return entries;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList());
        }
    }

    /// A file ends at its first entry that is not whole: there a process died, or the disk failed.
    private static void read(Path file, List<Entry> entries) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.remaining() >= HEAD) {
            var length = bytes.getInt();
            var sum = bytes.getInt();
            var kind = bytes.get();
            if (length < 0 || length > LONGEST || length > bytes.remaining()) break;
            var content = new byte[length];
            bytes.get(content);
            if (sum != sum(kind, content)) {
                LOG.error("{} is damaged; what follows in it is not read", file.getFileName());
                break;
            }
            entries.add(new Entry(kind, content));
        }
    }

    private static int sum(byte kind, byte[] bytes) {
        var crc = new CRC32C();
        crc.update(kind);
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public synchronized void close() {
        try {
            if (file.isPresent()) file.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
