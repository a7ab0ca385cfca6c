package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qantara.testkit.Cast;

/// Flow 2 as officers do it, in a real Chromium, in Arabic and in English; axe finds nothing on any page of the desk.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesInABrowserTest {
    private static final Map<String, String> HELD = Map.of(
            "name", "Youssef El Bakkali\nيوسف البقالي",
            "born", "1984-03-14",
            "place", "Tetouan",
            "document", "ES/X0000412K",
            "plate", "12345 | أ | 6",
            "phone", "+34 600 000 412",
            "basis", "Order of the examining court of Algeciras, 12 May 2026",
            "review", "2027-05-12",
            "evaluation", "A2");

    private static final Map<String, String> ASKED = Map.of(
            "name", "يوسف البقالي",
            "born", "14/03/1984",
            "document", "ES/X0000412K",
            "dossier", "DCI-2026-0412",
            "reason", "Named as the driver of a lorry that was searched at the port");

    private final Stage stage;
    private final Chromium chromium = new Chromium();
    private @Nullable Officers signedIn;

    SearchesInABrowserTest(@TempDir Path folder) {
        stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
    }

    private record Officers(Visitor desk, Visitor oversight, Visitor abroad, Visitor releasingAbroad) {
        List<Visitor> all() {
            return List.of(desk, oversight, abroad, releasingAbroad);
        }
    }

    @BeforeAll
    void openBothNodes() {
        stage.rabat();
        stage.madrid();
        stage.rabat().open();
        stage.madrid().open();
        signedIn = new Officers(
                new Visitor(chromium, stage.rabat(), "DESK"),
                new Visitor(chromium, stage.rabat(), "OVERSIGHT"),
                new Visitor(chromium, stage.madrid(), "DESK"),
                new Visitor(chromium, stage.madrid(), "RELEASE"));
        hold();
    }

    private Officers officers() {
        return Objects.requireNonNull(signedIn);
    }

    @AfterAll
    void closeThem() {
        chromium.close();
        stage.close();
    }

    private void hold() {
        var abroad = officers().abroad();
        abroad.open("/searches/held/new");
        abroad.fill(HELD);
        abroad.choose("category", "SUSPECT");
        abroad.choose("sex", "MALE");
        abroad.click("form.request .btn.pri");
        var releasing = officers().releasingAbroad();
        releasing.open("/searches/partners");
        releasing.look("letting.en");
        releasing.tick("purpose.INVESTIGATION");
        releasing.click("button[value=open]");
        officers().desk().await("/searches/partners", "section[aria-labelledby=h-theirs] li", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void flow_2_is_done_by_officers_who_read(String language) {
        officers().all().forEach(officer -> officer.speaks(language));
        holder(language);
        var check = ask(language);
        afterwards(check, language);
        assertThat(officers().all().stream().flatMap(officer -> officer.violations().stream()))
                .isEmpty();
        assertThat(chromium.complaints())
                .as("all but the form that was refused on purpose")
                .allMatch(complaint -> complaint.contains("status of 422"));
    }

    private void holder(String language) {
        var abroad = officers().abroad();
        abroad.open("/searches/held");
        abroad.look("held." + language);
        abroad.click("a[href^='/searches/held/HP-']");
        abroad.look("held-edit." + language);
        abroad.open("/searches/held/import");
        abroad.look("held-import." + language);
        abroad.open("/searches");
        abroad.fill(ASKED);
        abroad.choose("purpose", "INVESTIGATION");
        abroad.click("button[value=own]");
        assertThat(abroad.count("table.tbl tbody tr")).isEqualTo(1);
        abroad.look("found." + language);
        abroad.click("form[action='/searches/open'] button");
        abroad.look("person." + language);
        abroad.open("/searches/partners");
        abroad.look("partners-ask." + language);
    }

    private String ask(String language) {
        var desk = officers().desk();
        desk.open("/searches");
        desk.click("button[value=own]");
        assertThat(desk.count(".f.bad")).as("fields that are missing").isGreaterThan(1);
        desk.look("searches-refused." + language);
        desk.open("/searches");
        desk.fill(ASKED);
        desk.choose("purpose", "INVESTIGATION");
        desk.choose("basis", "DIR_2023_977");
        desk.fill("standing", "14");
        desk.tick("partner.ES:OCI");
        desk.look("searches." + language);
        desk.click("button[value=ask]");
        desk.await(desk.path(), ".lane.hit", 1);
        desk.look("check." + language);
        return desk.path();
    }

    private void afterwards(String check, String language) {
        var abroad = officers().abroad();
        abroad.open("/searches/hits");
        abroad.look("hits." + language);
        officers().desk().open("/");
        officers().desk().look("today-hit." + language);
        var oversight = officers().oversight();
        oversight.open("/oversight/checks");
        oversight.fill("ref", check.substring(check.lastIndexOf('/') + 1));
        oversight.fill("ground", "Sample of the week");
        oversight.click("form:has(input[name=ground]) .btn.pri");
        assertThat(oversight.shows("#h-opened")).isTrue();
        oversight.look("overseen." + language);
    }
}
