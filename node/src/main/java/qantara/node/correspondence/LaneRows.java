package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.exchange.Edge;
import qantara.exchange.Gap;
import qantara.exchange.Parting;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// What is known of a lane's incarnations besides their letters, as rows: how far each has come and been
/// countersigned, and the places that the sender's record fills.
record LaneRows(JdbcClient db) {
    void keep(Gap gap) {
        var insert = OutgoingRows.lane(db.sql("""
                insert into letter_gap(channel, sender, reader, incarnation, seq, id, letter, record, receipt)
                values (:channel, :sender, :reader, :incarnation, :seq, :id, :letter, :record, :receipt)"""), gap.lane())
                .param("incarnation", gap.incarnation())
                .param("seq", gap.seq())
                .param("id", gap.id().toString())
                .param("letter", gap.letter().bytes())
                .param("record", gap.record())
                .param("receipt", gap.receipt());
        try {
            insert.update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("the place has a record", e);
        }
    }

    Optional<Gap> gap(Lane lane, long incarnation, long seq) {
        return place(db.sql("""
                select * from letter_gap
                where channel = :channel and sender = :sender and incarnation = :incarnation and seq = :seq"""), lane, incarnation)
                .param("seq", seq)
                .query(LaneRows::gap)
                .optional();
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                IncomingRows.lane(row),
                row.getLong("incarnation"),
                row.getLong("seq"),
                OutgoingRows.id(row),
                new Digest(row.getBytes("letter")),
                row.getBytes("record"),
                row.getBytes("receipt"));
    }

    /// The digest of what came to a place, a letter or a record.
    Optional<Digest> came(Lane lane, long incarnation, long seq) {
        return place(db.sql("""
                select letter from letter_in
                where channel = :channel and sender = :sender and incarnation = :incarnation and seq = :seq
                union all
                select letter from letter_gap
                where channel = :channel and sender = :sender and incarnation = :incarnation and seq = :seq
                limit 1"""), lane, incarnation)
                .param("seq", seq)
                .query((row, _) -> new Digest(row.getBytes(1)))
                .optional();
    }

    void keep(Parting parting) {
        place(db.sql("""
                insert into letter_parting(channel, sender, incarnation, seq, since)
                values (:channel, :sender, :incarnation, :seq, :since)
                on conflict(channel, sender, incarnation) do nothing"""), parting.lane(), parting.incarnation())
                .param("seq", parting.seq())
                .param("since", parting.since().toString())
                .update();
    }

    Optional<Parting> parting(Lane lane, long incarnation) {
        return place(db.sql("""
                select seq, since from letter_parting
                where channel = :channel and sender = :sender and incarnation = :incarnation"""), lane, incarnation)
                .query((row, _) -> new Parting(
                        lane, incarnation, row.getLong(1), new MessageId(UUID.fromString(row.getString(2)))))
                .optional();
    }

    Edge edge(Lane lane, long incarnation) {
        return edge("letter_head", lane, incarnation);
    }

    void edge(Lane lane, long incarnation, Edge edge) {
        keep("letter_head", lane, incarnation, edge);
    }

    Edge checked(Lane lane, long incarnation) {
        return edge("letter_checked", lane, incarnation);
    }

    void checked(Lane lane, long incarnation, Edge edge) {
        keep("letter_checked", lane, incarnation, edge);
    }

    private Edge edge(String table, Lane lane, long incarnation) {
        return place(
                        db.sql("select edge from " + table
                                + " where channel = :channel and sender = :sender and incarnation = :incarnation"
                                + " and edge is not null"),
                        lane,
                        incarnation)
                .query((row, _) -> Edge.of(row.getBytes(1)))
                .optional()
                .orElse(Edge.NONE);
    }

    private void keep(String table, Lane lane, long incarnation, Edge edge) {
        place(
                        db.sql("insert into " + table + "(channel, sender, incarnation, seq, edge)"
                                + " values (:channel, :sender, :incarnation, :seq, :edge)"
                                + " on conflict(channel, sender, incarnation)"
                                + " do update set seq = excluded.seq, edge = excluded.edge"),
                        lane,
                        incarnation)
                .param("seq", edge.size())
                .param("edge", edge.toBytes())
                .update();
    }

    private static StatementSpec place(StatementSpec statement, Lane lane, long incarnation) {
        return statement
                .param("channel", lane.channel().value())
                .param("sender", lane.from().value())
                .param("incarnation", incarnation);
    }
}
