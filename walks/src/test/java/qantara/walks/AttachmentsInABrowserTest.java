package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/// Files that go with a request, as officers see them in a real Chromium, in Arabic and in English: attached by the
/// page's script and, in a browser that runs none, by a plain form; taken away, let go, opened by the partner. Axe
/// finds nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsInABrowserTest {
    private static final byte[] PLAN = "The plan of the quay, as it was drawn.".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, String> REQUEST = Map.of(
            "offence", "Migrant smuggling",
            "facts", "A lorry was seen twice at the port of Almería in November 2026.",
            "questions", "Who owns the lorry?",
            "necessity", "The owner is known to the Spanish register only.");

    private final Stage stage;
    private final Chromium chromium = new Chromium();

    AttachmentsInABrowserTest(@TempDir Path folder) {
        stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
    }

    /// @param plain the releasing officer in Rabat, whose browser runs no script
    private record Officers(Visitor desk, Visitor plain, Visitor abroad) {
        Stream<Visitor> all() {
            return Stream.of(desk, plain, abroad);
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
                Visitor.withoutScript(chromium, stage.rabat(), "RELEASE"),
                new Visitor(chromium, stage.madrid(), "DESK"));
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
    void files_are_attached_with_and_without_script_and_cross(String language) {
        officers().all().forEach(officer -> officer.speaks(language));
        var thread = draft(language);
        var desk = officers().desk();
        desk.look("attach-none." + language);
        desk.choose("#attach", "plan of the quay.txt", "text/plain", PLAN);
        desk.awaitHere("bdi.file");
        desk.look("attach-one." + language);

        var plain = officers().plain();
        plain.open(thread);
        plain.choose("#attach-plain", "صورة الرصيف.txt", "text/plain", PLAN);
        plain.look("attach-plain." + language);
        plain.click("form:has(#attach-plain) button");
        assertThat(plain.path()).isEqualTo(thread);
        assertThat(plain.count("bdi.file")).isEqualTo(2);
        plain.choose("#attach-plain", "nothing.txt", "text/plain", new byte[0]);
        plain.click("form:has(#attach-plain) button");
        assertThat(plain.shows(".banner.late")).isTrue();
        plain.look("attach-refused." + language);
        plain.open(thread);
        plain.click("form[action$='/remove'] button");
        assertThat(plain.count("bdi.file")).isEqualTo(1);

        desk.open(thread);
        desk.click("form:has(button[value=submit]) button[value=submit]");
        plain.open(thread);
        plain.click("button[value=release]");
        desk.await(thread, ".track li:not(.todo)", 3);
        desk.look("attach-gone." + language);
        opened(language);
        assertThat(officers().all().flatMap(officer -> officer.violations().stream()))
                .isEmpty();
        assertThat(chromium.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    private static String subject(String language) {
        return "Vehicle ownership and the plan of the quay, " + language;
    }

    /// A draft of a request, saved.
    private String draft(String language) {
        var desk = officers().desk();
        desk.open("/exchange/new?partner=ES:OCI");
        desk.choose("purpose", "INVESTIGATION");
        desk.choose("language", "fr");
        desk.choose("source", "B");
        desk.choose("information", "2");
        desk.fill("subject", subject(language));
        desk.fill(REQUEST);
        desk.tick("category.VEHICLE");
        desk.click("button[name=do][value=save]");
        return desk.path();
    }

    /// At the partner's: neither named nor given out before the letter is opened.
    private void opened(String language) {
        var abroad = officers().abroad();
        var lead = "a.lead:has-text('%s')".formatted(subject(language));
        abroad.await("/exchange", lead, 1);
        abroad.click(lead);
        assertThat(abroad.count("bdi.file")).isZero();
        abroad.look("attach-closed." + language);
        abroad.click("button[value=open]");
        assertThat(abroad.count("bdi.file")).isEqualTo(1);
        abroad.look("attach-opened." + language);
    }
}
