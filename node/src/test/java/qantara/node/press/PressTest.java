package qantara.node.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.handling.OfficerId;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.LogSearch;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Engagement;
import qantara.node.chancery.EngagementRef;
import qantara.node.chancery.Fact;
import qantara.node.chancery.Search;
import qantara.node.premises.Premises;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.reader.Intake;
import qantara.reader.IntakeRefusal;
import qantara.reader.Kind;
import qantara.reader.Precision;

class PressTest {
    private static final OfficerId OFFICER = new OfficerId("officer-1");
    private static final OfficerId COLLEAGUE = new OfficerId("officer-2");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneId.of("Africa/Casablanca"));

    private final Path folder;
    private final Chancery chancery = Chancery.inSql();
    private Store store;
    private AuditLog audit;
    private Press press;

    PressTest(@TempDir Path folder) {
        this.folder = folder;
        store = DataFolder.open(folder, () -> {});
        audit = log();
        press = press();
    }

    private AuditLog log() {
        var nobodysDoor = new Premises.Door("127.0.0.1", 0);
        var premises = new Premises(
                folder,
                "MA:DCI",
                Map.of("en", "Rabat"),
                CLOCK.getZone(),
                List.of("ar"),
                nobodysDoor,
                nobodysDoor,
                true);
        return AuditLog.open(store, premises, CLOCK, new SecureRandom());
    }

    private Press press() {
        var officers = new Officers(store, audit, CLOCK, new SecureRandom());
        return new Press(store, new SqlProofs(), chancery, audit, officers, Readings::read, "test", CLOCK);
    }

    @AfterEach
    void close() {
        audit.close();
        store.close();
    }

    @Test
    void a_text_that_is_read_corrected_and_confirmed_is_found_in_the_record() {
        var ref = lay(Optional.of(Readings.DAY));
        rule(ref, "e1-1", new Verdict.Corrected(new Fact.Nature(List.of(Kind.RECEPTION, Kind.TALKS))));
        assertThat(press.approve(ref, OFFICER)).isEqualTo(new Press.Approval.NotYet(Proof.Obstacle.LINES_WAIT));
        assertThat(press.confirmRest(ref, COLLEAGUE)).isEmpty();
        var recorded = approve(ref);
        var engagement = engagement(recorded.getFirst());
        assertThat(engagement.kind()).isEqualTo(Kind.RECEPTION);
        assertThat(engagement.day()).contains(Readings.DAY);
        assertThat(found("وايتفيلد")).isEqualTo(recorded);
        var nature = engagement.facts().getFirst();
        assertThat(nature.read()).contains(new Fact.Nature(List.of(Kind.RECEPTION)));
        assertThat(nature.officer()).isEqualTo(OFFICER);
        assertThat(engagement.facts().get(1).officer()).isEqualTo(COLLEAGUE);
        assertThat(engagement.facts().get(1).words()).hasSize(1);
        assertThat(source(recorded.getFirst())).isEqualTo(Readings.TEXT);
    }

    @Test
    void a_draft_and_its_verdicts_survive_a_restart() {
        var ref = lay(Optional.of(Readings.DAY));
        rule(ref, "e1-2", new Verdict.Confirmed());
        var before = proof(ref);
        close();
        store = DataFolder.open(folder, () -> {});
        audit = log();
        press = press();
        assertThat(proof(ref)).isEqualTo(before);
        assertThat(press.waiting()).containsExactly(before);
    }

    @Test
    void a_date_that_was_not_resolved_waits_for_the_officer_whatever_else_is_confirmed() {
        var ref = lay(Optional.empty());
        press.confirmRest(ref, OFFICER);
        assertThat(proof(ref).open()).extracting(Line::id).containsExactly("e1-2");
        var day = new Fact.Held(Readings.DAY, Readings.DAY, Precision.DAY);
        rule(ref, "e1-2", new Verdict.Corrected(day));
        assertThat(engagement(approve(ref).getFirst()).day()).contains(Readings.DAY);
    }

    @Test
    void the_day_may_be_left_open_by_an_officer_who_says_so() {
        var ref = lay(Optional.empty());
        rule(ref, "e1-2", new Verdict.Confirmed());
        press.confirmRest(ref, OFFICER);
        assertThat(engagement(approve(ref).getFirst()).day()).isEmpty();
    }

    @Test
    void what_is_only_cited_is_recorded_when_an_officer_takes_it() {
        var ref = lay(Optional.of(Readings.DAY));
        assertThat(proof(ref).taken()).extracting(Sheet::id).containsExactly("e1");
        rule(ref, "e2", new Verdict.Taken());
        rule(ref, "e2-2", new Verdict.Confirmed());
        press.confirmRest(ref, OFFICER);
        assertThat(approve(ref)).hasSize(2);
    }

    @Test
    void nothing_is_approved_when_nothing_is_taken() {
        var ref = lay(Optional.of(Readings.DAY));
        rule(ref, "e1", new Verdict.Left());
        assertThat(press.approve(ref, OFFICER)).isEqualTo(new Press.Approval.NotYet(Proof.Obstacle.NOTHING_TAKEN));
    }

    @Test
    void a_rejected_line_does_not_enter_the_record_and_an_added_one_does() {
        var ref = lay(Optional.of(Readings.DAY));
        rule(ref, "e1-4", new Verdict.Rejected());
        var added = new Fact.Promise(List.of(), "تعيين نقطة اتصال دائمة", Optional.of(LocalDate.of(2027, 1, 31)));
        assertThat(press.add(ref, "e1", added, OFFICER)).isEmpty();
        press.confirmRest(ref, OFFICER);
        var engagement = engagement(approve(ref).getFirst());
        assertThat(engagement.all(Fact.Participant.class)).hasSize(1);
        assertThat(engagement.all(Fact.Promise.class)).contains(added);
        assertThat(found("نقطة اتصال")).containsExactly(engagement.ref());
    }

    @Test
    void nature_and_date_are_corrected_and_never_struck() {
        var ref = lay(Optional.of(Readings.DAY));
        for (var line : List.of("e1-1", "e1-2"))
            assertThat(press.rule(ref, line, new Verdict.Rejected(), OFFICER)).contains(Proof.Obstacle.REQUIRED);
    }

    @Test
    void a_verdict_on_what_is_not_there_is_refused() {
        var ref = lay(Optional.of(Readings.DAY));
        for (var line : List.of("e1-99", "e9", "", "e1-x7"))
            assertThat(press.rule(ref, line, new Verdict.Confirmed(), OFFICER)).contains(Proof.Obstacle.NOT_THERE);
        assertThat(press.rule(new ProofRef(2020, 1), "e1-1", new Verdict.Confirmed(), OFFICER))
                .contains(Proof.Obstacle.NOT_THERE);
        assertThat(press.rule(ref, "e1-3", new Verdict.Corrected(new Fact.Nature(List.of(Kind.CALL))), OFFICER))
                .contains(Proof.Obstacle.OTHER_KIND);
    }

    @Test
    void approving_twice_records_once_and_closes_the_text() {
        var ref = lay(Optional.of(Readings.DAY));
        press.confirmRest(ref, OFFICER);
        assertThat(approve(ref)).isEqualTo(approve(ref));
        assertThat(found("")).hasSize(1);
        assertThat(press.rule(ref, "e1-1", new Verdict.Reopened(), OFFICER)).contains(Proof.Obstacle.CLOSED);
        assertThat(press.waiting()).isEmpty();
    }

    @Test
    void every_act_has_its_leaf_and_a_refused_one_has_none() {
        var ref = lay(Optional.of(Readings.DAY));
        press.consult(ref, COLLEAGUE);
        rule(ref, "e1-1", new Verdict.Confirmed());
        press.rule(ref, "e1-1", new Verdict.Rejected(), OFFICER);
        press.confirmRest(ref, OFFICER);
        var engagement = approve(ref).getFirst();
        var lines = store.<List<qantara.node.audit.Line>>read(db -> audit.page(db, LogSearch.EVERYTHING));
        assertThat(lines.reversed())
                .extracting(line ->
                        line.entry().action() + " " + line.words().orElseThrow().subject())
                .startsWith("COLLECT " + ref, "CONSULT " + ref, "ALTER " + ref + "/e1-1", "ALTER " + ref + "/e1-2")
                .endsWith("COLLECT " + engagement)
                .hasSize(10);
    }

    @Test
    void a_doubled_click_lays_one_text() {
        assertThat(lay(Optional.of(Readings.DAY))).isEqualTo(lay(Optional.of(Readings.DAY)));
        assertThat(press.waiting()).hasSize(1);
    }

    @Test
    void a_text_read_again_with_its_day_replaces_the_first_reading() {
        var first = lay(Optional.empty());
        var second = press.again(first, Readings.DAY, OFFICER).orElseThrow();
        assertThat(press.waiting()).extracting(Proof::ref).containsExactly(second);
        assertThat(proof(first).stage()).isInstanceOf(Stage.SetAside.class);
    }

    @Test
    void what_is_not_a_text_is_refused_with_its_reason() {
        refused("".getBytes(StandardCharsets.UTF_8), IntakeRefusal.EMPTY);
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, IntakeRefusal.BINARY);
        refused(new byte[] {'a', (byte) 0xC3, '('}, IntakeRefusal.NOT_UTF8);
        var large = new byte[Intake.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        refused(large, IntakeRefusal.TOO_LARGE);
        assertThat(press.waiting()).isEmpty();
    }

    private void refused(byte[] bytes, IntakeRefusal why) {
        assertThat(press.lay(bytes, Optional.empty(), Optional.empty(), OFFICER))
                .isEqualTo(new Press.Laying.Refused(why));
    }

    private ProofRef lay(Optional<LocalDate> published) {
        var bytes = Readings.TEXT.getBytes(StandardCharsets.UTF_8);
        return switch (press.lay(bytes, published, Optional.empty(), OFFICER)) {
            case Press.Laying.Laid(var ref) -> ref;
            case Press.Laying.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private void rule(ProofRef ref, String on, Verdict verdict) {
        assertThat(press.rule(ref, on, verdict, OFFICER)).isEmpty();
    }

    private Proof proof(ProofRef ref) {
        return press.find(ref).orElseThrow();
    }

    private List<EngagementRef> approve(ProofRef ref) {
        return switch (press.approve(ref, OFFICER)) {
            case Press.Approval.Recorded(var engagements) -> engagements;
            case Press.Approval.NotYet(var why) -> throw new AssertionError(why);
        };
    }

    private Engagement engagement(EngagementRef ref) {
        return store.read(db -> chancery.engagements().find(db, ref).orElseThrow());
    }

    private String source(EngagementRef ref) {
        return store.read(
                db -> chancery.engagements().source(db, ref).orElseThrow().text());
    }

    private List<EngagementRef> found(String words) {
        var search = new Search(Optional.empty(), Optional.empty(), words);
        return store.read(db -> chancery.engagements().search(db, search, Optional.empty()).engagements().stream()
                .map(Engagement::ref)
                .toList());
    }
}
