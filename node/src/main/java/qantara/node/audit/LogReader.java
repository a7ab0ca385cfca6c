package qantara.node.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Entry;

/// Reads the log: a page for oversight, or every leaf for the verifier.
final class LogReader {
    /// How many lines a page has.
    static final int PAGE = 50;

    private static final int CHUNK = 1_000;

    private LogReader() {}

    static List<Line> page(JdbcClient db, LogSearch search) {
        return db.sql("""
                select leaf, salt, subject, reason from audit_words join audit_leaf using (seq)
                where seq < :before and (:actor = '' or actor = :actor) and (:action = '' or action = :action)
                    and (:subject = '' or subject = :subject)
                order by seq desc limit :limit""")
                .param("before", search.before())
                .param("actor", search.actor())
                .param("action", search.action())
                .param("subject", search.subject())
                .param("limit", PAGE)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var entry = Entry.read(row.getString("leaf").getBytes(US_ASCII))
                .orElseThrow(() -> new IllegalStateException("a leaf of the log is not canonical"));
        return Words.line(
                entry,
                Optional.ofNullable(row.getBytes("salt")),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("reason")));
    }

    /// The leaves below `end`, fetched a thousand at a time. A gap in the numbers comes out as a missing leaf.
    static Iterator<byte[]> leaves(JdbcClient db, long end) {
        return new Iterator<>() {
            private final ArrayDeque<byte[]> fetched = new ArrayDeque<>();
            private long next;

            @Override
            public boolean hasNext() {
                if (fetched.isEmpty() && next < end) fetch();
                return !fetched.isEmpty();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) throw new NoSuchElementException();
                return fetched.remove();
            }

            private void fetch() {
                db.sql("select leaf from audit_leaf where seq >= :from and seq < :to order by seq")
                        .param("from", next)
                        .param("to", Math.min(end, next + CHUNK))
                        .query(String.class)
                        .list()
                        .forEach(leaf -> fetched.add(leaf.getBytes(US_ASCII)));
                next += CHUNK;
            }
        };
    }
}
