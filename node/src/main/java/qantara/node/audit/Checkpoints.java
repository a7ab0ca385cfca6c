package qantara.node.audit;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Hash;
import qantara.ledger.LogIdentity;
import qantara.ledger.LogKeys;
import qantara.ledger.Tree;
import qantara.node.store.Store;

/// The log's signed checkpoints: the last of every hour is kept.
final class Checkpoints {
    private final LogKeys keys;

    private Checkpoints(LogKeys keys) {
        this.keys = keys;
    }

    /// The checkpoints of the log kept in `store`, or of the log `name` that begins now.
    ///
    /// @throws LogRefused when the keys are not those of the log
    static Checkpoints of(Store store, LogKeyFile file, String name, SecureRandom random) {
        var known = store.<Optional<LogIdentity>>read(Checkpoints::identity);
        if (known.isPresent()) return new Checkpoints(file.of(known.get()));
        var keys = file.begin(name, random);
        store.write(db -> db.sql("""
                insert into audit_identity(name, classical, post_quantum) values (:name, :classical, :postQuantum)""")
                .param("name", name)
                .param("classical", keys.identity().classicalVkey())
                .param("postQuantum", keys.identity().postQuantumVkey())
                .update());
        return new Checkpoints(keys);
    }

    private static Optional<LogIdentity> identity(JdbcClient db) {
        return db.sql("select classical, post_quantum from audit_identity")
                .query((row, _) -> LogIdentity.of(row.getString(1), row.getString(2)))
                .optional();
    }

    LogIdentity identity() {
        return keys.identity();
    }

    /// Signs the log as it stands when it has grown since the last checkpoint. The signature is made outside the
    /// writing thread.
    void sign(Store store, Instant now) {
        var grown = store.<Optional<Grown>>read(Checkpoints::grown);
        if (grown.isEmpty()) return;
        var size = grown.get().size();
        var note = keys.sign(size, grown.get().root(), now);
        store.write(db -> db.sql("""
                insert into audit_checkpoint(hour, size, note) values (:hour, :size, :note)
                on conflict(hour) do update set size = excluded.size, note = excluded.note
                where excluded.size > audit_checkpoint.size""")
                .param("hour", now.getEpochSecond() / Duration.ofHours(1).toSeconds())
                .param("size", size)
                .param("note", note)
                .update());
    }

    private record Grown(long size, Hash root) {}

    private static Optional<Grown> grown(JdbcClient db) {
        var shelf = new SqlShelf(db);
        var size = shelf.size();
        return size > signed(db) ? Optional.of(new Grown(size, new Tree(shelf).root(size))) : Optional.empty();
    }

    /// The size of the largest tree that was signed.
    static long signed(JdbcClient db) {
        return db.sql("select coalesce(max(size), 0) from audit_checkpoint")
                .query(Long.class)
                .single();
    }

    static List<String> notes(JdbcClient db) {
        return db.sql("select note from audit_checkpoint order by size")
                .query((row, _) -> row.getString("note"))
                .list();
    }
}
