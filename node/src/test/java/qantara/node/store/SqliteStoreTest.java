package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @Override
    Store open(Path folder) {
        return DataFolder.open(folder, () -> {});
    }

    @Test
    void commits_are_fully_synchronous_and_foreign_keys_hold() {
        assertThat(store.<Integer>write(db -> pragma(db, "synchronous"))).isEqualTo(2);
        assertThat(store.<Integer>write(db -> pragma(db, "foreign_keys"))).isEqualTo(1);
        assertThat(store.<Integer>write(db -> pragma(db, "wal_autocheckpoint"))).isZero();
    }

    @Test
    void a_second_process_is_refused_the_folder() {
        refused(folder, StoreRefused.Reason.IN_USE);
    }

    @Test
    void a_damaged_file_is_refused_and_left_as_it_is(@TempDir Path other) throws IOException {
        var file = other.resolve("qantara.db");
        Files.writeString(file, "this is no database ".repeat(400));
        var before = Files.readAllBytes(file);
        refused(other, StoreRefused.Reason.DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_schema_of_a_newer_version_is_refused(@TempDir Path other) {
        try (var newer = open(other)) {
            newer.write(db -> db.sql("""
                    insert into flyway_schema_history(installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    values (999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, 1)""").update());
        }
        refused(other, StoreRefused.Reason.NEWER);
    }

    private void refused(Path folder, StoreRefused.Reason reason) {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOfSatisfying(
                        StoreRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static int pragma(org.springframework.jdbc.core.simple.JdbcClient db, String name) {
        return db.sql("pragma " + name).query(Integer.class).single();
    }
}
