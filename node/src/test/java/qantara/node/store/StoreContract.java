package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every [Store] promises, whatever database stands behind it.
abstract class StoreContract {
    @TempDir
    Path folder;

    Store store = new NoStore();

    /// Opens the store kept in `folder`, as a started node would.
    abstract Store open(Path folder);

    @BeforeEach
    void openIt() {
        store = open(folder);
        store.write(db -> db.sql("create table stamp(id integer primary key, word text not null)")
                .update());
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        store.write(db -> put(db, 1, "جسر"));
        store.close();
        store = open(folder);
        assertThat(store.<String>read(db -> word(db, 1))).isEqualTo("جسر");
    }

    @Test
    void a_work_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> store.write(db -> {
                    put(db, 1, "half");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    void one_that_fails_does_not_take_its_neighbours_along() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            if (i % 10 != 0) store.write(db -> put(db, i, "kept"));
            else
                assertThatThrownBy(() -> store.write(db -> {
                            put(db, i, "not kept");
                            throw new IllegalStateException("no");
                        }))
                        .isInstanceOf(IllegalStateException.class);
        });
        assertThat(count()).isEqualTo(180);
    }

    @Test
    void rows_that_are_streamed_take_no_connection_away() {
        store.write(db -> put(db, 1, "kept"));
        for (var round = 0; round < 20; round++)
            assertThat(store.<Long>read(StoreContract::streamed)).isOne();
        assertThat(store.<Long>write(StoreContract::streamed)).isOne();
        assertThat(store.<Long>write(StoreContract::streamed)).isOne();
    }

    private static long streamed(JdbcClient db) {
        try (var words = db.sql("select word from stamp").query((row, _) -> row.getString(1)).stream()) {
            return words.count();
        }
    }

    @Test
    void a_doubled_key_is_named_as_such() {
        store.write(db -> put(db, 1, "first"));
        assertThatThrownBy(() -> store.write(db -> put(db, 1, "again"))).isInstanceOf(DuplicateKeyException.class);
        assertThat(store.<String>read(db -> word(db, 1))).isEqualTo("first");
    }

    @Test
    void a_reader_cannot_write() {
        assertThatThrownBy(() -> store.read(db -> put(db, 1, "x"))).isInstanceOf(RuntimeException.class);
        assertThat(count()).isZero();
    }

    @Test
    void a_reader_sees_one_state_while_it_reads() {
        store.write(db -> put(db, 1, "before"));
        var both = store.<String>read(db -> {
            var first = word(db, 1);
            store.write(w -> w.sql("update stamp set word = 'after'").update());
            return first + " " + word(db, 1);
        });
        assertThat(both).isEqualTo("before before");
    }

    private int count() {
        return store.read(
                db -> db.sql("select count(*) from stamp").query(Integer.class).single());
    }

    private static int put(JdbcClient db, int id, String word) {
        return db.sql("insert into stamp(id, word) values (:id, :word)")
                .param("id", id)
                .param("word", word)
                .update();
    }

    private static String word(JdbcClient db, int id) {
        return db.sql("select word from stamp where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// Stands where no store was opened yet.
    private static final class NoStore implements Store {
        @Override
        public <T> T write(Work<T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public <T> T read(Work<T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public void close() {}
    }
}
