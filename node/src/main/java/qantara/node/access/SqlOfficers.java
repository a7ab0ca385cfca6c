package qantara.node.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.shell.PersonName;

/// The officers in SQL.
final class SqlOfficers {
    private static final int MOST = 1_000;

    private SqlOfficers() {}

    static void add(JdbcClient db, Officer officer) {
        db.sql("""
                insert into officer(id, latin, arabic, unit, roles, clearance)
                values (:id, :latin, :arabic, :unit, :roles, :clearance)""")
                .param("id", officer.id().text())
                .param("latin", officer.name().latin().orElse(null))
                .param("arabic", officer.name().arabic().orElse(null))
                .param("unit", officer.unit())
                .param(
                        "roles",
                        officer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")))
                .param("clearance", officer.clearance().name())
                .update();
    }

    static Optional<Officer> find(JdbcClient db, OfficerId id) {
        return db.sql("select * from officer where id = :id")
                .param("id", id.text())
                .query(SqlOfficers::officer)
                .optional();
    }

    static List<Officer> all(JdbcClient db) {
        return db.sql("select * from officer order by id limit :most")
                .param("most", MOST)
                .query(SqlOfficers::officer)
                .list();
    }

    private static Officer officer(ResultSet row, int number) throws SQLException {
        return new Officer(
                new OfficerId(row.getString("id")),
                new PersonName(
                        Optional.ofNullable(row.getString("latin")), Optional.ofNullable(row.getString("arabic"))),
                row.getString("unit"),
                Arrays.stream(row.getString("roles").split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Classification.valueOf(row.getString("clearance")));
    }

    /// The hash of the officer's passphrase; empty when the officer has none, or there is no such officer.
    static Optional<String> passphrase(JdbcClient db, OfficerId id) {
        return db.sql("select passphrase from officer where id = :id and passphrase is not null")
                .param("id", id.text())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    static void passphrase(JdbcClient db, OfficerId id, String hash) {
        db.sql("update officer set passphrase = :hash where id = :id")
                .param("id", id.text())
                .param("hash", hash)
                .update();
    }
}
