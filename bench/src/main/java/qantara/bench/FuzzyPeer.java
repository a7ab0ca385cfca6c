package qantara.bench;

import static qantara.bench.HoldingsBench.row;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import qantara.testkit.Population;

/// The peer: what a search engine does with names as it comes. Tokens transliterated to Latin and folded by ICU, asked
/// for with two letters of difference, birth date as a filter.
final class FuzzyPeer {
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int EDITS = 2;

    private final Population people;
    private final int records;
    private final int questions;
    private final Transliterator folding =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");

    FuzzyPeer(Population people, int records, int questions) {
        this.people = people;
        this.records = records;
        this.questions = questions;
    }

    void run() throws IOException {
        try (var folder = new MMapDirectory(Files.createTempDirectory("qantara-peer"))) {
            build(folder);
            try (var reader = DirectoryReader.open(folder)) {
                var searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                System.out.println("peer: Lucene FuzzyQuery on ICU-folded tokens, " + records + " records");
                ask(searcher, "name and birth date, one slip", true);
                ask(searcher, "name alone, one slip", false);
            }
        }
    }

    private void build(Directory folder) throws IOException {
        var start = System.nanoTime();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (var i = 0L; i < records; i++) {
                var somebody = people.somebody(i);
                var document = new Document();
                for (var word : words(somebody.name())) document.add(new StringField("name", word, Field.Store.NO));
                document.add(new StringField("born", somebody.born().toString(), Field.Store.NO));
                document.add(new StoredField("handle", somebody.handle()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        row("peer: records a second, 1 thread", records / ((System.nanoTime() - start) / NANOS));
    }

    private String[] words(String name) {
        return folding.transliterate(name).toLowerCase(Locale.ROOT).split(" ");
    }

    private void ask(IndexSearcher searcher, String label, boolean withBirth) throws IOException {
        var asked = Math.min(questions, 500);
        var nanos = new long[asked];
        var found = 0;
        for (var i = 0; i < asked; i++) {
            var number = (i * 7919L + 13) % records;
            var start = System.nanoTime();
            if (finds(searcher, number, withBirth)) found++;
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.println("  " + label);
        row("  recall at 10", found / (double) asked);
        row("  median, ms", nanos[asked / 2] / NANOS_PER_MILLI);
        row("  p99, ms", nanos[asked * 99 / 100] / NANOS_PER_MILLI);
        row("  questions a second", asked / (Arrays.stream(nanos).sum() / NANOS));
    }

    private boolean finds(IndexSearcher searcher, long number, boolean withBirth) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words(people.asked(number, 1)))
            query.add(new FuzzyQuery(new Term("name", word), EDITS), Occur.SHOULD);
        query.setMinimumNumberShouldMatch(1);
        var somebody = people.somebody(number);
        if (withBirth) query.add(new TermQuery(new Term("born", somebody.born().toString())), Occur.FILTER);
        for (var hit : searcher.search(query.build(), 10).scoreDocs)
            if (searcher.storedFields().document(hit.doc).get("handle").equals(somebody.handle())) return true;
        return false;
    }
}
