package qantara.holdings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import qantara.names.RecordMatcher;

/// Keeps the index: adds, changes, erases. What is committed outlives a crash; what is not is as if it had not been.
/// There is one registrar of an index at a time; many threads may use it.
public final class Registrar implements AutoCloseable {
    /// More people than this do not lie in one file, so that erasing one rewrites a part and not the whole.
    private static final int MOST_IN_A_SEGMENT = 2_000_000;

    /// What is gathered before a file is written: an eighth of the memory that there is, within these bounds.
    private static final double LEAST_BUFFER_MIB = 16;

    private static final double MOST_BUFFER_MIB = 512;
    private static final double MIB = 1024.0 * 1024;

    private final Directory folder;
    private final IndexWriter writer;
    private final KeyMemory keys = new KeyMemory();
    private final Holdings holdings;

    private Registrar(Directory folder, IndexWriter writer, Holdings holdings) {
        this.folder = folder;
        this.writer = writer;
        this.holdings = holdings;
    }

    /// Opens the index in `path`, or makes an empty one there.
    ///
    /// @param random of cryptographic strength
    /// @throws HoldingsBroken with its reason
    public static Registrar open(Path path, SealingKey key, RandomGenerator random) {
        return open(path, key, random, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /// Makes the index in `path` anew from its source. Until the first commit the index that was there answers on; one
    /// that is spoiled is cleared away.
    ///
    /// @throws HoldingsBroken with its reason
    public static Registrar anew(Path path, SealingKey key, RandomGenerator random) {
        try {
            return open(path, key, random, IndexWriterConfig.OpenMode.CREATE);
        } catch (HoldingsBroken broken) {
            if (broken.why() != HoldingsRefusal.SPOILED && broken.why() != HoldingsRefusal.OTHER_VERSION) throw broken;
            Folder.clear(path);
            return open(path, key, random, IndexWriterConfig.OpenMode.CREATE);
        }
    }

    private static Registrar open(Path path, SealingKey key, RandomGenerator random, IndexWriterConfig.OpenMode mode) {
        try {
            var folder = Folder.make(path, key, random);
            try {
                var writer = new IndexWriter(folder, config(mode));
                return new Registrar(folder, writer, Holdings.of(writer, RecordMatcher.standard()));
            } catch (IOException | RuntimeException broken) {
                folder.close();
                throw broken;
            }
        } catch (IOException | RuntimeException broken) {
            throw HoldingsBroken.by(broken);
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        var merging = new LogDocMergePolicy();
        merging.setMaxMergeDocs(MOST_IN_A_SEGMENT);
        merging.setNoCFSRatio(0);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setSimilarity(new RarerCountsMore())
                .setIndexSort(new Sort(new SortField(Fields.BIRTH, SortField.Type.LONG)))
                .setMergePolicy(merging)
                .setMergeScheduler(new ConcurrentMergeScheduler())
                .setRAMBufferSizeMB(bufferMiB())
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }

    private static double bufferMiB() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / MIB / 8, LEAST_BUFFER_MIB, MOST_BUFFER_MIB);
    }

    /// Adds people without asking whether they are there already: for an index made anew. A handle that comes twice
    /// stands for both of its records, and is found once.
    public void add(Held held) {
        change(() -> writer.addDocument(Fields.of(held, keys)));
    }

    /// Adds a person, or puts this record in the place of what the handle stood for.
    public void put(Held held) {
        change(() -> writer.updateDocument(Fields.handle(held.identity().handle()), Fields.of(held, keys)));
    }

    /// Erases people for good: when this returns, no file of the index holds their names, their keys, their numbers
    /// or their handles, and no question finds them. It commits. Takes seconds, for files are written anew without
    /// them.
    public void erase(Collection<String> handles) {
        change(() -> {
            writer.deleteDocuments(handles.stream().map(Fields::handle).toArray(Term[]::new));
            writer.forceMergeDeletes(true);
            writer.commit();
            holdings.refresh();
            writer.deleteUnusedFiles();
            return 0L;
        });
    }

    /// Makes what was added and changed outlive a crash, and lets questions see it. What a change replaced is gone from
    /// the files too.
    public void commit() {
        change(() -> {
            if (writer.hasDeletions()) writer.forceMergeDeletes(true);
            writer.commit();
            holdings.refresh();
            writer.deleteUnusedFiles();
            return 0L;
        });
    }

    /// Lets questions see what was added and changed so far, before it is committed.
    public void show() {
        holdings.refresh();
    }

    /// Joins the files into as few as there may be, which makes questions quicker; for the end of a large load.
    public void tidy() {
        change(() -> {
            writer.forceMerge(1, true);
            return 0L;
        });
    }

    /// Who is on file, as far as was shown or committed. It closes with this registrar.
    public Holdings holdings() {
        return holdings;
    }

    private interface Change {
        long made() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.made();
        } catch (IOException | IllegalStateException broken) {
            throw HoldingsBroken.by(broken);
        }
    }

    /// Leaves aside what was not committed.
    @Override
    public void close() {
        try (folder) {
            holdings.close();
            writer.rollback();
        } catch (IOException broken) {
            throw HoldingsBroken.by(broken);
        }
    }
}
