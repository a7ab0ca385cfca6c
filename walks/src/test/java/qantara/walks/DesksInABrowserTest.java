package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qantara.testkit.Cast;
import qantara.testkit.Communique;

/// Flows 3 and 1 as officers do them, in a real Chromium, in Arabic and in English; axe finds nothing, and no page
/// breaks its own content policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesksInABrowserTest {
    private static final Map<String, String> REQUEST = Map.of(
            "subject", "Vehicle ownership and border crossings",
            "offence", "Migrant smuggling",
            "facts", "A lorry was seen twice at the port of Almería in November 2026.",
            "questions", "Who owns the lorry?",
            "necessity", "The owner is known to the Spanish register only.");

    private final Stage stage;
    private final Chromium chromium = new Chromium();

    DesksInABrowserTest(@TempDir Path folder) {
        stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
    }

    private record Officers(
            Visitor desk, Visitor releasing, Visitor abroad, Visitor releasingAbroad, Visitor oversight) {
        Stream<Visitor> all() {
            return Stream.of(desk, releasing, abroad, releasingAbroad, oversight);
        }
    }

    private @Nullable Officers signedIn;

    @BeforeAll
    void openBothNodes() {
        stage.rabat();
        stage.madrid();
        stage.rabat().open();
        stage.madrid().open();
        signedIn = new Officers(
                new Visitor(chromium, stage.rabat(), "DESK"),
                new Visitor(chromium, stage.rabat(), "RELEASE"),
                new Visitor(chromium, stage.madrid(), "DESK"),
                new Visitor(chromium, stage.madrid(), "RELEASE"),
                new Visitor(chromium, stage.rabat(), "OVERSIGHT"));
    }

    private Officers officers() {
        return Objects.requireNonNull(signedIn);
    }

    @AfterAll
    void closeThem() {
        chromium.close();
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void flows_3_and_1_are_done_by_officers_who_read(String language) {
        officers().all().forEach(officer -> officer.speaks(language));
        var communique = Communique.all().get(language.equals("ar") ? 0 : 1);
        var engagement = record(communique, language);
        var thread = ask(engagement, language);
        answer(language);
        comesBack(thread, language);
        looksAround(language);
        assertThat(officers().all().flatMap(officer -> officer.violations().stream()))
                .isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    /// Flow 3, from the proof page on by keyboard alone.
    private String record(Communique communique, String language) {
        var desk = officers().desk();
        desk.open("/reader");
        assertThat(desk.attribute("html", "dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        desk.look("reader." + language);
        desk.fill("text", communique.text());
        desk.fill("published", communique.published().toString());
        desk.click("form[action='/reader'] .btn.pri");
        assertThat(desk.count(".fld.pr")).as("proposed values").isGreaterThan(5);
        desk.look("proof." + language);
        desk.key("a");
        desk.awaitHere("#approve:not([aria-disabled])");
        assertThat(desk.count(".fld.pr")).as("still violet").isZero();
        desk.click("#approve");
        desk.look("engagement." + language);
        return desk.path();
    }

    private String ask(String engagement, String language) {
        var desk = officers().desk();
        desk.open(engagement);
        desk.click("a[href^='/exchange/new']");
        desk.choose("partner", "ES:OCI");
        desk.choose("purpose", "INVESTIGATION");
        desk.choose("language", "fr");
        desk.choose("source", "B");
        desk.choose("information", "2");
        desk.fill(REQUEST);
        desk.tick("category.VEHICLE");
        desk.look("request." + language);
        desk.click("button[name=do][value=submit]");
        var thread = desk.path();
        assertThat(thread).startsWith("/exchange/Q");
        officers().releasing().open(thread);
        officers().releasing().look("release." + language);
        officers().releasing().click("button[value=release]");
        desk.await(thread, ".track li:not(.todo)", 3);
        return thread;
    }

    private void answer(String language) {
        var abroad = officers().abroad();
        abroad.open("/exchange");
        abroad.look("inbox." + language);
        abroad.click("tr:has(.state) a.lead");
        abroad.click("button[value=open]");
        abroad.click("details:has(input[value=REPLY]) summary");
        abroad.fill("text", "The lorry belongs to a haulage company in Almería.");
        abroad.choose("source", "A");
        abroad.choose("information", "1");
        abroad.click("form:has(input[value=REPLY]) button[value=submit]");
        officers().releasingAbroad().open(abroad.path());
        officers().releasingAbroad().click("button[value=release]");
    }

    private void comesBack(String thread, String language) {
        var desk = officers().desk();
        desk.await(thread, "article.msg.in button[value=open]", 1);
        desk.click("article.msg.in button[value=open]");
        assertThat(desk.count("article.msg")).as("request and reply").isEqualTo(2);
        desk.look("thread." + language);
    }

    private void looksAround(String language) {
        var desk = officers().desk();
        for (var section : new String[] {"/", "/record", "/exchange", "/partners", "/partners/ES:OCI", "/officer"}) {
            desk.open(section);
            desk.look("page" + section.replaceAll("[^a-z]+", "-") + "." + language);
        }
        officers().oversight().open("/oversight");
        officers().oversight().click("form[action='/oversight/verify'] button");
        assertThat(officers().oversight().shows(".banner.good"))
                .as("the log holds")
                .isTrue();
        officers().oversight().look("oversight." + language);
    }
}
