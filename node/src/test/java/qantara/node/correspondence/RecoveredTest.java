package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Progress;
import qantara.exchange.State;
import qantara.handling.Purpose;
import qantara.node.store.DataFolder;
import qantara.testkit.HandClock;

class RecoveredTest {
    private static final Set<String> DATABASE = Set.of("qantara.db", "qantara.db-wal", "qantara.db-shm");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        acquaint();
    }

    private void acquaint() {
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to));
        for (var name : DATABASE) {
            Files.deleteIfExists(folder.resolve(to).resolve(name));
            if (Files.exists(folder.resolve(from).resolve(name)))
                Files.copy(
                        folder.resolve(from).resolve(name),
                        folder.resolve(to).resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void backUpRabat() throws IOException {
        rabat.close();
        copy("rabat", "backup");
        restartRabat();
    }

    private void restartRabat() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.of(rabat));
        acquaint();
    }

    private void restoreRabat() throws IOException {
        rabat.close();
        copy("backup", "rabat");
        restartRabat();
    }

    private void settle() {
        for (int i = 0; i < 4; i++) {
            rabat.carriesWhatIsDue();
            madrid.carriesWhatIsDue();
            clock.pass(Duration.ofMinutes(6));
        }
    }

    @Test
    void a_letter_that_a_restored_partner_lost_is_sent_again() throws IOException {
        backUpRabat();
        madrid.asks(rabat);
        madrid.carriesWhatIsDue();
        var lost = rabat.dossier(rabat.latest()).exchange().id();
        restoreRabat();
        assertThat(rabat.finds(lost)).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(madrid.compares()).isTrue();
        assertThat(waiting()).as("what goes again, and two closings").isEqualTo(3);
        settle();
        assertThat(rabat.finds(lost)).isPresent();
        assertThat(waiting()).isZero();
    }

    /// What the partner card of Rabat shows at Madrid's as waiting to go.
    private int waiting() {
        var channel = madrid.lastPosted().lane().channel();
        var rows = new QueueRows(new BundleVectorsTest.Ring(), madrid.keys.service(), lane -> {});
        return madrid.store.read(db -> rows.queue(db, channel)).waiting();
    }

    /// As a disk may do that keeps the database file and loses the file of its latest writes.
    @Test
    void a_deleted_log_of_writes_costs_no_letter_that_was_posted_or_had_come() throws IOException {
        Files.createDirectories(folder.resolve("torn"));
        var asked = rabat.dossier(rabat.asks(madrid)).exchange().id();
        madrid.asks(rabat);
        madrid.carriesWhatIsDue();
        var came = rabat.dossier(rabat.latest()).exchange().id();
        Files.copy(folder.resolve("rabat/qantara.db"), folder.resolve("torn/qantara.db"));
        rabat.close();
        copy("torn", "rabat");
        restartRabat();
        assertThat(rabat.finds(came)).isEmpty();
        assertThat(rabat.finds(asked)).as("from the journal").isPresent();
        assertThat(madrid.compares()).isTrue();
        settle();
        assertThat(rabat.finds(came)).as("from the partner").isPresent();
        assertThat(madrid.finds(asked)).isPresent();
    }

    @Test
    void the_journal_posts_again_what_was_posted_after_the_backup_and_never_carried() throws IOException {
        backUpRabat();
        var asked = rabat.dossier(rabat.asks(madrid)).exchange().id();
        restoreRabat();
        assertThat(rabat.journal.finding()).isEqualTo(Journal.Finding.OLDER_DATABASE);
        assertThat(rabat.finds(asked)).isPresent();
        settle();
        assertThat(madrid.finds(asked)).isPresent();
        var dossier = rabat.finds(asked).orElseThrow();
        assertThat(dossier.exchange().state()).isInstanceOf(State.Received.class);
    }

    @Test
    void a_letter_of_ours_that_the_backup_and_the_journal_lack_comes_back_from_the_partner() throws IOException {
        backUpRabat();
        var asked = rabat.dossier(rabat.asks(madrid)).exchange().id();
        rabat.carriesWhatIsDue();
        rabat.close();
        for (var file : Files.list(folder.resolve("rabat-journal")).toList()) Files.delete(file);
        copy("backup", "rabat");
        forgetJournal();
        restartRabat();
        assertThat(rabat.finds(asked)).isEmpty();
        rabat.compares();
        settle();
        var dossier = rabat.finds(asked).orElseThrow();
        var letter = rabat.thread(dossier.ref()).tracks().values().iterator().next();
        assertThat(letter.progress()).isEqualTo(Progress.ACCEPTED);
    }

    private void forgetJournal() {
        try (var store = DataFolder.open(folder.resolve("rabat"), () -> {})) {
            store.write(db -> db.sql("delete from letter_journal").update());
        }
    }

    @Test
    void nothing_is_released_while_the_journal_is_missing() throws IOException {
        var ref = rabat.submitted(Sample.request(madrid.service));
        rabat.close();
        for (var file : Files.list(folder.resolve("rabat-journal")).toList()) Files.delete(file);
        restartRabat();
        assertThat(rabat.journal.finding()).isEqualTo(Journal.Finding.MISSING);
        assertThat(rabat.correspondence.release(rabat.releaser, rabat.form(ref), false))
                .isEqualTo(new Outcome.NoJournal());
        assertThat(rabat.thread(ref).draft()).isPresent();
        madrid.asks(rabat);
        madrid.carriesWhatIsDue();
        assertThat(rabat.dossier(rabat.latest()).partner()).contains(madrid.service);
    }

    @Test
    void both_sides_close_a_day_and_agree() {
        rabat.asks(madrid);
        settle();
        clock.pass(Duration.ofDays(1));
        rabat.compares();
        madrid.compares();
        settle();
        var days = rabat.recovered.closedDays(
                rabat.dossier(new ThreadRef(2026, 1)).channel().orElseThrow(), 10);
        assertThat(days).isNotEmpty().allMatch(ClosedDay::isAgreed);
        assertThat(days.stream().flatMap(day -> day.ours().stream())).anyMatch(count -> count.letters() == 1);
    }
}
