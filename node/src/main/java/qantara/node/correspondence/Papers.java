package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Message;
import qantara.exchange.Understanding;
import qantara.node.store.Micros;
import qantara.seal.MessageId;

/// What was said in the exchanges, as rows.
record Papers(JdbcClient db) {
    /// The exchange and the paper that a letter is.
    record Filed(ThreadRef thread, Paper paper) {}

    void keep(ThreadRef thread, Paper paper) {
        db.sql("""
                insert into exchange_paper(thread, number, letter, kind, ours, body, at, author, releaser, reader, opened)
                values (:thread, (select coalesce(max(number), 0) + 1 from exchange_paper where thread = :thread),
                    :letter, :kind, :ours, :body, :at, :author, :releaser, '', null)""")
                .param("thread", thread.toString())
                .param("letter", paper.letter().toString())
                .param("kind", paper.message().type())
                .param("ours", paper.ours() ? 1 : 0)
                .param("body", paper.message().toBytes())
                .param("at", Micros.of(paper.at()))
                .param("author", paper.author())
                .param("releaser", paper.releaser())
                .update();
    }

    List<Paper> of(ThreadRef thread) {
        return db.sql("select * from exchange_paper where thread = :thread order by number")
                .param("thread", thread.toString())
                .query(Papers::paper)
                .list();
    }

    Optional<Filed> find(MessageId letter) {
        return db.sql("select * from exchange_paper where letter = :letter")
                .param("letter", letter.toString())
                .query((row, number) ->
                        new Filed(ThreadRef.of(row.getString("thread")).orElseThrow(), paper(row, number)))
                .optional();
    }

    /// Notes who opened a paper first.
    ///
    /// @return whether nobody had before
    boolean open(MessageId letter, String reader, Instant at) {
        return db.sql("""
                update exchange_paper set reader = :reader, opened = :at
                where letter = :letter and ours = 0 and opened is null""")
                        .param("letter", letter.toString())
                        .param("reader", reader)
                        .param("at", Micros.of(at))
                        .update()
                == 1;
    }

    /// The exchanges among `refs` in which something came that nobody has opened.
    List<String> unread(List<String> refs) {
        if (refs.isEmpty()) return List.of();
        return db.sql("""
                select distinct thread from exchange_paper where ours = 0 and opened is null and thread in (:refs)""")
                .param("refs", refs)
                .query((row, _) -> row.getString("thread"))
                .list();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        var opened = row.getLong("opened");
        var isOpened = !row.wasNull();
        return new Paper(
                row.getInt("number"),
                new MessageId(UUID.fromString(row.getString("letter"))),
                message(row.getString("kind"), row.getBytes("body")),
                row.getInt("ours") == 1,
                Micros.instant(row.getLong("at")),
                row.getString("author"),
                row.getString("releaser"),
                row.getString("reader"),
                isOpened ? Optional.of(Micros.instant(opened)) : Optional.empty());
    }

    private static Message message(String type, byte[] body) {
        return switch (Message.read(type, body)) {
            case Understanding.Understood(var message) -> message;
            case Understanding.NotUnderstood(var code) ->
                throw new IllegalStateException("what was kept is no message any more: " + code);
        };
    }
}
