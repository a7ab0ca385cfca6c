package qantara.node.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Commitment;
import qantara.ledger.Entry;

/// What lies beside the log and can be erased: the subject and reason of each leaf, with the salt of its commitment.
final class Words {
    private Words() {}

    static Commitment commit(String subject, String reason, byte[] salt) {
        return Commitment.to((subject + "\n" + reason).getBytes(UTF_8), salt);
    }

    static void keep(JdbcClient db, long seq, Leaf leaf, byte[] salt) {
        db.sql("""
                insert into audit_words(seq, actor, action, salt, subject, reason)
                values (:seq, :actor, :action, :salt, :subject, :reason)""")
                .param("seq", seq)
                .param("actor", leaf.actor())
                .param("action", leaf.action().name())
                .param("salt", salt)
                .param("subject", leaf.subject())
                .param("reason", leaf.reason())
                .update();
    }

    static int erase(JdbcClient db, String subject) {
        return db.sql("update audit_words set salt = null, subject = null, reason = null where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /// The line of `entry` with the words kept for it.
    static Line line(Entry entry, Optional<byte[]> salt, Optional<String> subject, Optional<String> reason) {
        if (salt.isEmpty() || subject.isEmpty() || reason.isEmpty()) return new Line(entry, Optional.empty(), true);
        var fits = commit(subject.get(), reason.get(), salt.get()).equals(entry.object());
        return new Line(entry, Optional.of(new Line.Words(subject.get(), reason.get())), fits);
    }
}
