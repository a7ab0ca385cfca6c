package qantara.node.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.MessageId;

/// The attachments that partners announced, as rows.
record Expected(JdbcClient db) {
    /// One of them.
    ///
    /// @param have how much of its ciphertext is here, durably
    /// @param whole whether that is all, and its digest was found right
    record Row(ChannelId channel, Digest digest, long size, long have, boolean whole) {
        Row(ChannelId channel, Digest digest, long size) {
            this(channel, digest, size, 0, false);
        }
    }

    Optional<Row> find(ChannelId channel, Digest digest) {
        return db.sql("select * from attachment_expected where channel = :channel and digest = :digest")
                .param("channel", channel.value())
                .param("digest", digest.bytes())
                .query(Expected::row)
                .optional();
    }

    void keep(Row row, MessageId letter, Instant now) {
        db.sql("""
                insert into attachment_expected(channel, digest, size, letter, announced, have, whole, claimed)
                values (:channel, :digest, :size, :letter, :now, 0, 0, 0)""")
                .param("channel", row.channel().value())
                .param("digest", row.digest().bytes())
                .param("size", row.size())
                .param("letter", letter.toString())
                .param("now", Micros.of(now))
                .update();
    }

    void have(Row row, long have, boolean whole) {
        db.sql("""
                update attachment_expected set have = :have, whole = :whole
                where channel = :channel and digest = :digest""")
                .param("have", have)
                .param("whole", whole ? 1 : 0)
                .param("channel", row.channel().value())
                .param("digest", row.digest().bytes())
                .update();
    }

    /// From now on it belongs to a letter that is kept.
    void claim(ChannelId channel, Digest digest) {
        db.sql("update attachment_expected set claimed = 1 where channel = :channel and digest = :digest")
                .param("channel", channel.value())
                .param("digest", digest.bytes())
                .update();
    }

    /// How many of a channel wait for their letter.
    int open(ChannelId channel) {
        return db.sql("select count(*) from attachment_expected where channel = :channel and claimed = 0")
                .param("channel", channel.value())
                .query(Integer.class)
                .single();
    }

    /// How many bytes those have together, once they are whole.
    long share(ChannelId channel) {
        return db.sql("select coalesce(sum(size), 0) from attachment_expected where channel = :channel and claimed = 0")
                .param("channel", channel.value())
                .query(Long.class)
                .single();
    }

    /// Those that were announced before `then` and whose letter never came, 1,000 at most.
    List<Row> forsaken(Instant then) {
        return db.sql("select * from attachment_expected where claimed = 0 and announced < :then limit 1000")
                .param("then", Micros.of(then))
                .query(Expected::row)
                .list();
    }

    void drop(Row row) {
        db.sql("delete from attachment_expected where channel = :channel and digest = :digest")
                .param("channel", row.channel().value())
                .param("digest", row.digest().bytes())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ChannelId(row.getString("channel")),
                new Digest(row.getBytes("digest")),
                row.getLong("size"),
                row.getLong("have"),
                row.getInt("whole") == 1);
    }
}
