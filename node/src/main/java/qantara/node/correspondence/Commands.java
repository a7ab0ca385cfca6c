package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Micros;

/// The forms that were carried out, so that a form sent twice does nothing the second time. Each form bears an id that
/// was made for it; the same officer's same id gives the first outcome again.
record Commands(JdbcClient db) {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /// The id for a form that is shown now.
    ///
    /// @param random cryptographically strong outside tests
    static String fresh(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The exchange on which `officer` carried out the form `id` before.
    Optional<ThreadRef> before(String id, String officer) {
        return db.sql("select thread from exchange_command where id = :id and officer = :officer")
                .param("id", id)
                .param("officer", officer)
                .query(String.class)
                .optional()
                .flatMap(ThreadRef::of);
    }

    void done(String id, String officer, ThreadRef thread, Instant at) {
        db.sql("insert into exchange_command(id, officer, thread, at) values (:id, :officer, :thread, :at)")
                .param("id", id)
                .param("officer", officer)
                .param("thread", thread.toString())
                .param("at", Micros.of(at))
                .update();
    }
}
