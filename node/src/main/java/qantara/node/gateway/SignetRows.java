package qantara.node.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.Malformed;
import qantara.seal.Signet;
import qantara.seal.Succession;

/// What partners sign with and signed with, as rows.
record SignetRows(JdbcClient db) {
    /// The signet that the partner is known by now.
    Optional<Signet> present(ChannelId channel) {
        return db.sql("select signet from channel where id = :id")
                .param("id", channel.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(SignetRows::read);
    }

    /// Those it was known by before, the last one first.
    List<PastSignet> past(ChannelId channel) {
        return db
                .sql(
                        "select signet, until, followed from channel_signet where channel = :id order by followed desc, until desc")
                .param("id", channel.value())
                .query(SignetRows::past)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<PastSignet> past(ChannelId channel, KeyId key) {
        return db.sql("select signet, until, followed from channel_signet where channel = :id and key = :key")
                .param("id", channel.value())
                .param("key", key.toString())
                .query(SignetRows::past)
                .optional()
                .flatMap(one -> one);
    }

    /// Whether `signet` is what the partner signs with now, or did and may still.
    boolean isGood(ChannelId channel, Signet signet, Instant now) {
        return present(channel).filter(signet::equals).isPresent()
                || past(channel, signet.keyId())
                        .filter(one -> now.isBefore(one.until()))
                        .isPresent();
    }

    /// Puts the signet that follows in the place of the present one, which stays good for what it signed.
    void follow(ChannelId channel, Signet present, Succession succession, Instant now) {
        db.sql("""
                insert into channel_signet(channel, key, signet, until, followed)
                values (:channel, :key, :signet, :until, :now)
                on conflict(channel, key) do update set until = excluded.until, followed = excluded.followed""")
                .param("channel", channel.value())
                .param("key", present.keyId().toString())
                .param("signet", present.toBytes())
                .param("until", Micros.of(succession.until()))
                .param("now", Micros.of(now))
                .update();
        db.sql("update channel set signet = :signet, changed = :now where id = :channel")
                .param("signet", succession.next().toBytes())
                .param("now", Micros.of(now))
                .param("channel", channel.value())
                .update();
    }

    /// The channels, open or resting, whose partners were not told of our signet `key`.
    List<ChannelId> untold(KeyId key) {
        return db.sql("""
                select id from channel where state <> 'REVOKED'
                    and not exists (select 1 from signet_told told where told.channel = channel.id and told.key = :key)
                order by id""")
                .param("key", key.toString())
                .query((row, _) -> new ChannelId(row.getString(1)))
                .list();
    }

    /// Writes down that the letter with that id tells a partner of our signet `key`.
    void tell(ChannelId channel, KeyId key, String letter, Instant now) {
        db.sql("insert into signet_told(channel, key, letter, told) values (:channel, :key, :letter, :now)")
                .param("channel", channel.value())
                .param("key", key.toString())
                .param("letter", letter)
                .param("now", Micros.of(now))
                .update();
    }

    /// The id of the letter that told the partner of our signet `key`.
    Optional<String> told(ChannelId channel, KeyId key) {
        return db.sql("select letter from signet_told where channel = :channel and key = :key")
                .param("channel", channel.value())
                .param("key", key.toString())
                .query(String.class)
                .optional();
    }

    private static Optional<PastSignet> past(ResultSet row, int number) throws SQLException {
        var until = Micros.instant(row.getLong("until"));
        var followed = Micros.instant(row.getLong("followed"));
        return read(row.getBytes("signet")).map(signet -> new PastSignet(signet, until, followed));
    }

    private static Optional<Signet> read(byte[] bytes) {
        try {
            return Optional.of(Signet.read(bytes));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
