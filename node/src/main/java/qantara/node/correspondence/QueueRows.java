package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.gateway.LetterBook;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.ServiceCode;

/// What waits for a channel and what came by it, from the letters that are kept.
///
/// @param here this service
/// @param told hears of the lane in which letters may be tried at once
record QueueRows(KeyRing ring, ServiceCode here, Consumer<Lane> told) implements LetterBook {
    @Override
    public void reopened(ChannelId channel) {
        ring.partner(channel).map(partner -> new Lane(channel, here, partner)).ifPresent(told);
    }

    @Override
    public Queue queue(JdbcClient db, ChannelId channel) {
        return db.sql("""
                select count(*), min(kept) from letter_out
                where channel = :channel and progress in ('WAITING', 'AGAIN')""")
                .param("channel", channel.value())
                .query((row, _) -> {
                    var waiting = row.getInt(1);
                    var oldest = row.getLong(2);
                    return new Queue(waiting, waiting == 0 ? Optional.empty() : Optional.of(Micros.instant(oldest)));
                })
                .single();
    }

    @Override
    public int proofs(JdbcClient db, ChannelId channel) {
        return db.sql("select count(*) from letter_evidence where channel = :channel")
                .param("channel", channel.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Came> since(JdbcClient db, ChannelId channel, Instant since, int most) {
        return db.sql("""
                select paper.thread, letter.received from letter_in letter
                join exchange_paper paper on paper.letter = letter.id
                where letter.channel = :channel and letter.received >= :since
                order by letter.received desc limit :most""")
                .param("channel", channel.value())
                .param("since", Micros.of(since))
                .param("most", most)
                .query((row, _) ->
                        new Came(row.getString(1), "/exchange/" + row.getString(1), Micros.instant(row.getLong(2))))
                .list();
    }
}
