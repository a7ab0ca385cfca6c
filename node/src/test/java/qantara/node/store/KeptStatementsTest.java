package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = KeptStatements.on(DriverManager.getConnection("jdbc:sqlite::memory:"));
        run("create table letter(number integer)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_is_said_again_is_not_prepared_again() throws SQLException {
        var first = connection.prepareStatement("insert into letter values (?)");
        first.close();
        assertThat(connection.prepareStatement("insert into letter values (?)")).isSameAs(first);
    }

    @Test
    void values_of_the_last_time_are_forgotten() throws SQLException {
        try (var insert = connection.prepareStatement("insert into letter values (?)")) {
            insert.setInt(1, 7);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into letter values (?)")) {
            insert.executeUpdate();
        }
        try (var query = connection.prepareStatement("select count(*) from letter where number = 7");
                var row = query.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void a_statement_names_the_connection_that_its_users_know() throws SQLException {
        try (var statement = connection.prepareStatement("select number from letter")) {
            assertThat(statement.getConnection()).isSameAs(connection);
        }
    }

    @Test
    void a_statement_in_use_is_lent_to_nobody_else() throws SQLException {
        run("insert into letter values (1)");
        run("insert into letter values (2)");
        try (var outer = connection.prepareStatement("select number from letter order by number");
                var rows = outer.executeQuery()) {
            assertThat(rows.next()).isTrue();
            try (var inner = connection.prepareStatement("select number from letter order by number");
                    var others = inner.executeQuery()) {
                assertThat(others.next()).isTrue();
            }
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void only_so_many_are_kept_and_all_of_them_work() throws SQLException {
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < KeptStatements.MOST + 50; i++) run("insert into letter values (" + i + ")");
        assertThat(count()).isEqualTo(2 * (KeptStatements.MOST + 50));
    }

    @Test
    void a_refused_statement_can_be_said_again() throws SQLException {
        run("create unique index one on letter(number)");
        run("insert into letter values (1)");
        assertThatThrownBy(() -> run("insert into letter values (1)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("insert into letter values (1)")).isInstanceOf(SQLException.class);
        run("delete from letter");
        run("insert into letter values (1)");
        assertThat(count()).isEqualTo(1);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private int count() throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from letter");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
