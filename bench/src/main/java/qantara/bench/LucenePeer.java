package qantara.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// What a search engine does with names as it comes: words romanized by ICU, asked for with two letters of difference.
final class LucenePeer implements AutoCloseable {
    private static final int EDITS = 2;

    private final Directory folder = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param names held under their place in the list
    LucenePeer(List<String> names) throws IOException {
        try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (var i = 0; i < names.size(); i++) {
                var document = new Document();
                for (var word : NamePeer.roman(names.get(i)).split(" +"))
                    document.add(new StringField("word", word, Field.Store.NO));
                document.add(new StoredField("number", i));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(folder);
        searcher = new IndexSearcher(reader);
    }

    /// The numbers of those found, the best first.
    List<Integer> find(String name, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : NamePeer.roman(name).split(" +"))
            if (!word.isEmpty()) query.add(new FuzzyQuery(new Term("word", word), EDITS), Occur.SHOULD);
        var found = new ArrayList<Integer>();
        for (var hit : searcher.search(query.build(), most).scoreDocs)
            found.add(searcher.storedFields()
                    .document(hit.doc)
                    .getField("number")
                    .numericValue()
                    .intValue());
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        folder.close();
    }
}
