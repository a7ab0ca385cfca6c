package qantara.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.ledger.Action;
import qantara.ledger.Outcome;
import qantara.ledger.Verdict;
import qantara.node.audit.Line;

/// The door as a browser meets it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final String PASSPHRASE = "bridge over the Bou Regreg";

    private RunningDoor door;

    @BeforeAll
    void open(@TempDir Path folder) {
        door = new RunningDoor(folder);
    }

    @AfterAll
    void close() {
        door.close();
    }

    private Line newest() {
        return door.log().getFirst();
    }

    @Test
    void a_code_lets_its_officer_in_once() {
        var code = door.code("kenza");
        var first = door.visitor();
        var answer = first.signIn(code);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(first.isIn()).isTrue();
        var second = door.visitor();
        assertThat(second.signIn(code).statusCode()).isEqualTo(422);
        assertThat(second.isIn()).isFalse();
    }

    @Test
    void looking_at_the_page_of_a_code_does_not_burn_it() {
        var code = door.code("kenza");
        door.visitor().get("/sign-in/" + code);
        door.visitor().get("/sign-in/" + code);
        assertThat(door.visitor().signIn(code).statusCode()).isEqualTo(303);
    }

    @Test
    void a_code_runs_out_after_a_quarter_of_an_hour() {
        var code = door.code("kenza");
        door.clock.pass(Duration.ofMinutes(15));
        assertThat(door.visitor().signIn(code).statusCode()).isEqualTo(422);
    }

    @Test
    void a_newer_code_takes_the_place_of_the_older() {
        var older = door.code("kenza");
        var newer = door.code("kenza");
        assertThat(door.visitor().signIn(older).statusCode()).isEqualTo(422);
        assertThat(door.visitor().signIn(newer).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_no_code_is_no_page() {
        assertThat(door.visitor().get("/sign-in/not-a-code").statusCode()).isEqualTo(404);
    }

    @Test
    void a_passphrase_once_set_lets_in() {
        assertThat(door.signedIn("youssef").setPassphrase(PASSPHRASE).statusCode())
                .isEqualTo(200);
        var visitor = door.visitor();
        assertThat(visitor.signIn("youssef", PASSPHRASE).statusCode()).isEqualTo(303);
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.setPassphrase("another of twelve").statusCode()).isEqualTo(422);
        var asked = visitor.submit(
                "/officer",
                "/officer/passphrase",
                "current",
                PASSPHRASE,
                "passphrase",
                "another of twelve",
                "again",
                "another of twelve");
        assertThat(asked.statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_has_no_passphrase_is_reminded_of_it() {
        door.officers.add(RunningDoor.officer("nadia", Role.DESK));
        var visitor = door.signedIn("nadia");
        assertThat(visitor.get("/").body()).contains("You have no passphrase yet");
        visitor.setPassphrase(PASSPHRASE);
        assertThat(visitor.get("/").body()).doesNotContain("You have no passphrase yet");
        assertThat(visitor.get("/officer").body()).contains("Officer nadia", "/sign-out");
    }

    @Test
    void a_passphrase_that_is_too_short_or_not_repeated_is_refused() {
        var visitor = door.signedIn("hind");
        assertThat(visitor.setPassphrase("eleven char").statusCode()).isEqualTo(422);
        var differs =
                visitor.submit("/officer", "/officer/passphrase", "passphrase", PASSPHRASE, "again", PASSPHRASE + " ");
        assertThat(differs.statusCode()).isEqualTo(422);
        assertThat(differs.body()).contains("The two are not the same.");
    }

    @Test
    void an_unknown_officer_gets_the_answer_of_a_wrong_passphrase() {
        var known = door.visitor().signIn("omar", "not his passphrase");
        var unknown = door.visitor().signIn("nobody", "not his passphrase");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(422);
        assertThat(bare(unknown.body(), "nobody")).isEqualTo(bare(known.body(), "omar"));
        door.clock.pass(Duration.ofMinutes(15));
    }

    private static String bare(String page, String officer) {
        return page.replace(officer, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(?s)<time.*?</time>", "");
    }

    @Test
    void after_five_wrong_passphrases_even_the_right_one_waits_a_quarter_of_an_hour() {
        door.signedIn("omar").setPassphrase(PASSPHRASE);
        for (var i = 0; i < 5; i++) door.visitor().signIn("omar", "wrong passphrase " + i);
        assertThat(door.visitor().signIn("omar", PASSPHRASE).body()).contains("Too many attempts");
        assertThat(newest().entry().outcome()).isEqualTo(Outcome.REFUSED);
        var lines = newest().entry().seq();
        door.visitor().signIn("omar", PASSPHRASE);
        assertThat(newest().entry().seq()).isEqualTo(lines);
        door.clock.pass(Duration.ofMinutes(15));
        assertThat(door.visitor().signIn("omar", PASSPHRASE).statusCode()).isEqualTo(303);
    }

    @Test
    void every_coming_failing_and_going_has_its_leaf() {
        var visitor = door.signedIn("hind");
        assertThat(newest().entry().actor()).isEqualTo("hind");
        assertThat(newest().entry().action()).isEqualTo(Action.SIGN_IN);
        assertThat(newest().entry().outcome()).isEqualTo(Outcome.DONE);
        visitor.submit("/", "/sign-out");
        assertThat(newest().entry().action()).isEqualTo(Action.SIGN_OUT);
        door.visitor().signIn("s3cret typed in the wrong field", "x");
        assertThat(newest().entry().action()).isEqualTo(Action.SIGN_IN);
        assertThat(newest().entry().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(newest().words())
                .hasValueSatisfying(words -> assertThat(words.subject()).isEqualTo("unknown"));
        assertThat(door.audit.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void whoever_signed_out_is_out() {
        var visitor = door.signedIn("kenza");
        assertThat(visitor.submit("/", "/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_session_ends_after_a_quarter_of_an_hour_of_nothing() {
        var visitor = door.signedIn("kenza");
        for (var i = 0; i < 4; i++) {
            door.clock.pass(Duration.ofMinutes(14));
            assertThat(visitor.isIn()).isTrue();
        }
        door.clock.pass(Duration.ofMinutes(15));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_session_ends_after_ten_hours_however_busy() {
        var visitor = door.signedIn("kenza");
        for (var i = 0; i < 59; i++) {
            door.clock.pass(Duration.ofMinutes(10));
            assertThat(visitor.isIn()).isTrue();
        }
        door.clock.pass(Duration.ofMinutes(10));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_new_sign_in_ends_the_earlier_session() {
        var office = door.signedIn("kenza");
        var home = door.signedIn("kenza");
        assertThat(office.isIn()).isFalse();
        assertThat(home.isIn()).isTrue();
    }

    @Test
    void the_session_has_a_new_name_after_sign_in() {
        var visitor = door.visitor();
        visitor.get("/sign-in");
        var before = visitor.session();
        visitor.signIn(door.code("kenza"));
        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = door.visitor().get("/sign-in").headers().firstValue("Set-Cookie");
        assertThat(cookie)
                .hasValueSatisfying(set -> assertThat(set)
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Strict")
                        .doesNotContain("Expires"));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var visitor = door.signedIn("kenza");
        assertThat(visitor.post("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isTrue();
        var code = door.code("youssef");
        assertThat(door.visitor().post("/sign-in/" + code, "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_with_an_upload_brings_its_token_among_its_parts() {
        var visitor = door.signedIn("kenza");
        assertThat(visitor.upload("/", "/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_token_of_another_session_is_worth_nothing() {
        var visitor = door.signedIn("kenza");
        var other = door.visitor().get("/sign-in").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(visitor.post("/sign-out", "_csrf=" + other).statusCode()).isEqualTo(403);
    }

    /// A section without pages of its own answers 404 to whoever may open it.
    @ParameterizedTest
    @CsvSource({
        "kenza, 404, 404, 404, 404, 403",
        "youssef, 404, 404, 404, 404, 403",
        "hind, 403, 403, 403, 403, 404",
        "omar, 403, 403, 403, 404, 403"
    })
    void each_role_opens_its_sections_and_no_other(
            String officer, int record, int exchange, int reader, int partners, int oversight) {
        var visitor = door.signedIn(officer);
        assertThat(List.of("/record", "/exchange/QN-1", "/reader", "/partners/ES", "/oversight"))
                .map(path -> visitor.get(path).statusCode())
                .containsExactly(record, exchange, reader, partners, oversight);
    }

    @Test
    void nobody_gets_further_than_the_sign_in_page() {
        var nobody = door.visitor();
        for (var path : List.of("/", "/record", "/oversight", "/officer", "/api/exchanges", "/anything"))
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(nobody.get("/").body()).contains("/sign-in");
        assertThat(nobody.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_click() {
        var added = door.officers.add(RunningDoor.officer("salma", Role.DESK));
        assertThat(added).isTrue();
        var visitor = door.signedIn("salma");
        assertThat(visitor.get("/record").statusCode()).isEqualTo(404);
        door.store.write(db ->
                db.sql("update officer set roles = 'ADMIN' where id = 'salma'").update());
        assertThat(visitor.get("/record").statusCode()).isEqualTo(403);
        door.store.write(
                db -> db.sql("delete from sign_in_code where officer = 'salma'").update());
        door.store.write(db -> db.sql("delete from officer where id = 'salma'").update());
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void an_officer_is_taken_in_once() {
        assertThat(door.officers.add(RunningDoor.officer("kenza", Role.ADMIN))).isFalse();
        assertThat(door.store.<List<Officer>>read(door.officers::all))
                .filteredOn(officer -> officer.id().text().equals("kenza"))
                .singleElement()
                .satisfies(officer -> assertThat(officer.roles()).containsExactly(Role.DESK));
        assertThat(door.officers.issueCode(new OfficerId("nobody"))).isEmpty();
    }
}
