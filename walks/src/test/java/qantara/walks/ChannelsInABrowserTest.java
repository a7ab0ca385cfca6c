package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.testkit.Cast;

/// A channel from the proposal to its first order, as officers see it in a real Chromium, in Arabic and in English: two
/// officers compare, a wrong digit is shown, an administrator suspends, a letter is held and goes on; axe finds
/// nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsInABrowserTest {
    private static final String AGREEMENT = "/partners/agreements/AG-2019-0006";
    private static final String MADRID = "/partners/channels/es-oci--ma-dci";
    private static final Map<String, String> REQUEST = Map.of(
            "subject", "Vehicle ownership and border crossings",
            "offence", "Migrant smuggling",
            "facts", "A lorry was seen twice at the port of Almería in November 2026.",
            "questions", "Who owns the lorry?",
            "necessity", "The owner is known to the Spanish register only.");

    private final Path folder;
    private final Stage stage;
    private final Chromium chromium = new Chromium();

    ChannelsInABrowserTest(@TempDir Path folder) {
        this.folder = folder;
        stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()));
    }

    private record Officers(Visitor admin, Visitor desk, Visitor releasing, Visitor adminAbroad) {
        Stream<Visitor> all() {
            return Stream.of(admin, desk, releasing, adminAbroad);
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
                new Visitor(chromium, stage.rabat(), "ADMIN"),
                new Visitor(chromium, stage.rabat(), "DESK"),
                new Visitor(chromium, stage.rabat(), "RELEASE"),
                new Visitor(chromium, stage.madrid(), "ADMIN"));
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
    @CsvSource({"ar, PT:PJU, لشبونة, Lisbon", "en, DE:ZKA, برلين, Berlin"})
    void a_channel_is_proposed_compared_stopped_and_goes_on(
            String language, String service, String arabic, String english) {
        officers().all().forEach(officer -> officer.speaks(language));
        var newcomer = newcomer(service, arabic, english);
        propose(newcomer, service, language);
        compare(newcomer, language);
        holds(language);
        severalAreAsked(service, language);
        signingKeysAreOrdered(language);
        theAgreementRests(language);
        looksAround(language);
        assertThat(officers().all().flatMap(officer -> officer.violations().stream()))
                .isEmpty();
        assertThat(chromium.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    /// @param card as it was sent
    /// @param groups as its officer reads them out
    private record Newcomer(String card, List<String> groups) {}

    /// A service that has a node of its own, which does not run.
    private Newcomer newcomer(String service, String arabic, String english) {
        var home = folder.resolve(english).toString();
        command(
                "init",
                "--data",
                home,
                "--service",
                service,
                "--name",
                "en=" + english,
                "--name",
                "ar=" + arabic,
                "--languages",
                "en,pt");
        var card = command("partner", "card", "--data", home);
        var shown = command("key", "show", "--data", home);
        var digits = java.util.regex.Pattern.compile("(\\d{5} ){11}\\d{5}").matcher(shown);
        assertThat(digits.find()).isTrue();
        return new Newcomer(card, List.of(digits.group().split(" ")));
    }

    private static String command(String... line) {
        var out = new StringWriter();
        var err = new StringWriter();
        assertThat(Console.run(Node.class, new PrintWriter(out, true), new PrintWriter(err, true), line))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private void propose(Newcomer newcomer, String service, String language) {
        var admin = officers().admin();
        admin.open("/partners/channels");
        admin.look("channels." + language);
        admin.click("a[href='/partners/proposed']");
        admin.fill("card", newcomer.card());
        admin.fill("agreement", service.startsWith("PT") ? "AG-2026-0021" : "AG-2026-0022");
        admin.click("details.more summary");
        admin.fill("title", "Memorandum between neighbours, 2026");
        admin.tick("purpose.INVESTIGATION");
        admin.tick("category.CASE");
        admin.tick("category.VEHICLE");
        admin.fill("from", "2026-01-01");
        admin.look("propose." + language);
        admin.click("form.request button.pri");
        assertThat(admin.path()).startsWith("/partners/proposed/");
    }

    private void compare(Newcomer newcomer, String language) {
        var admin = officers().admin();
        var page = admin.path();
        type(admin, newcomer.groups());
        admin.fill("g7", "00000");
        admin.click("button[value=compare]");
        assertThat(admin.count("input[aria-invalid=true]")).isEqualTo(1);
        admin.look("compare-wrong." + language);
        type(admin, newcomer.groups());
        admin.click("button[value=compare]");
        officers().desk().open("/");
        officers().desk().look("today-compare." + language);
        officers().desk().open(page);
        officers().desk().look("compare." + language);
        type(officers().desk(), newcomer.groups());
        officers().desk().click("button[value=compare]");
        assertThat(officers().desk().path()).startsWith("/partners/channels/");
        officers().desk().look("channel-new." + language);
    }

    private static void type(Visitor officer, List<String> groups) {
        for (var at = 0; at < groups.size(); at++) officer.fill("g" + (at + 1), groups.get(at));
    }

    /// Our own channel to Madrid rests: what is let go waits, and the thread says why; opened again, it goes.
    private void holds(String language) {
        var admin = officers().admin();
        order(admin, "suspend");
        admin.look("channel-suspended." + language);
        var thread = ask(language);
        var desk = officers().desk();
        desk.open(thread);
        assertThat(desk.count("article.msg")).isEqualTo(1);
        desk.look("thread-held." + language);
        order(admin, "resume");
        desk.await(thread, ".track li:not(.todo)", 3);
        desk.look("thread-gone." + language);
    }

    private static void order(Visitor admin, String what) {
        admin.open(MADRID);
        admin.fill("why", "Exercise of the desk, agreed with Madrid");
        admin.click("button[value=" + what + "]");
    }

    private String ask(String language) {
        var desk = officers().desk();
        desk.open("/exchange/new?partner=ES:OCI");
        fill(desk, "fr");
        desk.look("request-several." + language);
        desk.click("button[name=do][value=submit]");
        var thread = desk.path();
        officers().releasing().open(thread);
        officers().releasing().click("button[value=release]");
        return thread;
    }

    private static void fill(Visitor desk, String language) {
        desk.choose("purpose", "INVESTIGATION");
        desk.choose("language", language);
        desk.choose("source", "B");
        desk.choose("information", "2");
        desk.fill(REQUEST);
        desk.tick("category.VEHICLE");
    }

    /// One form to two partners: wrong for one of them, it goes to none; put right, to both.
    private void severalAreAsked(String service, String language) {
        var desk = officers().desk();
        desk.open("/exchange/new?partner=ES:OCI");
        fill(desk, "fr");
        desk.click("details.more summary");
        desk.tick("also." + service);
        desk.click("button[name=do][value=submit]");
        assertThat(desk.shows("[id='error-also." + service + "']")).isTrue();
        desk.look("several-wrong." + language);
        desk.choose("language", "en");
        desk.click("button[name=do][value=submit]");
        assertThat(desk.path()).isEqualTo("/exchange?box=release");
        desk.look("several." + language);
    }

    /// Keys that follow ours are ordered once; the page then shows them, and who was told.
    private void signingKeysAreOrdered(String language) {
        var admin = officers().admin();
        admin.open("/partners/keys");
        if (admin.shows("button[value=succeed]")) {
            admin.look("keys-before." + language);
            admin.fill("why", "Yearly change");
            admin.click("button[value=succeed]");
        }
        assertThat(admin.shows("#h-coming")).isTrue();
        admin.look("keys-coming." + language);
    }

    /// Two persons have the agreement with Madrid rest, and put it in force again.
    private void theAgreementRests(String language) {
        var desk = officers().desk();
        var admin = officers().admin();
        desk.open(AGREEMENT);
        desk.look("agreement." + language);
        desk.fill("why", "Exercise of the desk, agreed with Madrid");
        desk.click("button[value=suspend]");
        desk.click("button[value=withdraw]");
        desk.fill("why", "Exercise of the desk, agreed with Madrid");
        desk.click("button[value=suspend]");
        admin.open(AGREEMENT);
        admin.look("agreement-ordered." + language);
        admin.click("button[value=confirm]");
        admin.look("agreement-suspended." + language);
        admin.fill("why", "End of the exercise");
        admin.click("button[value=resume]");
        desk.open(AGREEMENT);
        desk.click("button[value=confirm]");
        assertThat(desk.shows("button[value=suspend]")).isTrue();
        desk.look("agreement-resumed." + language);
    }

    private void looksAround(String language) {
        var admin = officers().admin();
        for (var section :
                new String[] {"/", "/partners", "/partners/ES:OCI", "/partners/channels", "/partners/keys"}) {
            admin.open(section);
            admin.look("admin" + section.replaceAll("[^a-z]+", "-") + "." + language);
        }
        admin.open(MADRID);
        admin.click("details.more:has([name=since]) summary");
        admin.look("channel." + language);
    }
}
