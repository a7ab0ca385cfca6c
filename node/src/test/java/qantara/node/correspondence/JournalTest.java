package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.correspondence.Journal.Finding;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

class JournalTest {
    @TempDir
    Path folder;

    private Optional<Store> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(DataFolder.open(folder.resolve("node"), () -> {}));
    }

    @AfterEach
    void close() {
        store().close();
    }

    private Store store() {
        return opened.orElseThrow();
    }

    private Journal journal() {
        return Journal.open(folder.resolve("journal"), store(), new Random(3));
    }

    private void writes(String... letters) {
        try (var journal = journal()) {
            for (var letter : letters) journal.append(letter.getBytes(StandardCharsets.UTF_8));
            journal.sync();
        }
    }

    private Path last() throws IOException {
        try (var files = Files.list(folder.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList()
                    .getLast();
        }
    }

    @Test
    void what_was_written_is_there_after_each_start_in_its_order() {
        writes("one", "two");
        writes("three");
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.FITTING);
            assertThat(journal.letters()).extracting(String::new).containsExactly("one", "two", "three");
        }
    }

    @Test
    void an_entry_that_was_cut_off_is_left_out_and_the_next_start_writes_on() throws IOException {
        writes("one", "two");
        var bytes = Files.readAllBytes(last());
        Files.write(last(), Arrays.copyOf(bytes, bytes.length - 1));
        writes("three");
        try (var journal = journal()) {
            assertThat(journal.letters()).extracting(String::new).containsExactly("one", "three");
        }
    }

    @Test
    void a_flipped_bit_is_seen() throws IOException {
        writes("one", "two");
        var bytes = Files.readAllBytes(last());
        bytes[bytes.length - 1] ^= 1;
        Files.write(last(), bytes, StandardOpenOption.TRUNCATE_EXISTING);
        try (var journal = journal()) {
            assertThat(journal.letters()).extracting(String::new).containsExactly("one");
        }
    }

    @Test
    void an_older_database_is_recognised() {
        writes("one");
        store().write(db -> db.sql("update letter_journal set mark = mark - 1").update());
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.OLDER_DATABASE);
        }
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.FITTING);
        }
    }

    @Test
    void a_journal_that_is_missing_or_of_another_database_takes_nothing() throws IOException {
        writes("one");
        Files.writeString(folder.resolve("journal").resolve("journal.id"), "another");
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.MISSING);
            assertThat(journal.isOpen()).isFalse();
            assertThatThrownBy(() -> journal.append(new byte[1])).isInstanceOf(IllegalStateException.class);
        }
    }
}
