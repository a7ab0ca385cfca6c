package qantara.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Reason;
import qantara.handling.Refusal;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.ledger.CheckpointReading;
import qantara.ledger.Outcome;
import qantara.ledger.Verdict;

class AuditLogTest {
    private static final OfficerId KENZA = new OfficerId("o-1");
    private static final OfficerId YOUSSEF = new OfficerId("o-2");

    @TempDir
    Path folder;

    private KeptLog kept;

    @BeforeEach
    void open() {
        kept = new KeptLog(folder);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private static Leaf consulted(String what) {
        return Leaf.of(KENZA, Action.CONSULT, what).because("asked by the Madrid desk");
    }

    private List<Line> page(LogSearch search) {
        return kept.store.read(db -> kept.log.page(db, search));
    }

    @Test
    void an_act_that_fails_takes_its_leaf_along() {
        assertThatThrownBy(() -> kept.store.write(db -> {
                    kept.log.append(db, consulted("EN-2026-0001"));
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(page(LogSearch.EVERYTHING)).isEmpty();
    }

    @Test
    void a_line_says_who_did_what_when_and_why() {
        kept.append(consulted("EN-2026-0001")
                .serving(Purpose.INVESTIGATION)
                .in("C-2026-7")
                .to(new Service("ES:DAO")));
        assertThat(page(LogSearch.EVERYTHING)).singleElement().satisfies(line -> {
            assertThat(line.entry().actor()).isEqualTo("o-1");
            assertThat(line.entry().action()).isEqualTo(Action.CONSULT);
            assertThat(line.entry().time()).isEqualTo(KeptLog.NOON.plusSeconds(1));
            assertThat(line.entry().purpose()).isEqualTo("INVESTIGATION");
            assertThat(line.entry().dossier()).isEqualTo("C-2026-7");
            assertThat(line.entry().recipient()).isEqualTo("ES:DAO");
            assertThat(line.words()).contains(new Line.Words("EN-2026-0001", "asked by the Madrid desk"));
            assertThat(line.fits()).isTrue();
        });
    }

    @Test
    void a_refused_act_is_in_the_log_with_its_rule() {
        kept.append(Leaf.of(KENZA, Action.DISCLOSE, "RQ-1").refused(new Refusal(List.of(Reason.H2))));
        assertThat(page(LogSearch.EVERYTHING)).singleElement().satisfies(line -> {
            assertThat(line.entry().outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(line.entry().decision()).isEqualTo("H2");
        });
    }

    @Test
    void oversight_finds_by_officer_by_act_and_by_subject_and_turns_the_page() {
        for (var i = 0; i < 60; i++) kept.append(consulted("EN-" + i));
        kept.append(Leaf.of(YOUSSEF, Action.ALTER, "EN-7"));
        assertThat(page(LogSearch.EVERYTHING.by("o-2"))).hasSize(1);
        assertThat(page(LogSearch.EVERYTHING.doing("CONSULT"))).hasSize(50);
        assertThat(page(LogSearch.EVERYTHING.about("EN-7"))).hasSize(2);
        var first = page(LogSearch.EVERYTHING);
        var next = page(LogSearch.EVERYTHING.after(first.getLast().entry().seq()));
        assertThat(next).hasSize(11);
        assertThat(next.getFirst().entry().seq())
                .isEqualTo(first.getLast().entry().seq() - 1);
    }

    @Test
    void the_log_is_verified_whole() {
        for (var i = 0; i < 300; i++) kept.append(consulted("EN-" + i));
        assertThat(kept.log.verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, v -> assertThat(v.size()).isEqualTo(300));
    }

    @Test
    void a_leaf_changed_in_the_database_is_found() {
        for (var i = 0; i < 20; i++) kept.append(consulted("EN-" + i));
        kept.notary.sign();
        change("update audit_leaf set leaf = replace(leaf, 'actor o-1', 'actor o-2') where seq = 7");
        assertThat(kept.log.verify()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void a_leaf_taken_out_of_the_database_is_found() {
        for (var i = 0; i < 20; i++) kept.append(consulted("EN-" + i));
        kept.notary.sign();
        change("delete from audit_words where seq = 19");
        change("delete from audit_leaf where seq = 19");
        assertThat(kept.log.verify()).isEqualTo(new Verdict.Broken(19, Verdict.Fault.LEAVES_MISSING));
    }

    @Test
    void words_that_were_put_in_place_of_others_do_not_fit() {
        kept.append(consulted("EN-1"));
        change("update audit_words set reason = 'a better reason'");
        assertThat(page(LogSearch.EVERYTHING).getFirst().fits()).isFalse();
    }

    @Test
    void what_is_erased_is_gone_and_the_tree_stays_whole() {
        kept.append(consulted("EN-1"));
        kept.append(consulted("EN-2"));
        assertThat(kept.store.<Integer>write(db -> kept.log.erase(db, "EN-1"))).isEqualTo(1);
        assertThat(page(LogSearch.EVERYTHING).getLast().words()).isEmpty();
        assertThat(kept.log.verify()).isInstanceOf(Verdict.Whole.class);
    }

    private void change(String sql) {
        kept.store.write(db -> db.sql(sql).update());
    }

    @Test
    void a_restarted_log_goes_on_with_its_keys() {
        kept.append(consulted("EN-1"));
        kept.notary.close();
        var identity = kept.log.identity();
        kept.close();
        kept = new KeptLog(folder);
        kept.append(consulted("EN-2"));
        assertThat(kept.log.verify()).isInstanceOf(Verdict.Whole.class);
        assertThat(kept.log.checkpoints())
                .allSatisfy(note -> assertThat(identity.read(note)).isInstanceOf(CheckpointReading.Genuine.class));
    }

    @Test
    void the_key_file_is_for_the_node_alone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("log.keys")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_log_whose_keys_are_gone_damaged_or_anothers_is_not_carried_on(@TempDir Path other) throws IOException {
        var file = folder.resolve("log.keys");
        var keys = Files.readAllBytes(file);
        kept.close();
        Files.delete(file);
        refused(LogRefused.Reason.KEYS_MISSING);
        Files.write(file, new byte[] {1, 2, 3});
        refused(LogRefused.Reason.KEYS_DAMAGED);
        new KeptLog(other).close();
        Files.copy(other.resolve("log.keys"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refused(LogRefused.Reason.OTHER_KEYS);
        Files.write(file, keys);
        kept = new KeptLog(folder);
    }

    private void refused(LogRefused.Reason reason) {
        assertThatThrownBy(() -> new KeptLog(folder))
                .isInstanceOfSatisfying(
                        LogRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_checkpoint_comes_by_itself_soon_after_a_leaf() {
        kept.notary.start();
        kept.append(consulted("EN-1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> kept.store.<Long>read(Checkpoints::signed) == 1);
        kept.notary.close();
    }

    @Test
    void one_checkpoint_an_hour_is_kept() {
        for (var i = 0; i < 5; i++) {
            kept.append(consulted("EN-" + i));
            kept.notary.sign();
        }
        kept.clock.pass(Duration.ofHours(1));
        kept.append(consulted("EN-5"));
        kept.notary.sign();
        assertThat(kept.log.checkpoints()).hasSize(2);
    }

    @Test
    void a_clock_that_goes_back_does_not_hide_the_younger_checkpoint() {
        kept.append(consulted("EN-0"));
        kept.notary.sign();
        kept.clock.pass(Duration.ofHours(-2));
        kept.append(consulted("EN-1"));
        assertThat(kept.log.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void a_subject_is_one_line_and_a_reason_has_a_bound() {
        assertThatThrownBy(() -> consulted("two\nlines")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> consulted("x").because("y".repeat(2_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
