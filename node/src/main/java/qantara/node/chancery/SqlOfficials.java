package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;

/// [Officials] in SQL. A node knows some hundreds of them, so a name is looked up by reading them.
final class SqlOfficials implements Officials {
    private static final int MOST = 20_000;

    @Override
    public void keep(JdbcClient db, Official official) {
        db.sql("""
                insert into official(id, arabic, latin, title, service, since, until)
                values (:id, :arabic, :latin, :title, :service, :since, :until)
                on conflict(id) do update set arabic = excluded.arabic, latin = excluded.latin,
                    title = excluded.title, service = excluded.service, since = excluded.since,
                    until = excluded.until""")
                .param("id", official.id())
                .param("arabic", official.arabic().orElse(null))
                .param("latin", official.latin().orElse(null))
                .param("title", official.title())
                .param("service", official.service().code())
                .param("since", official.since().map(LocalDate::toString).orElse(null))
                .param("until", official.until().map(LocalDate::toString).orElse(null))
                .update();
    }

    @Override
    public List<Official> of(JdbcClient db, Service service) {
        return db.sql("select * from official where service = :service order by until is not null, title, id")
                .param("service", service.code())
                .query(SqlOfficials::official)
                .list();
    }

    @Override
    public List<Official> named(JdbcClient db, String name) {
        return db
                .sql("select * from official order by id limit :most")
                .param("most", MOST)
                .query(SqlOfficials::official)
                .list()
                .stream()
                .filter(official -> official.isNamed(name))
                .toList();
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        return new Official(
                row.getString("id"),
                Optional.ofNullable(row.getString("arabic")),
                Optional.ofNullable(row.getString("latin")),
                row.getString("title"),
                new Service(row.getString("service")),
                Optional.ofNullable(row.getString("since")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("until")).map(LocalDate::parse));
    }
}
