package qantara.node.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Hash;
import qantara.ledger.LedgerShelf;

/// The log's shelf in SQL, within one transaction.
record SqlShelf(JdbcClient db) implements LedgerShelf {
    @Override
    public long size() {
        return db.sql("select coalesce(max(seq) + 1, 0) from audit_leaf")
                .query(Long.class)
                .single();
    }

    @Override
    public byte[] leaf(long seq) {
        return db.sql("select leaf from audit_leaf where seq = :seq")
                .param("seq", seq)
                .query(String.class)
                .single()
                .getBytes(US_ASCII);
    }

    @Override
    public Hash hash(int level, long index) {
        return db.sql("select hash from audit_hash where level = :level and place = :place")
                .param("level", level)
                .param("place", index)
                .query((row, _) -> new Hash(row.getBytes(1)))
                .single();
    }

    @Override
    public void append(long seq, byte[] leaf, List<Hash> completed) {
        if (seq != size()) throw new IllegalArgumentException("not the next leaf");
        db.sql("insert into audit_leaf(seq, leaf) values (:seq, :leaf)")
                .param("seq", seq)
                .param("leaf", new String(leaf, US_ASCII))
                .update();
        for (var level = 0; level < completed.size(); level++)
            db.sql("insert into audit_hash(level, place, hash) values (:level, :place, :hash)")
                    .param("level", level)
                    .param("place", seq >> level)
                    .param("hash", completed.get(level).bytes())
                    .update();
    }
}
