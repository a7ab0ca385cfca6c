package qantara.holdings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import qantara.names.RecordMatcher;

/// Who is on file. Many threads may ask at once.
public final class Holdings implements AutoCloseable {
    private final SearcherManager searchers;
    private final RecordMatcher matcher;
    private final NameMemory names = new NameMemory();
    private final @Nullable Directory folder;

    private Holdings(SearcherManager searchers, RecordMatcher matcher, @Nullable Directory folder) {
        this.searchers = searchers;
        this.matcher = matcher;
        this.folder = folder;
    }

    /// Opens the index in `path` for questions only; another process may go on writing to it.
    ///
    /// @throws HoldingsBroken with its reason
    public static Holdings open(Path path, SealingKey key, RandomGenerator random) {
        try {
            var folder = Folder.open(path, key, random);
            try {
                return new Holdings(new SearcherManager(folder, new Asking()), RecordMatcher.standard(), folder);
            } catch (IOException | RuntimeException broken) {
                folder.close();
                throw broken;
            }
        } catch (IOException | RuntimeException broken) {
            throw HoldingsBroken.by(broken);
        }
    }

    static Holdings of(IndexWriter writer, RecordMatcher matcher) throws IOException {
        return new Holdings(new SearcherManager(writer, new Asking()), matcher, null);
    }

    private static final class Asking extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new RarerCountsMore());
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /// Who may be meant, the likeliest first.
    ///
    /// @throws HoldingsBroken when the index turns out to be spoiled
    public Answer find(Question question) {
        return asking(searcher -> new Search(searcher, matcher, names, question).answer());
    }

    /// How many records are on file.
    public int count() {
        return asking(searcher -> searcher.getIndexReader().numDocs());
    }

    /// Reads every file from its first byte to its last, and refuses when one is not what was written.
    public void prove() {
        asking(searcher -> {
            for (var leaf : ((DirectoryReader) searcher.getIndexReader()).leaves())
                leaf.reader().checkIntegrity();
            return 0;
        });
    }

    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T asking(Asked<T> asked) {
        try {
            var searcher = searchers.acquire();
            try {
                return asked.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw HoldingsBroken.by(broken);
        }
    }

    /// Looks at what was written since.
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw HoldingsBroken.by(broken);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            if (folder != null) folder.close();
        } catch (IOException broken) {
            throw HoldingsBroken.by(broken);
        }
    }
}
