package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.store.Micros;

/// Commitments and the history of engagements in SQL.
final class SqlCommitments {
    private static final int MOST_DUE = 100;

    /// Opens a commitment for every promise of an engagement.
    void open(JdbcClient db, Engagement engagement) {
        var number = 0;
        for (var promise : engagement.all(Fact.Promise.class).toList())
            db.sql("""
                    insert into commitment(engagement, number, parties, what, due, state)
                    values (:engagement, :number, :parties, :what, :due, :state)""")
                    .param("engagement", engagement.ref().toString())
                    .param("number", ++number)
                    .param("parties", FactJson.codes(promise.by()))
                    .param("what", promise.what())
                    .param("due", promise.due().map(LocalDate::toString).orElse(null))
                    .param("state", Commitment.State.OPEN.name())
                    .update();
    }

    List<Commitment> of(JdbcClient db, EngagementRef ref) {
        return db.sql("select * from commitment where engagement = :ref order by number")
                .param("ref", ref.toString())
                .query(SqlCommitments::commitment)
                .list();
    }

    List<Commitment> due(JdbcClient db, LocalDate day) {
        return db.sql("""
                select * from commitment where state = 'OPEN' and due <= :day
                order by due, engagement, number limit :most""")
                .param("day", day.toString())
                .param("most", MOST_DUE)
                .query(SqlCommitments::commitment)
                .list();
    }

    boolean follow(JdbcClient db, Commitment to, OfficerId officer, Instant at) {
        var before = of(db, to.engagement()).stream()
                .filter(one -> one.number() == to.number())
                .findFirst();
        if (before.isEmpty()) return false;
        db.sql("""
                update commitment set owner = :owner, due = :due, state = :state
                where engagement = :engagement and number = :number""")
                .param("owner", to.owner().orElse(null))
                .param("due", to.due().map(LocalDate::toString).orElse(null))
                .param("state", to.state().name())
                .param("engagement", to.engagement().toString())
                .param("number", to.number())
                .update();
        append(db, to.engagement(), new Act(deed(before.get().state(), to.state()), to.number(), officer, at));
        return true;
    }

    private static Act.Deed deed(Commitment.State before, Commitment.State after) {
        if (before == after) return Act.Deed.ASSIGNED;
        return switch (after) {
            case OPEN -> Act.Deed.REOPENED;
            case KEPT -> Act.Deed.KEPT;
            case GIVEN_UP -> Act.Deed.GIVEN_UP;
        };
    }

    void append(JdbcClient db, EngagementRef ref, Act act) {
        db.sql("""
                insert into engagement_act(engagement, place, deed, number, officer, at)
                values (:engagement, (select count(*) + 1 from engagement_act where engagement = :engagement),
                    :deed, :number, :officer, :at)""")
                .param("engagement", ref.toString())
                .param("deed", act.deed().name())
                .param("number", act.number())
                .param("officer", act.officer().text())
                .param("at", Micros.of(act.at()))
                .update();
    }

    List<Act> history(JdbcClient db, EngagementRef ref) {
        return db.sql("select * from engagement_act where engagement = :ref order by place")
                .param("ref", ref.toString())
                .query((row, _) -> new Act(
                        Act.Deed.valueOf(row.getString("deed")),
                        row.getInt("number"),
                        new OfficerId(row.getString("officer")),
                        Micros.instant(row.getLong("at"))))
                .list();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                EngagementRef.of(row.getString("engagement")).orElseThrow(),
                row.getInt("number"),
                FactJson.countries(row.getString("parties")),
                row.getString("what"),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getString("due")).map(LocalDate::parse),
                Commitment.State.valueOf(row.getString("state")));
    }
}
