package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Incoming;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.ServiceCode;

/// Letters that came, as rows.
record IncomingRows(JdbcClient db) {
    private static final String LETTERS = SheetRows.of("letter_in");

    void keep(Incoming letter) {
        var insert = db.sql("""
                insert into letter_in(id, channel, sender, reader, incarnation, seq, previous, letter, envelope, signed,
                    received, receipt, handled)
                values (:id, :channel, :sender, :reader, :incarnation, :seq, :previous, :letter, :envelope, :signed,
                    :received, :receipt, :handled)""")
                .param("id", letter.id().toString())
                .param("incarnation", letter.place().incarnation())
                .param("seq", letter.place().seq())
                .param("previous", letter.place().previous().bytes())
                .param("letter", letter.letter().bytes())
                .param("envelope", letter.envelope().bytes())
                .param("signed", letter.signed())
                .param("received", Micros.of(letter.received()))
                .param(
                        "receipt",
                        new SheetRows(db).stored(Optional.of(letter.receipt())).orElseThrow())
                .param("handled", letter.handled().orElse(null));
        try {
            OutgoingRows.lane(insert, letter.lane()).update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("the letter's id or place is taken", e);
        }
    }

    void handled(MessageId id, byte[] receipt) {
        var changed = db.sql("update letter_in set handled = :receipt where id = :id")
                .param("id", id.toString())
                .param("receipt", receipt)
                .update();
        if (changed == 0) throw new IllegalStateException("no such letter");
    }

    Optional<Incoming> find(MessageId id) {
        return db.sql(LETTERS + "where id = :id")
                .param("id", id.toString())
                .query(IncomingRows::letter)
                .optional();
    }

    Optional<Incoming> find(Lane lane, long incarnation, long seq) {
        return OutgoingRows.lane(db.sql(LETTERS + """
                where channel = :channel and sender = :sender and reader = :reader
                    and incarnation = :incarnation and seq = :seq"""), lane)
                .param("incarnation", incarnation)
                .param("seq", seq)
                .query(IncomingRows::letter)
                .optional();
    }

    Optional<Place> place(Lane lane, Digest letter) {
        return OutgoingRows.lane(db.sql("""
                select incarnation, seq, previous from letter_in
                where channel = :channel and sender = :sender and reader = :reader and letter = :letter limit 1"""), lane)
                .param("letter", letter.bytes())
                .query((row, _) -> OutgoingRows.place(row))
                .optional();
    }

    private static Incoming letter(ResultSet row, int number) throws SQLException {
        return new Incoming(
                OutgoingRows.id(row),
                lane(row),
                OutgoingRows.place(row),
                new Digest(row.getBytes("letter")),
                new Digest(row.getBytes("envelope")),
                row.getBytes("signed"),
                Micros.instant(row.getLong("received")),
                SheetRows.receipt(row).orElseThrow(),
                Optional.ofNullable(row.getBytes("handled")));
    }

    static Lane lane(ResultSet row) throws SQLException {
        return new Lane(
                new ChannelId(row.getString("channel")),
                new ServiceCode(row.getString("sender")),
                new ServiceCode(row.getString("reader")));
    }
}
