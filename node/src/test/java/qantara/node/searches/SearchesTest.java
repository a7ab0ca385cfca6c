package qantara.node.searches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import qantara.crosscheck.Blinding;
import qantara.crosscheck.LogEntryId;
import qantara.crosscheck.LogKey;
import qantara.crosscheck.Suites;
import qantara.crosscheck.Terms;
import qantara.crosscheck.Tier;
import qantara.crosscheck.Trait;
import qantara.handling.Actor;
import qantara.handling.Purpose;
import qantara.ledger.Outcome;
import qantara.node.audit.LogSearch;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// The desk over a real store: the file of persons and its index, the search among them, and the holder's half of a
/// cross-check, with the partner played by its bytes.
// Long because the desk is raised once for all of it.
@SpringBootTest(classes = TrialSearches.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesTest {
    private static final Actor DESK = TrialSearches.KENZA.actor();
    private static final Actor RELEASING = TrialSearches.YASSINE.actor();
    private static final String ARABIC = "\u064A\u0648\u0633\u0641 \u0627\u0644\u0628\u0642\u0627\u0644\u064A";

    @Autowired
    private Searches searches;

    @Autowired
    private CheckRoom room;

    @Autowired
    private Imports imports;

    @Autowired
    private Suites suites;

    @Autowired
    private Store store;

    @Autowired
    private Premises premises;

    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private final byte[] pseudonym = new byte[16];
    private long asked;

    @BeforeEach
    void nobody_works_but_the_test() {
        room.close();
    }

    private static Map<String, String> person(String name, String born) {
        return Map.of(
                "name", name,
                "born", born,
                "category", "SUSPECT",
                "basis", "Order of an invented court",
                "review", "2027-05-12",
                "evaluation", "B2");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }

    private HeldRef filed(Map<String, String> fields) {
        var entered = new Entered(fields);
        var filing = searches.register().add(DESK, entered);
        if (filing instanceof Filing.Done(var ref)) return ref;
        throw new AssertionError(filing + " " + entered.wrong());
    }

    private static Entered looking(String... fields) {
        return new Entered(with(
                Map.of("dossier", "DCI-2026-1", "purpose", "INVESTIGATION", "reason", "Named by a witness"), fields));
    }

    private OwnSearch.Findings found(String... fields) {
        return searches.own().search(DESK, looking(fields)).orElseThrow();
    }

    @Test
    void a_person_on_file_is_found_in_the_other_script_and_masked() {
        var ref = filed(person("Youssef El Bakkali", "1984-03-14"));
        var findings = found("name", ARABIC, "born", "14/03/1984");
        assertThat(findings.found())
                .extracting(one -> one.held().identity().handle())
                .contains(ref.toString());
        var words = qantara.node.shell.Words.of("searches", qantara.node.shell.Language.ENGLISH);
        var row = FindingsView.of(findings, words).rows().getFirst();
        assertThat(row.initials()).isEqualTo("Y. B.");
        assertThat(row.reasons()).isNotEmpty().noneMatch(reason -> reason.contains("Bakkali"));
    }

    @Test
    void namesakes_are_said_plainly() {
        for (var year = 1980; year < 1984; year++) filed(person("Ibrahim Zniber", year + "-03-14"));
        assertThat(found("name", "Brahim Zniber").namesakes()).isEqualTo(4);
        assertThat(found("name", "Brahim Zniber", "born", "1981-03-14").namesakes())
                .isZero();
    }

    @Test
    void a_search_without_case_or_purpose_is_refused_and_the_attempt_is_in_the_log() {
        assertThat(searches.own().search(DESK, new Entered(Map.of("name", "Youssef Bakkali"))))
                .isEmpty();
        var last = store.read(db -> searches.desk().audit().page(db, LogSearch.EVERYTHING))
                .getFirst();
        assertThat(last.entry().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last.words().orElseThrow().toString()).doesNotContain("Bakkali");
    }

    @Test
    void a_number_finds_its_person_however_it_is_dressed() {
        var ref =
                filed(with(person("Hakim Tlemsani", "1974-05-01"), "document", "MA/AB 123456", "phone", "0661234567"));
        assertThat(found("document", "ab-123456")
                        .found()
                        .getFirst()
                        .held()
                        .identity()
                        .handle())
                .isEqualTo(ref.toString());
        assertThat(found("phone", "+212661234567")
                        .found()
                        .getFirst()
                        .held()
                        .identity()
                        .handle())
                .isEqualTo(ref.toString());
    }

    @Test
    void a_spoiled_index_is_made_anew_from_the_rows() throws IOException {
        filed(person("Youssef El Bakkali", "1984-03-14"));
        assertThat(found("name", ARABIC, "born", "1984-03-14").found()).isNotEmpty();
        index.close();
        try (var files = Files.walk(premises.folder().resolve("holdings"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.write(file, "spoiled".getBytes(UTF_8));
        }
        assertThat(found("name", ARABIC, "born", "1984-03-14").found()).isNotEmpty();
    }

    @Autowired
    private IndexRoom index;

    @Test
    void a_file_is_taken_in_row_by_row_and_bad_rows_are_named() throws InterruptedException {
        var csv = "name,born,category,basis,review\n"
                + "Widad Brought,1990-01-02,CONTACT,An order,2027-01-01\n"
                + "x,1990-01-02,CONTACT,An order,2027-01-01\n"
                + "Badr Invented,1990-13-02,CONTACT,An order,2027-01-01\n"
                + "\u0633\u0639\u064A\u062F \u0627\u0644\u0645\u062E\u062A\u0631\u0639,1988,WITNESS,An order,2027-01-01\n";
        var id = imports.begin(DESK, csv.getBytes(UTF_8)).orElseThrow();
        var progress = imports.progress(id).orElseThrow();
        for (var i = 0; i < 400 && !progress.isOver(); i++) {
            Thread.sleep(25);
            progress = imports.progress(id).orElseThrow();
        }
        assertThat(progress.taken()).isEqualTo(2);
        assertThat(progress.faults()).containsExactly("3 name", "4 born");
        assertThat(found("name", "Widad Brought").found().getFirst().score()).isGreaterThan(0.5);
    }

    @Test
    void what_is_no_text_is_not_taken_in() {
        assertThat(imports.begin(DESK, new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .isEmpty();
    }

    /// An offering in an epoch of its own.
    private Offering opened() {
        for (var one : store.read(db -> new OfferingRows(db).in(Offering.State.OPEN)))
            searches.offerings()
                    .withdraw(RELEASING, one.agreement(), one.epoch().number());
        asked = store.<Long>read(db -> db.sql("select coalesce(max(id), 0) from asked_of_us")
                .query(Long.class)
                .single());
        RANDOM.nextBytes(pseudonym);
        var opening = searches.offerings()
                .open(RELEASING, TrialSearches.MADRID, TrialSearches.AGREEMENT, Set.of(Purpose.INVESTIGATION));
        assertThat(opening).isEqualTo(Offerings.Opening.DONE);
        room.round();
        return store.read(db -> new OfferingRows(db).in(Offering.State.OPEN)).getFirst();
    }

    @Test
    void only_a_releasing_officer_lets_a_partner_ask_and_only_under_an_agreement_in_force() {
        var offerings = searches.offerings();
        assertThat(offerings.open(DESK, TrialSearches.MADRID, TrialSearches.AGREEMENT, Set.of(Purpose.INVESTIGATION)))
                .isEqualTo(Offerings.Opening.FORBIDDEN);
        assertThat(offerings.open(
                        RELEASING, TrialSearches.LISBON, TrialSearches.AGREEMENT, Set.of(Purpose.INVESTIGATION)))
                .isEqualTo(Offerings.Opening.NO_AGREEMENT);
        assertThat(offerings.open(RELEASING, TrialSearches.MADRID, TrialSearches.AGREEMENT, Set.of(Purpose.PENALTY)))
                .isEqualTo(Offerings.Opening.NO_AGREEMENT);
    }

    @Test
    void records_under_h2_h3_or_red_and_the_openers_own_never_stand_in_a_partners_index() {
        int before = persons(opened());
        filed(person("Amal Invented", "1990-01-02"));
        filed(with(person("Badr Invented", "1990-01-03"), "code.H2", "on"));
        filed(with(person("Chadi Invented", "1990-01-04"), "code.H3", "on", "condition", "ask first"));
        filed(with(person("Dina Invented", "1990-01-05"), "tlp", "TLP:RED"));
        searches.register().add(RELEASING, new Entered(person("Elias Invented", "1990-01-06")));
        assertThat(persons(opened())).isEqualTo(before + 1);
    }

    private int persons(Offering offering) {
        return store.read(db -> new OfferingRows(db).persons(offering));
    }

    @Test
    void who_comes_and_who_goes_changes_the_partners_index_in_the_same_transaction() {
        var offering = opened();
        var shelf = offering.shelf(Purpose.INVESTIGATION, Tier.FULL_BIRTH_DATE);
        int before = persons(offering);
        var ref = filed(person("Farid Invented", "1990-01-07"));
        assertThat(store.<Long>read(db -> new OfferingRows(db).sequence(shelf))).isEqualTo(1);
        assertThat(persons(offering)).isEqualTo(before + 1);
        searches.register().erase(RELEASING, ref, "lifted");
        assertThat(store.<Long>read(db -> new OfferingRows(db).sequence(shelf))).isEqualTo(2);
        assertThat(persons(offering)).isEqualTo(before);
    }

    /// A question as the partner's node makes one, with a log key of its own.
    private byte[] question(Offering offering, int number) {
        var terms = new Terms(
                offering.agreement(), offering.epoch().number(), Tier.FULL_BIRTH_DATE, Purpose.INVESTIGATION.name());
        var asker = new qantara.crosscheck.Asking("OCI", pseudonym, "AGREEMENT");
        var entry = new byte[16];
        RANDOM.nextBytes(entry);
        entry[0] = (byte) number;
        var trait = new Trait(Tier.FULL_BIRTH_DATE, "n|a&b|19900102");
        return Blinding.of(
                        suites,
                        offering.suite(),
                        terms,
                        asker,
                        List.of(trait),
                        new LogKey(new byte[32]),
                        new LogEntryId(entry))
                .question()
                .bytes();
    }

    private void sent(byte[] question) {
        var slip = new Slip.Asked(question).bytes();
        store.write(db -> {
            assertThat(room.objection(db, TrialSearches.MADRID, slip)).isEmpty();
            room.take(db, TrialSearches.MADRID, slip, searches.desk().now());
            return slip;
        });
        room.round();
    }

    private List<String> outcomes() {
        return store.read(db -> db.sql("select outcome from asked_of_us where id > :asked order by id")
                .param("asked", asked)
                .query(String.class)
                .list());
    }

    private List<Raised> alarms() {
        return store.read(db -> new Alarms(db).open());
    }

    @Test
    void a_question_is_answered_once_and_its_repetition_is_refused_with_an_alarm() {
        var question = question(opened(), 1);
        sent(question);
        sent(question);
        assertThat(outcomes()).containsExactly("ANSWERED", "REPLAYED");
        assertThat(alarms()).extracting(Raised::kind).contains("REPLAY");
    }

    @Test
    void a_partner_who_asks_for_everything_is_stopped_at_its_allowance_and_reported() {
        var offering = opened();
        for (var i = 0; i < 103; i++) sent(question(offering, i));
        assertThat(outcomes().stream().filter("ANSWERED"::equals)).hasSize(100);
        assertThat(outcomes().getLast()).isEqualTo("BUDGET_SPENT");
        assertThat(alarms()).extracting(Raised::kind).contains("RUSH", "SPENT");
    }

    @Test
    void noise_and_an_oversized_batch_are_refused_by_name_and_never_thrown_at() {
        var good = question(opened(), 1);
        var noise = good.clone();
        for (var i = 140; i < noise.length; i++) noise[i] = (byte) 0xff;
        sent(noise);
        sent(new byte[] {9, 2, 3});
        sent(java.util.Arrays.copyOf(good, good.length + 32));
        assertThat(outcomes()).containsExactly("NOT_A_POINT", "UNKNOWN_VERSION", "MALFORMED");
    }

    @Test
    void a_question_after_the_offer_was_taken_back_is_refused() {
        var offering = opened();
        var question = question(offering, 1);
        searches.offerings()
                .withdraw(RELEASING, offering.agreement(), offering.epoch().number());
        sent(question);
        assertThat(outcomes()).containsExactly("UNKNOWN_TERMS");
    }

    @Test
    void an_answer_that_nobody_awaits_and_a_piece_that_nobody_offered_are_objected_to() {
        var stray = new Slip.Answered("0123456789abcdef0123456789abcdef", new byte[] {1}).bytes();
        var shelf = new Slip.Shelf("AG-1", 1, "INVESTIGATION", Tier.IDENTIFIER);
        var piece = new Slip.Piece(shelf, 0, 1, new byte[] {1}).bytes();
        store.write(db -> {
            assertThat(room.objection(db, TrialSearches.MADRID, stray)).contains("UNKNOWN_QUESTION");
            assertThat(room.objection(db, TrialSearches.MADRID, piece)).contains("NOT_OFFERED");
            assertThat(room.objection(db, TrialSearches.MADRID, new byte[] {0})).contains("NOT_A_CHECK");
            return stray;
        });
    }

    @Test
    void a_partner_that_has_offered_nothing_is_not_asked_and_the_page_says_why() {
        var entered = looking(
                "name", ARABIC, "born", "1984-03-14", "basis", "AGREEMENT", "partner." + TrialSearches.MADRID, "on");
        var wish = searches.asking()
                .read(DESK, entered, Set.of(TrialSearches.MADRID))
                .orElseThrow();
        var ref = searches.asking().ask(DESK, "00000000-0000-0000-0000-000000000001", wish);
        var check = store.read(db -> new CheckRows(db).find(ref)).orElseThrow();
        assertThat(check.unasked()).extracting(Check.Unasked::code).containsExactly("NO_OFFER");
        assertThat(searches.asking().ask(DESK, "00000000-0000-0000-0000-000000000001", wish))
                .isEqualTo(ref);
    }
}
