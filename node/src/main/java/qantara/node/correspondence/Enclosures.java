package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Attachment;
import qantara.exchange.Attachments;
import qantara.node.correspondence.Enclosure.Stage;
import qantara.node.store.Micros;
import qantara.seal.AttachmentKey;
import qantara.seal.Digest;
import qantara.seal.MessageId;

/// The attachments of exchanges, as rows.
record Enclosures(JdbcClient db) {
    /// Whether a letter on its way waits for its attachments, as SQL over `letter_out l`.
    static final String AWAITED =
            "exists (select 1 from exchange_attachment a where a.letter = l.id and a.state = 'WAITING')";

    void keep(Enclosure one) {
        var attachment = one.attachment();
        db.sql("""
                insert into exchange_attachment(id, thread, letter, number, ours, name, media_type, size, sealed, key,
                    officer, added, carried, state)
                values (:id, :thread, :letter, :number, :ours, :name, :type, :size, :sealed, :key, :officer, :added,
                    :carried, :state)""")
                .param("id", one.id())
                .param("thread", one.thread().toString())
                .param("letter", one.letter().map(MessageId::toString).orElse(null))
                .param("number", one.number())
                .param("ours", one.ours() ? 1 : 0)
                .param("name", attachment.name())
                .param("type", attachment.mediaType())
                .param("size", attachment.size())
                .param("sealed", attachment.sealed().bytes())
                .param("key", attachment.key().bytes())
                .param("officer", one.officer())
                .param("added", Micros.of(one.added()))
                .param("carried", one.carried())
                .param("state", one.stage().name())
                .update();
    }

    /// All of an exchange, those of letters first.
    List<Enclosure> of(ThreadRef thread) {
        return db.sql(
                        "select * from exchange_attachment where thread = :thread order by letter is null, letter, number")
                .param("thread", thread.toString())
                .query(Enclosures::enclosure)
                .list();
    }

    /// Those of its draft.
    List<Enclosure> drafted(ThreadRef thread) {
        return of(thread).stream().filter(one -> one.stage() == Stage.DRAFT).toList();
    }

    Optional<Enclosure> find(ThreadRef thread, String id) {
        return db.sql("select * from exchange_attachment where thread = :thread and id = :id")
                .param("thread", thread.toString())
                .param("id", id)
                .query(Enclosures::enclosure)
                .optional();
    }

    /// Those of a letter, in their order.
    List<Enclosure> of(MessageId letter) {
        return db.sql("select * from exchange_attachment where letter = :letter order by number")
                .param("letter", letter.toString())
                .query(Enclosures::enclosure)
                .list();
    }

    static Attachments attachments(List<Enclosure> enclosures) {
        return new Attachments(enclosures.stream().map(Enclosure::attachment).toList());
    }

    void drop(Enclosure one) {
        db.sql("delete from exchange_attachment where id = :id")
                .param("id", one.id())
                .update();
    }

    /// The draft of `thread` was released as `letter`: its attachments go before it.
    void released(ThreadRef thread, MessageId letter) {
        db.sql("""
                update exchange_attachment set letter = :letter, state = 'WAITING'
                where thread = :thread and state = 'DRAFT'""")
                .param("letter", letter.toString())
                .param("thread", thread.toString())
                .update();
    }

    void carried(Enclosure one, long carried, Stage stage) {
        db.sql("update exchange_attachment set carried = :carried, state = :state where id = :id and ours = 1")
                .param("carried", carried)
                .param("state", stage.name())
                .param("id", one.id())
                .update();
    }

    /// The partner has the letter, and so all that belongs to it, whichever way that went.
    void arrived(MessageId letter) {
        db.sql(
                        "update exchange_attachment set state = 'HELD' where letter = :letter and ours = 1 and state = 'WAITING'")
                .param("letter", letter.toString())
                .update();
    }

    /// The partner says that it lacks the attachments of `letter`: they are carried again.
    void missing(MessageId letter) {
        db.sql("""
                update exchange_attachment set carried = 0, state = 'WAITING'
                where letter = :letter and ours = 1 and state = 'HELD'""").param("letter", letter.toString()).update();
    }

    /// The letters that wait for their attachments, those with the least to carry first.
    List<MessageId> awaiting() {
        return db.sql("""
                select a.letter from exchange_attachment a join letter_out l on l.id = a.letter
                where a.state = 'WAITING' and l.progress not in ('REFUSED', 'UNDELIVERED', 'WRITTEN_OFF')
                group by a.letter order by sum(a.size - a.carried), l.number limit 1000""")
                .query((row, _) -> new MessageId(UUID.fromString(row.getString(1))))
                .list();
    }

    boolean isUsed(Digest sealed) {
        return db.sql("select count(*) from exchange_attachment where sealed = :sealed")
                        .param("sealed", sealed.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Enclosure enclosure(ResultSet row, int number) throws SQLException {
        return new Enclosure(
                row.getString("id"),
                ThreadRef.of(row.getString("thread")).orElseThrow(),
                Optional.ofNullable(row.getString("letter")).map(id -> new MessageId(UUID.fromString(id))),
                row.getInt("number"),
                row.getInt("ours") == 1,
                new Attachment(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        new Digest(row.getBytes("sealed")),
                        new AttachmentKey(row.getBytes("key"))),
                row.getString("officer"),
                Micros.instant(row.getLong("added")),
                row.getLong("carried"),
                Stage.valueOf(row.getString("state")));
    }
}
