package qantara.node.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Evidence;
import qantara.node.store.Micros;
import qantara.seal.Lane;

/// Proofs of partners' faults, as rows.
record EvidenceRows(JdbcClient db) {
    void keep(Evidence evidence, int most) {
        OutgoingRows.lane(db.sql("""
                insert into letter_evidence(channel, sender, reader, code, at, signed)
                select :channel, :sender, :reader, :code, :at, :signed
                where (select count(*) from letter_evidence
                    where channel = :channel and sender = :sender and reader = :reader) < :most"""), evidence.lane())
                .param("code", evidence.code())
                .param("at", Micros.of(evidence.at()))
                .param("signed", evidence.signed())
                .param("most", most)
                .update();
    }

    List<Evidence> of(Lane lane) {
        return OutgoingRows.lane(db.sql("""
                select * from letter_evidence where channel = :channel and sender = :sender and reader = :reader
                order by number"""), lane)
                .query((row, _) -> new Evidence(
                        IncomingRows.lane(row),
                        row.getString("code"),
                        Micros.instant(row.getLong("at")),
                        row.getBytes("signed")))
                .list();
    }
}
