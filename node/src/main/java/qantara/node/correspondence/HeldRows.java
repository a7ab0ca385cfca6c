package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.exchange.Held;
import qantara.exchange.Stretch;
import qantara.exchange.Tally;
import qantara.seal.Digest;
import qantara.seal.Lane;

/// What both sides of a lane should have, read from the letters that came and those that were sent. Ids are kept as
/// text whose order is that of the ids.
record HeldRows(JdbcClient db) {
    private static final String BOTH = """
            select id, letter from letter_out where channel = :channel and sender = :sender and reader = :reader
                and progress not in ('WAITING', 'UNDELIVERED', 'WRITTEN_OFF') and id >= :first and id < :end
            union all
            select id, letter from letter_in where channel = :channel and sender = :sender and reader = :reader
                and id >= :first and id < :end
            order by id limit :most""";

    List<Held> list(Lane lane, Stretch stretch, int most) {
        return query(lane, stretch, most).query(HeldRows::held).list();
    }

    /// A lane may hold millions: they are read past, not gathered.
    Tally tally(Lane lane, Stretch stretch) {
        try (Stream<Held> letters = query(lane, stretch, Integer.MAX_VALUE).query(HeldRows::held).stream()) {
            return Tally.of(letters.iterator());
        }
    }

    private StatementSpec query(Lane lane, Stretch stretch, int most) {
        return OutgoingRows.lane(db.sql(BOTH), lane)
                .param("first", text(stretch.from()))
                .param("end", text(stretch.to()))
                .param("most", most);
    }

    private static String text(long high) {
        return new UUID(high, 0).toString();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(OutgoingRows.id(row), new Digest(row.getBytes("letter")));
    }
}
