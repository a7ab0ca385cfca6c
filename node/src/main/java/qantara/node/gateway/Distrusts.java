package qantara.node.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.Malformed;
import qantara.seal.Signet;

/// The partners' keys that are no longer believed, as rows. A key that is distrusted stays so; the partner comes back
/// with a new one.
final class Distrusts {
    /// What was declared of the key that the channel is known by now.
    Optional<Distrust> of(JdbcClient db, ChannelId channel) {
        // Hardly any channel has a row here: the key, which is long to read, is named only where one has.
        if (!isAnyDeclared(db, channel)) return Optional.empty();
        return key(db, channel)
                .flatMap(key -> db.sql("select * from distrust where channel = :channel and key = :key")
                        .param("channel", channel.value())
                        .param("key", key)
                        .query(Distrusts::distrust)
                        .optional());
    }

    boolean isDistrusted(JdbcClient db, ChannelId channel) {
        return of(db, channel).filter(Distrust::isInEffect).isPresent();
    }

    /// Whether two officers ever distrusted `signet` on this channel.
    boolean isDistrusted(JdbcClient db, ChannelId channel, Signet signet) {
        return db.sql("""
                        select count(*) from distrust
                        where channel = :channel and key = :key and confirmed is not null""")
                        .param("channel", channel.value())
                        .param("key", signet.keyId().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void declare(JdbcClient db, ChannelId channel, Instant since, String why, OfficerId first, Instant now) {
        db.sql("""
                insert into distrust(channel, key, since, why, first, declared)
                values (:channel, :key, :since, :why, :first, :now)""")
                .param("channel", channel.value())
                .param("key", key(db, channel).orElseThrow())
                .param("since", Micros.of(since))
                .param("why", why)
                .param("first", first.text())
                .param("now", Micros.of(now))
                .update();
    }

    void confirm(JdbcClient db, Distrust declared, OfficerId second, Instant now) {
        db.sql("""
                update distrust set second = :second, confirmed = :now
                where channel = :channel and key = :key and confirmed is null""")
                .param("channel", declared.channel().value())
                .param("key", declared.key())
                .param("second", second.text())
                .param("now", Micros.of(now))
                .update();
    }

    /// Distrusts `signet` with what was declared: whoever had the key that followed it may have had it too.
    void also(JdbcClient db, Distrust declared, Signet signet, OfficerId second, Instant now) {
        db.sql("""
                insert into distrust(channel, key, since, why, first, declared, second, confirmed)
                values (:channel, :key, :since, :why, :first, :declared, :second, :now)
                on conflict(channel, key) do nothing""")
                .param("channel", declared.channel().value())
                .param("key", signet.keyId().toString())
                .param("since", Micros.of(declared.since()))
                .param("why", declared.why())
                .param("first", declared.first().text())
                .param("declared", Micros.of(declared.declared()))
                .param("second", second.text())
                .param("now", Micros.of(now))
                .update();
    }

    /// Takes back what was declared and not confirmed.
    void withdraw(JdbcClient db, Distrust declared) {
        db.sql("delete from distrust where channel = :channel and key = :key and confirmed is null")
                .param("channel", declared.channel().value())
                .param("key", declared.key())
                .update();
    }

    private static boolean isAnyDeclared(JdbcClient db, ChannelId channel) {
        return db.sql("select exists (select 1 from distrust where channel = :channel)")
                .param("channel", channel.value())
                .query(Boolean.class)
                .single();
    }

    private static Optional<String> key(JdbcClient db, ChannelId channel) {
        return db.sql("select signet from channel where id = :id")
                .param("id", channel.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(Distrusts::key);
    }

    private static Optional<String> key(byte[] signet) {
        try {
            return Optional.of(Signet.read(signet).keyId().toString());
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static Distrust distrust(ResultSet row, int number) throws SQLException {
        var confirmed = row.getLong("confirmed");
        return new Distrust(
                new ChannelId(row.getString("channel")),
                row.getString("key"),
                Micros.instant(row.getLong("since")),
                row.getString("why"),
                new OfficerId(row.getString("first")),
                Micros.instant(row.getLong("declared")),
                Optional.ofNullable(row.getString("second")).map(OfficerId::new),
                confirmed == 0 ? Optional.empty() : Optional.of(Micros.instant(confirmed)));
    }
}
