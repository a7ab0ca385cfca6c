package qantara.holdings;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameKeys;
import qantara.names.PartKeys;

/// The names asked for, as queries: one group of keys a part, of which a record needs some.
final class Ask {
    /// Of a name with more parts than this, the rarest are asked for.
    private static final int MOST_PARTS = 8;
    /// How many entries of lists a question with a birth date goes through when nobody was found near that date: some
    /// ten
    /// milliseconds of one core.
    private static final long MOST_GONE_THROUGH = 200_000;

    /// Days of birth, both included, as the index counts them.
    record Range(long from, long to) {
        static final Range NOT_KNOWN = new Range(Fields.NOT_KNOWN, Fields.NOT_KNOWN);
        private static final int YEARS_AROUND = 1;
        /// Three years are a twentieth of those in which people on file were born.
        private static final int PARTS_OF_A_LIFE = 20;

        static Range day(LocalDate day) {
            return new Range(day.toEpochDay(), day.toEpochDay());
        }

        /// The day, the month or the year.
        static Range of(BirthDate born) {
            var first =
                    LocalDate.of(born.year(), born.month().orElse(1), born.day().orElse(1));
            var last = born.whole() ? first : born.month().isPresent() ? first.plusMonths(1) : first.plusYears(1);
            return new Range(first.toEpochDay(), born.whole() ? last.toEpochDay() : last.toEpochDay() - 1);
        }

        static Range around(BirthDate born) {
            return new Range(
                    LocalDate.of(born.year() - YEARS_AROUND, 1, 1).toEpochDay(),
                    LocalDate.of(born.year() + YEARS_AROUND, 12, 31).toEpochDay());
        }
    }

    /// One part of a name as a query, and how many stand under its keys at most.
    private record Part(Query query, long holders) {}

    /// A query, and whether it asks for everybody that it should.
    record Wanted(Query query, boolean isWhole) {}

    private final IndexSearcher searcher;
    private final List<List<Part>> names = new ArrayList<>();
    /// The keys with one consonant less, of names with one part.
    private final List<Query> shorter = new ArrayList<>();

    Ask(Collection<Name> asked, IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        for (var name : asked) {
            var parts = NameKeys.of(name);
            var rarest = parts.stream()
                    .sorted(Comparator.comparingDouble(PartKeys::rarity).reversed())
                    .limit(MOST_PARTS)
                    .toList();
            var some = new ArrayList<Part>();
            for (var part : rarest) some.add(any(part.exact()));
            names.add(some);
            var less = parts.getFirst().shorter();
            if (parts.size() == 1 && !less.isEmpty()) shorter.add(any(less).query);
        }
    }

    /// Each key is looked up once, and stands in every ring that is asked.
    private Part any(Collection<String> keys) throws IOException {
        var queries = new ArrayList<Query>();
        var holders = 0L;
        for (var key : keys) {
            var term = new Term(Fields.KEY, key);
            var states = TermStates.build(searcher, term, true);
            if (states.docFreq() == 0) continue;
            queries.add(new TermQuery(term, states));
            holders += states.docFreq();
        }
        if (queries.isEmpty()) return new Part(new MatchNoDocsQuery("no such key"), 0);
        return new Part(queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0), holders);
    }

    /// Everybody who shares enough with a name asked for: two parts, where the name has as many.
    Query anybody() {
        return any(2, List.of(), Long.MAX_VALUE).query;
    }

    /// The same as far as the lists that are gone through have no more than [#MOST_GONE_THROUGH] entries: the parts
    /// that
    /// most people bear are left out, and where nothing else is left nobody is asked for.
    Wanted anybodySeldom() {
        return any(2, List.of(), MOST_GONE_THROUGH);
    }

    /// Has every name that is asked for one part only?
    boolean byOnePart() {
        return names.stream().allMatch(name -> name.size() == 1);
    }

    /// Those who share the one part of a name but for one consonant that the question has too many: Edmond, Edmon.
    Query shorter() {
        return shorter.isEmpty() ? new MatchNoDocsQuery("no shorter key") : new DisjunctionMaxQuery(shorter, 0);
    }

    /// Those among them who were born within one of `ranges`.
    ///
    /// @param parts how many parts of a name they must share
    Query among(List<Range> ranges, int parts) {
        return any(parts, ranges, Long.MAX_VALUE).query;
    }

    /// Those who were born within a year and share two parts, within the same bound; documents lie in the order of
    /// birth,
    /// so that only a share of each list is gone through.
    Wanted around(BirthDate born) {
        return any(2, List.of(Range.around(born)), MOST_GONE_THROUGH * Range.PARTS_OF_A_LIFE);
    }

    private Wanted any(int parts, List<Range> ranges, long most) {
        var queries = new ArrayList<Query>();
        var isWhole = true;
        for (var name : names) {
            var needed = Math.min(parts, name.size());
            var some = most == Long.MAX_VALUE ? name : affordable(name, needed, most);
            isWhole &= some.size() == name.size();
            if (some.size() >= needed) queries.add(one(some, needed, ranges));
        }
        if (queries.isEmpty()) return new Wanted(new MatchNoDocsQuery("no name"), isWhole);
        return new Wanted(queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0), isWhole);
    }

    /// The parts with the fewest holders, as many as may be gone through. Where two must be shared, the longest list is
    /// only looked into, never gone through.
    private static List<Part> affordable(List<Part> name, int needed, long most) {
        var sorted = name.stream()
                .sorted(Comparator.comparingLong(part -> part.holders))
                .toList();
        var gone = 0L;
        var count = 0;
        for (var part : sorted) {
            var before = gone;
            gone += part.holders;
            if ((needed > 1 ? before : gone) > most) break;
            count++;
        }
        return sorted.subList(0, count);
    }

    private static Query one(List<Part> name, int needed, List<Range> ranges) {
        var query = new BooleanQuery.Builder();
        name.forEach(part -> query.add(part.query, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(needed);
        if (!ranges.isEmpty()) query.add(born(ranges), Occur.FILTER);
        return query.build();
    }

    /// Everybody born within one of `ranges`.
    static Query born(List<Range> ranges) {
        var query = new BooleanQuery.Builder();
        for (var range : ranges)
            query.add(NumericDocValuesField.newSlowRangeQuery(Fields.BIRTH, range.from, range.to), Occur.SHOULD);
        return query.build();
    }

    /// Everybody who shares a number, or a document's number as the eye may take it.
    static Query marks(Question question) {
        var query = new BooleanQuery.Builder();
        for (var mark : question.marks()) query.add(mark(Fields.mark(mark)), Occur.SHOULD);
        for (var document : question.documents()) query.add(mark(Fields.confusable(document)), Occur.SHOULD);
        return query.build();
    }

    private static Query mark(String term) {
        return new TermQuery(new Term(Fields.MARK, term));
    }
}
