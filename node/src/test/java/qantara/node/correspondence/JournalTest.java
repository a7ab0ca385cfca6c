package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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
            journal.handOver(file -> {});
            for (var letter : letters) journal.append(letter.getBytes(StandardCharsets.UTF_8));
            journal.sync();
        }
    }

    /// What is in it for a database that has seen no start.
    private static List<String> letters(Journal journal) {
        var letters = new ArrayList<String>();
        journal.handOver(file -> file.forEach(bytes -> letters.add(new String(bytes, StandardCharsets.UTF_8))));
        return letters;
    }

    /// The database forgets that it has seen any start.
    private void forgets() {
        store().write(db -> db.sql("update letter_journal set mark = 0").update());
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
        forgets();
        try (var journal = journal()) {
            assertThat(letters(journal)).containsExactly("one", "two", "three");
        }
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.FITTING);
            assertThat(letters(journal)).isEmpty();
        }
    }

    @Test
    void only_what_was_written_since_the_start_that_the_database_has_seen_is_given() {
        writes("one", "two");
        writes("three");
        writes("four");
        store().write(db -> db.sql("update letter_journal set mark = mark - 1").update());
        try (var journal = journal()) {
            assertThat(letters(journal)).containsExactly("three", "four");
        }
    }

    @Test
    void an_entry_that_was_cut_off_is_left_out_and_the_next_start_writes_on() throws IOException {
        writes("one", "two");
        var bytes = Files.readAllBytes(last());
        Files.write(last(), Arrays.copyOf(bytes, bytes.length - 1));
        writes("three");
        forgets();
        try (var journal = journal()) {
            assertThat(letters(journal)).containsExactly("one", "three");
        }
    }

    @Test
    void a_flipped_bit_is_seen() throws IOException {
        writes("one", "two");
        var bytes = Files.readAllBytes(last());
        bytes[bytes.length - 1] ^= 1;
        Files.write(last(), bytes, StandardOpenOption.TRUNCATE_EXISTING);
        forgets();
        try (var journal = journal()) {
            assertThat(letters(journal)).containsExactly("one");
        }
    }

    /// A flip costs what stands behind it in its file, at most, and what is given is what was written.
    @Test
    void whichever_bit_is_flipped_no_letter_is_given_that_was_not_written() throws IOException {
        var written = IntStream.range(0, 30).mapToObj(i -> "letter " + i).toArray(String[]::new);
        writes(written);
        var whole = Files.readAllBytes(last());
        var random = new Random(17);
        for (var i = 0; i < 200; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(lettersOf(bytes))
                    .isEqualTo(List.of(written).subList(0, lettersOf(bytes).size()));
        }
    }

    private List<String> lettersOf(byte[] file) throws IOException {
        var copy = Files.createTempDirectory(folder, "flipped");
        Files.copy(folder.resolve("journal").resolve("journal.id"), copy.resolve("journal.id"));
        Files.write(copy.resolve("letters-000001.journal"), file);
        forgets();
        try (var journal = Journal.open(copy, store(), new Random(3))) {
            return letters(journal);
        }
    }

    @Test
    void an_older_database_is_recognised() {
        writes("one");
        store().write(db -> db.sql("update letter_journal set mark = mark - 1").update());
        try (var journal = journal()) {
            assertThat(journal.finding()).isEqualTo(Finding.OLDER_DATABASE);
            assertThat(letters(journal)).containsExactly("one");
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
