package qantara.holdings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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

    /// Days of birth, both included, as the index counts them.
    record Range(long from, long to) {
        static final Range NOT_KNOWN = new Range(Fields.NOT_KNOWN, Fields.NOT_KNOWN);
        private static final int YEARS_AROUND = 1;

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

    private final List<List<Query>> names = new ArrayList<>();
    /// The keys with one consonant less, of names with one part.
    private final List<Query> shorter = new ArrayList<>();

    Ask(Collection<Name> asked) {
        for (var name : asked) {
            var parts = NameKeys.of(name);
            names.add(parts.stream()
                    .sorted(Comparator.comparingDouble(PartKeys::rarity).reversed())
                    .limit(MOST_PARTS)
                    .map(part -> any(part.exact()))
                    .toList());
            var less = parts.getFirst().shorter();
            if (parts.size() == 1 && !less.isEmpty()) shorter.add(any(less));
        }
    }

    private static Query any(Collection<String> terms) {
        var keys = terms.stream()
                .map(key -> (Query) new TermQuery(new Term(Fields.KEY, key)))
                .toList();
        return keys.size() == 1 ? keys.getFirst() : new DisjunctionMaxQuery(keys, 0);
    }

    /// Everybody who shares enough with a name asked for: two parts, where the name has as many.
    Query anybody() {
        return any(2, List.of());
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
        return any(parts, ranges);
    }

    private Query any(int parts, List<Range> ranges) {
        if (names.isEmpty()) return new MatchNoDocsQuery("no name");
        var queries = names.stream().map(name -> one(name, parts, ranges)).toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query one(List<Query> name, int parts, List<Range> ranges) {
        var query = new BooleanQuery.Builder();
        name.forEach(part -> query.add(part, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(Math.min(parts, name.size()));
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
