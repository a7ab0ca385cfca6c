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
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Store;
import qantara.seal.Sheet;

/// The journal of what this node posts: each signed letter is appended to it, and it is made durable, before the
/// transaction that keeps the letter is. It may lie on a second volume, and then no letter is lost with the first
/// one.
///
/// Long because a journal's form, its writing and its reading are one thing.
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
    private final long since;
    private final long start;
    private final long longest;
    private final Store store;
    private Optional<FileChannel> file = Optional.empty();
    private boolean dirty;
    private boolean full;

    /// @param since the start that the database has seen last: what was written before it, the database has
    /// @param longest bytes after which the next file is begun
    private Journal(Path folder, Store store, Finding finding, long since, long start, long longest) {
        this.longest = longest;
        this.store = store;
        this.start = start;
        this.folder = folder;
        this.since = since;
        this.finding = finding;
    }

    /// Opens the journal in `folder` and marks this start. A journal whose volume is not mounted is not made anew.
    static Journal open(Path folder, Store store, RandomGenerator random) {
        return open(folder, store, random, FILE);
    }

    /// @param longest bytes after which the next file is begun
    static Journal open(Path folder, Store store, RandomGenerator random, long longest) {
        var known = store.read(db -> db.sql("select id, mark from letter_journal")
                .query((row, _) -> new Known(row.getString(1), row.getLong(2)))
                .optional());
        var there = id(folder);
        if (known.isPresent() && !there.equals(known.map(Known::id))) return missing(folder, store);
        try {
            if (there.isEmpty()) make(folder, random);
            var mark = marked(folder);
            var since = known.map(Known::mark).orElse(0L);
            var journal = new Journal(
                    folder, store, mark > since ? Finding.OLDER_DATABASE : Finding.FITTING, since, mark + 1, longest);
            journal.mark(mark + 1);
            return journal;
        } catch (IOException e) {
            LOG.error("the journal cannot be used: {}", e.getClass().getSimpleName());
            return missing(folder, store);
        }
    }

    private record Known(String id, long mark) {}

    private static Journal missing(Path folder, Store store) {
        LOG.error("the journal of this database is missing; no letter is accepted for sending");
        return new Journal(folder, store, Finding.MISSING, 0, 0, FILE);
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
        makeFolder(folder);
        var fresh = Files.createTempFile(folder, "journal", ".new");
        Files.writeString(fresh, HexFormat.of().formatHex(id), StandardOpenOption.SYNC);
        Files.move(fresh, folder.resolve(ID), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /// A folder that was only just made is as little there after a power cut as a file.
    private static void makeFolder(Path folder) throws IOException {
        if (Files.exists(folder)) return;
        Files.createDirectories(folder);
        force(folder.toRealPath().resolveSibling("."));
    }

    private void mark(long start) throws IOException {
        write(MARK, ByteBuffer.allocate(Long.BYTES).putLong(start).array());
        sync();
    }

    private int seen(JdbcClient db) {
        db.sql("delete from letter_journal").update();
        return db.sql("insert into letter_journal(id, mark) values (:id, :mark)")
                .param("id", id(folder).orElseThrow())
                .param("mark", start)
                .update();
    }

    /// The last start that was marked; 0 in a new journal.
    private static long marked(Path folder) throws IOException {
        for (var file : files(folder).reversed()) {
            var marks = Contents.of(file).entries.stream()
                    .filter(entry -> entry.kind == MARK)
                    .toList();
            if (!marks.isEmpty()) return marks.getLast().mark();
        }
        return 0;
    }

    Finding finding() {
        return finding;
    }

    /// Whether letters may be posted: the journal is there, and its volume was not full when it was tried last, or
    /// has room again.
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
        if (file.isEmpty()) file = last();
        if (file.isPresent() && file.get().size() < longest) return file.get();
        if (file.isPresent()) {
            file.get().force(true);
            file.get().close();
        }
        var next = next();
        file = Optional.of(next);
        return next;
    }

    /// The last file, to be written on; what a process that died wrote half of is taken off it. A damaged one is let
    /// be.
    private Optional<FileChannel> last() throws IOException {
        var files = files(folder);
        if (files.isEmpty()) return Optional.empty();
        var contents = Contents.of(files.getLast());
        if (contents.damaged) return Optional.empty();
        var channel = FileChannel.open(files.getLast(), StandardOpenOption.WRITE);
        channel.truncate(contents.end);
        return Optional.of(channel);
    }

    private FileChannel next() throws IOException {
        var files = files(folder);
        while (files.size() >= MOST_FILES) Files.delete(files.removeFirst());
        var number = files.isEmpty() ? 1 : number(files.getLast()) + 1;
        var next = FileChannel.open(
                folder.resolve("letters-%06d.journal".formatted(number)),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                only(folder));
        force(folder);
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

    /// Gives what the database may lack: the signed letters written since the start that it has seen last.
    ///
    /// File by file, the latest first, each in the order in which it was written, so that of two letters in
    /// one place the later is given first or together with the earlier. Then the database notes that it has
    /// seen this start.
    void handOver(Consumer<List<byte[]>> each) {
        if (finding == Finding.MISSING) return;
        letters(each);
        store.write(this::seen);
    }

    private void letters(Consumer<List<byte[]>> each) {
        try {
            for (var file : files(folder).reversed()) {
                var entries = Contents.of(file).entries;
                var marked = marked(entries);
                var letters = entries.subList(marked + 1, entries.size()).stream()
                        .filter(entry -> entry.kind == LETTER)
                        .map(Entry::bytes)
                        .toList();
                if (!letters.isEmpty()) each.accept(letters);
                if (marked >= 0) return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the start is marked that the database has seen last; −1 when it is not in here.
    private int marked(List<Entry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--)
            if (entries.get(i).kind == MARK && entries.get(i).mark() <= since) return i;
        return -1;
    }

    private record Entry(byte kind, byte[] bytes) {
        long mark() {
            return ByteBuffer.wrap(bytes).getLong();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList());
        }
    }

    /// A file as far as it can be read.
    ///
    /// @param end behind the last whole entry
    /// @param damaged whether an entry is not what was written; one that was only begun is no damage
    private record Contents(List<Entry> entries, long end, boolean damaged) {
        static Contents of(Path file) throws IOException {
            var entries = new ArrayList<Entry>();
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var end = 0;
            while (bytes.remaining() >= HEAD) {
                var length = bytes.getInt();
                var sum = bytes.getInt();
                var kind = bytes.get();
                if (length < 0 || length > LONGEST) return damaged(file, entries, end);
                if (length > bytes.remaining()) break;
                var content = new byte[length];
                bytes.get(content);
                if (sum != sum(kind, content)) return damaged(file, entries, end);
                entries.add(new Entry(kind, content));
                end = bytes.position();
            }
            return new Contents(entries, end, false);
        }

        private static Contents damaged(Path file, List<Entry> entries, int end) {
            LOG.error("{} is damaged; what follows in it is not read", file.getFileName());
            return new Contents(entries, end, true);
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
