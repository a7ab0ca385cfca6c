package qantara.holdings;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.Particulars;
import qantara.names.RecordMatcher;
import qantara.names.Verdict;

/// One question to the index: first where it is likeliest to be answered, then wider while nobody likely was found.
///
/// By number; among those born that day, on it with day and month swapped, or on the first of January of that year;
/// among those whose birth is not known; then within a year; then among everybody.
final class Search {
    /// Nobody likelier than this is needed, in nats: the next ring is not asked. A stranger with the same birthday and
    /// one
    /// part of the name in common comes to about six.
    private static final double LIKELY = 7.0;

    private static final int BY_MARK = 100;
    private static final int BY_DAY = 200;
    private static final int BORN_THAT_DAY = 500;
    private static final int BY_YEAR = 50;
    private static final int BY_NAME = 300;
    /// By a single word many share all its consonants, and nothing but comparing tells which of them are the likeliest.
    private static final int BY_ONE_PART = 1_500;

    private static final int BY_NAME_WITH_BIRTH = 30;
    private static final int BIRTH_UNKNOWN = 100;

    private final IndexSearcher searcher;
    private final RecordMatcher matcher;
    private final NameMemory names;
    private final Question question;
    private final Optional<Particulars> asked;
    private final Ask ask;
    private final Map<Integer, Found> compared = new HashMap<>();
    private double best = Double.NEGATIVE_INFINITY;
    private boolean isWhole = true;

    Search(IndexSearcher searcher, RecordMatcher matcher, NameMemory names, Question question) throws IOException {
        this.searcher = searcher;
        this.matcher = matcher;
        this.names = names;
        this.question = question;
        this.asked = question.particulars();
        this.ask = new Ask(question.names(), searcher);
    }

    Answer answer() throws IOException {
        if (!question.marks().isEmpty()) compare(Ask.marks(question), BY_MARK);
        if (question.born().isPresent()) byBirth(question.born().get());
        if (asked.isPresent() && !isFound()) byName();
        var byHandle = new HashMap<String, Found>();
        for (var found : compared.values())
            byHandle.merge(found.held().identity().handle(), found, (one, two) -> one.compareTo(two) <= 0 ? one : two);
        var found = byHandle.values().stream().sorted().limit(question.most()).toList();
        return new Answer(found, compared.size(), isWhole);
    }

    private boolean isFound() {
        return best >= LIKELY;
    }

    /// With a consonant less only where few share all of them.
    private void byName() throws IOException {
        if (question.born().isPresent()) compare(ask.anybodySeldom(), BY_NAME_WITH_BIRTH);
        else if (!ask.byOnePart()) compare(ask.anybody(), BY_NAME);
        else {
            compare(ask.anybody(), BY_ONE_PART);
            if (isWhole) compare(ask.shorter(), BY_NAME);
        }
    }

    private void byBirth(BirthDate born) throws IOException {
        if (asked.isEmpty()) {
            compare(Ask.born(ranges(born)), question.most());
            return;
        }
        if (born.whole()) {
            compare(ask.among(ranges(born), 1), BY_DAY);
            compare(ask.among(List.of(Ask.Range.NOT_KNOWN), 2), BIRTH_UNKNOWN);
            if (!isFound()) {
                var nearly = new Nearly(question.names());
                compare(Ask.born(List.of(Ask.Range.of(born))), BORN_THAT_DAY, nearly::mayBe);
            }
        }
        if (!isFound()) compare(ask.around(born), BY_YEAR);
    }

    /// The day, the day and month swapped, and the first of January that stands for a day not known.
    private static List<Ask.Range> ranges(BirthDate born) {
        var ranges = new ArrayList<Ask.Range>();
        ranges.add(Ask.Range.of(born));
        if (!born.whole()) return ranges;
        ranges.add(Ask.Range.day(LocalDate.of(born.year(), 1, 1)));
        try {
            ranges.add(Ask.Range.day(LocalDate.of(
                    born.year(), born.day().orElseThrow(), born.month().orElseThrow())));
        } catch (DateTimeException noSuchMonth) {
            return ranges;
        }
        return ranges;
    }

    private void compare(Ask.Wanted wanted, int most) throws IOException {
        isWhole &= wanted.isWhole();
        compare(wanted.query(), most);
    }

    private void compare(Query query, int most) throws IOException {
        compare(query, most, _ -> true);
    }

    private void compare(Query query, int most, Predicate<List<Name>> glance) throws IOException {
        var top = searcher.search(query, most).scoreDocs;
        if (top.length == most) isWhole = false;
        Arrays.sort(top, Comparator.comparingInt(hit -> hit.doc));
        LeafReaderContext leaf = null;
        BinaryDocValues payloads = null;
        for (var hit : top) {
            if (compared.containsKey(hit.doc)) continue;
            if (leaf == null
                    || payloads == null
                    || hit.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(hit);
                payloads = leaf.reader().getBinaryDocValues(Fields.PAYLOAD);
            }
            if (payloads != null && payloads.advanceExact(hit.doc - leaf.docBase))
                take(hit.doc, Payload.read(payloads.binaryValue(), names), glance);
        }
    }

    private LeafReaderContext leafOf(ScoreDoc hit) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
    }

    private void take(int document, Held held, Predicate<List<Name>> glance) {
        if (!glance.test(held.identity().particulars().names())) return;
        Optional<Verdict> verdict =
                asked.map(who -> matcher.compare(who, held.identity().particulars()));
        var found = new Found(held, verdict, shared(held.marks()));
        compared.put(document, found);
        best = Math.max(best, found.logOdds());
    }

    private Set<Mark> shared(Set<Mark> held) {
        if (held.isEmpty() || question.marks().isEmpty()) return Set.of();
        var shared = new HashSet<>(held);
        shared.retainAll(question.marks());
        return shared;
    }
}
