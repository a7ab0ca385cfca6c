package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.State;
import qantara.handling.Actor;
import qantara.handling.Purpose;
import qantara.handling.Reason;
import qantara.handling.Role;
import qantara.node.audit.LogSearch;
import qantara.node.chancery.Instrument;
import qantara.node.correspondence.Correspondence.Form;
import qantara.testkit.HandClock;

class CorrespondenceTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;
    private Bureau lisbon;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        lisbon = new Bureau(folder.resolve("lisbon"), "PT:PJ", clock, Optional.empty());
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
        lisbon.close();
    }

    @Test
    void whoever_wrote_it_may_not_release_it() {
        var both = new Actor(rabat.writer.id(), Set.of(Role.DESK, Role.RELEASE), "DESK", rabat.writer.clearance());
        var ref = rabat.submitted(Sample.request(madrid.service));
        var outcome = rabat.correspondence.release(both, rabat.form(ref), false);
        assertThat(reasons(outcome)).containsExactly(Reason.SAME_PERSON);
        assertThat(rabat.dossier(ref).exchange().state()).isInstanceOf(State.Draft.class);
    }

    @Test
    void a_refused_release_has_its_leaf() {
        var ref = rabat.submitted(Sample.request(madrid.service));
        rabat.correspondence.release(rabat.writer, rabat.form(ref), false);
        var last = rabat.store
                .read(db -> rabat.audit.page(db, LogSearch.EVERYTHING))
                .getFirst();
        assertThat(last.entry().decision()).isEqualTo("ROLE_MISSING");
        assertThat(last.entry().outcome()).isEqualTo(qantara.ledger.Outcome.REFUSED);
    }

    @Test
    void two_officers_do_not_both_release_it() {
        var ref = rabat.submitted(Sample.request(madrid.service));
        var first = rabat.form(ref);
        var second = rabat.form(ref);
        assertThat(rabat.correspondence.release(rabat.releaser, first, false)).isInstanceOf(Outcome.Done.class);
        assertThat(rabat.correspondence.release(Bureau.actor("ma-other", Role.RELEASE), second, false))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(rabat.thread(ref).papers()).hasSize(1);
    }

    @Test
    void a_form_sent_twice_does_nothing_the_second_time() {
        var command = Bureau.command();
        var first = rabat.correspondence.begin(rabat.writer, command, Sample.request(madrid.service));
        var again = rabat.correspondence.begin(rabat.writer, command, Sample.request(madrid.service));
        assertThat(again).isEqualTo(first);
        var ref = Bureau.done(first);
        Bureau.done(rabat.correspondence.submit(rabat.writer, rabat.form(ref)));
        var release = rabat.form(ref);
        Bureau.done(rabat.correspondence.release(rabat.releaser, release, false));
        Bureau.done(rabat.correspondence.release(rabat.releaser, release, false));
        assertThat(rabat.thread(ref).papers()).hasSize(1);
    }

    @Test
    void one_form_asks_several_partners_each_in_a_thread_of_its_own() {
        rabat.knows(lisbon, Purpose.INVESTIGATION).knows(madrid, Purpose.INVESTIGATION);
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put(Recipients.ALSO + "PT:PJ", "on");
        rabat.submitted(fields);
        var listed = listed("release");
        assertThat(listed.stream().map(one -> one.partner().orElseThrow().code()))
                .containsExactlyInAnyOrder("ES:DAO", "PT:PJ");
        assertThat(listed.stream().map(one -> one.exchange().id())).doesNotHaveDuplicates();
        for (var one : listed) {
            Bureau.done(rabat.correspondence.release(rabat.releaser, rabat.form(one.ref()), false));
            var letter = rabat.thread(one.ref()).papers().getFirst();
            var others = one.partner().orElseThrow().code().equals("PT:PJ") ? "ES:DAO" : "PT:PJ";
            assertThat(new String(letter.message().toBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(others);
        }
    }

    private List<Dossier> listed(String box) {
        return rabat.correspondence
                .list(Filter.of(name -> name.equals("box") ? Optional.of(box) : Optional.empty()))
                .dossiers();
    }

    @Test
    void nothing_goes_to_anyone_while_it_is_wrong_for_one_who_is_named() {
        rabat.knows(lisbon).knows(madrid, Purpose.INVESTIGATION);
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put(Recipients.ALSO + "PT:PJ", "on");
        assertThat(submit(fields))
                .containsExactlyEntriesOf(Map.of(Recipients.ALSO + "PT:PJ", Wrong.of("agreement.none")));
        assertThat(listed("drafts")).hasSize(1);
        fields.remove(Recipients.ALSO + "PT:PJ");
        rabat.submitted(fields);
    }

    @Test
    void without_an_agreement_in_force_nothing_is_submitted_and_what_is_missing_is_named() {
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put("purpose", "PROSECUTION");
        assertThat(submit(fields)).containsEntry("purpose", Wrong.of("agreement.purpose"));
        fields.put("purpose", "INVESTIGATION");
        fields.put("category.FIREARM", "on");
        assertThat(submit(fields)).containsEntry("category", Wrong.of("agreement.categories"));
        rabat.knows(lisbon);
        rabat.other = Optional.of(madrid);
        assertThat(submit(Sample.request(lisbon.service))).containsEntry("partner", Wrong.of("agreement.none"));
    }

    @Test
    void an_agreement_that_ended_meanwhile_stops_the_release() {
        var ref = rabat.submitted(Sample.request(madrid.service));
        rabat.store.write(db -> {
            var held = rabat.chancery.agreements().with(db, madrid.service).getFirst();
            rabat.chancery
                    .agreements()
                    .keep(
                            db,
                            new Instrument(
                                    held.id(),
                                    held.partner(),
                                    held.form(),
                                    held.titles(),
                                    held.purposes(),
                                    held.categories(),
                                    held.ceiling(),
                                    held.from(),
                                    held.until(),
                                    held.signatories(),
                                    true));
            return held;
        });
        assertThat(reasons(rabat.correspondence.release(rabat.releaser, rabat.form(ref), false)))
                .containsExactly(Reason.NO_AGREEMENT);
    }

    @Test
    void a_condition_under_h3_must_be_heeded_by_a_person() {
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put("code.H3", "on");
        fields.put("condition", "Not to be shown to the press office.");
        var ref = rabat.submitted(fields);
        assertThat(reasons(rabat.correspondence.release(rabat.releaser, rabat.form(ref), false)))
                .containsExactly(Reason.H3);
        Bureau.done(rabat.correspondence.release(rabat.releaser, rabat.form(ref), true));
    }

    @Test
    void h2_lets_its_own_service_send_to_one_partner() {
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put("code.H2", "on");
        var ref = rabat.submitted(fields);
        Bureau.done(rabat.correspondence.release(rabat.releaser, rabat.form(ref), false));
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_submitted() {
        var fields = new HashMap<>(Sample.request(madrid.service));
        fields.put("urgency", "URGENT_DIRECT");
        fields.put("language", "nl");
        fields.put("code.H3", "on");
        fields.put("subject", "x".repeat(201));
        fields.put("source", "Z");
        fields.remove("questions");
        assertThat(submit(fields))
                .containsOnlyKeys("ground", "language", "condition", "subject", "source", "questions");
    }

    @Test
    void whoever_oversees_reads_no_content() {
        var ref = rabat.submitted(Sample.request(madrid.service));
        assertThat(rabat.correspondence.consult(rabat.overseer, ref)).isEmpty();
    }

    @Test
    void reading_has_its_leaf() {
        var ref = rabat.submitted(Sample.request(madrid.service));
        var before = rabat.leaves();
        rabat.thread(ref);
        assertThat(rabat.leaves()).isEqualTo(before + 1);
    }

    @Test
    void the_list_shows_each_exchange_in_its_box() {
        rabat.asks(madrid);
        rabat.submitted(Sample.request(madrid.service));
        Bureau.done(rabat.correspondence.begin(rabat.writer, Bureau.command(), Map.of("subject", "half")));
        rabat.carriesWhatIsDue();
        var shelf = rabat.correspondence.list(Filter.of(_ -> Optional.empty()));
        assertThat(shelf.counts())
                .isEqualTo(Map.of(Box.INBOX, 0, Box.SENT, 1, Box.DRAFTS, 1, Box.RELEASE, 1, Box.CLOSED, 0));
        var inbox = madrid.correspondence.list(Filter.of(_ -> Optional.empty()));
        assertThat(inbox.dossiers()).extracting(Dossier::ref).containsExactly(madrid.latest());
    }

    private Map<String, Wrong> submit(Map<String, String> fields) {
        var ref = Bureau.done(rabat.correspondence.begin(rabat.writer, Bureau.command(), fields));
        var outcome = rabat.correspondence.submit(rabat.writer, new Form(Bureau.command(), ref, 1));
        return outcome instanceof Outcome.Unfit(var wrong) ? wrong : Map.of();
    }

    private static List<Reason> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Forbidden(var refusal) ? refusal.reasons() : List.of();
    }
}
