package qantara.node.searches;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Alarm;
import qantara.node.store.Micros;

/// What oversight must see of how is asked: kinds, accounts and counts, never persons.
record Alarms(JdbcClient db) {
    private static final int MOST_SHOWN = 100;

    /// @param service whose questions they are; this service's own code for its own officers
    void raise(String service, List<Alarm> alarms) {
        for (var alarm : alarms)
            db.sql("""
                    insert into check_alarm(kind, service, account, count, at)
                    values (:kind, :service, :account, :count, :at)""")
                    .param("kind", alarm.kind().name())
                    .param("service", service)
                    .param("account", alarm.account().id())
                    .param("count", alarm.count())
                    .param("at", Micros.of(alarm.at()))
                    .update();
    }

    /// Those that nobody has taken note of, the newest first.
    List<Raised> open() {
        return db.sql("""
                        select id, kind, service, account, count, at from check_alarm where seen_by is null
                        order by id desc limit :most""")
                .param("most", MOST_SHOWN)
                .query((row, _) -> new Raised(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("service"),
                        row.getString("account"),
                        row.getInt("count"),
                        Micros.instant(row.getLong("at"))))
                .list();
    }

    void seen(long id, String officer) {
        db.sql("update check_alarm set seen_by = :officer where id = :id and seen_by is null")
                .param("officer", officer)
                .param("id", id)
                .update();
    }
}
