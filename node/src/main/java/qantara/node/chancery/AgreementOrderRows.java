package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.store.Micros;

/// The orders to agreements, as rows.
record AgreementOrderRows(JdbcClient db) {
    /// The order that waits for a second officer.
    Optional<AgreementOrder> waiting(String agreement) {
        return db.sql("""
                select agreement, suspends, why, first, ordered, null as second, null as confirmed
                from agreement_order where agreement = :id""")
                .param("id", agreement)
                .query(AgreementOrderRows::order)
                .optional();
    }

    /// Those that took effect, the latest first, `most` at most.
    List<AgreementOrder> given(String agreement, int most) {
        return db.sql("select * from agreement_ordered where agreement = :id order by number desc limit :most")
                .param("id", agreement)
                .param("most", most)
                .query(AgreementOrderRows::order)
                .list();
    }

    void give(AgreementOrder order) {
        db.sql("""
                insert into agreement_order(agreement, suspends, why, first, ordered)
                values (:agreement, :suspends, :why, :first, :ordered)""")
                .param("agreement", order.agreement())
                .param("suspends", order.suspends() ? 1 : 0)
                .param("why", order.why())
                .param("first", order.first().text())
                .param("ordered", Micros.of(order.ordered()))
                .update();
    }

    void confirm(AgreementOrder order, OfficerId second, Instant now) {
        drop(order.agreement());
        db.sql("""
                insert into agreement_ordered(agreement, suspends, why, first, ordered, second, confirmed)
                values (:agreement, :suspends, :why, :first, :ordered, :second, :now)""")
                .param("agreement", order.agreement())
                .param("suspends", order.suspends() ? 1 : 0)
                .param("why", order.why())
                .param("first", order.first().text())
                .param("ordered", Micros.of(order.ordered()))
                .param("second", second.text())
                .param("now", Micros.of(now))
                .update();
    }

    void drop(String agreement) {
        db.sql("delete from agreement_order where agreement = :id")
                .param("id", agreement)
                .update();
    }

    private static AgreementOrder order(ResultSet row, int number) throws SQLException {
        var confirmed = row.getLong("confirmed");
        return new AgreementOrder(
                row.getString("agreement"),
                row.getInt("suspends") == 1,
                row.getString("why"),
                new OfficerId(row.getString("first")),
                Micros.instant(row.getLong("ordered")),
                Optional.ofNullable(row.getString("second")).map(OfficerId::new),
                confirmed == 0 ? Optional.empty() : Optional.of(Micros.instant(confirmed)));
    }
}
