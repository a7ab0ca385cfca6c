package qantara.node.chancery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// A search of the record as one SQL query along its indexes.
final class SearchSql {
    /// Words of a search that count.
    private static final int MOST_WORDS = 8;

    private final StringBuilder sql = new StringBuilder("select * from engagement e where true");
    private final Map<String, Object> params = new HashMap<>();

    SearchSql(Search search, Optional<RecordPage.Mark> after) {
        search.partner().ifPresent(country -> having("country", country.code()));
        search.topic().ifPresent(topic -> having("topic", topic.name()));
        Folded.words(search.words()).stream().limit(MOST_WORDS).forEach(this::beginning);
        after.ifPresent(this::behind);
        sql.append(" order by e.day desc, e.ref desc limit :limit");
        params.put("limit", RecordPage.SIZE + 1);
    }

    StatementSpec run(JdbcClient db) {
        return db.sql(sql.toString()).params(params);
    }

    private void having(String by, String key) {
        sql.append(" and exists (select 1 from engagement_%1$s x where x.%1$s = :%1$s and x.engagement = e.ref)"
                .formatted(by));
        params.put(by, key);
    }

    private void beginning(String word) {
        var n = params.size();
        sql.append(" and e.ref in (select engagement from engagement_word where word >= :from%1$d and word < :to%1$d)"
                .formatted(n));
        params.put("from" + n, word);
        params.put("to" + n, word + Character.MAX_VALUE);
    }

    private void behind(RecordPage.Mark mark) {
        sql.append(" and (e.day, e.ref) < (:day, :ref)");
        params.put("day", mark.day().toString());
        params.put("ref", mark.ref().toString());
    }
}
