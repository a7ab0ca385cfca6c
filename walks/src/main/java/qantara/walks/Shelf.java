package qantara.walks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// A node's database, looked into from outside while the node runs, and never written.
record Shelf(Path folder) {
    /// What a query that answers with one number answers.
    ///
    /// @param value stands for the query's one question mark
    long count(String sql, String value) {
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        reading.setBusyTimeout(5_000);
        try (var db = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("qantara.db"), reading.toProperties());
                var query = db.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new WalkFailed("the database cannot be read", e);
        }
    }

    /// How many exchanges have this subject.
    long threads(String subject) {
        return count("select count(*) from exchange_thread where subject = ?", subject);
    }

    /// How many letters about this subject came in.
    long received(String subject) {
        return count(LETTERS.formatted("letter_in"), subject);
    }

    /// How many letters about this subject are proven to be held and taken in: their receipt says R1 and R2.
    long proven(String subject) {
        return count(
                LETTERS.formatted("letter_out") + " and l.progress = 'ACCEPTED' and l.receipt is not null", subject);
    }

    /// How many letters about this subject were let go.
    long sent(String subject) {
        return count(LETTERS.formatted("letter_out"), subject);
    }

    /// How many letters of exchanges were let go and are not proven to be held and taken in.
    long unproven() {
        return count("""
                select count(*) from letter_out l join exchange_paper p on p.letter = l.id
                where l.progress != ? or l.receipt is null""", "ACCEPTED");
    }

    /// How many exchanges there are.
    long threads() {
        return count("select count(*) from exchange_thread where subject like ?", "%");
    }

    /// Whether the database is one, all through.
    boolean isWhole() {
        return count("select count(*) from pragma_integrity_check() where integrity_check != ?", "ok") == 0;
    }

    private static final String LETTERS = """
            select count(*) from %s l join exchange_paper p on p.letter = l.id
            join exchange_thread t on t.ref = p.thread where t.subject = ?""";
}
