package qantara.node.searches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import qantara.handling.OfficerId;
import qantara.node.access.Officers;

/// The pages of searches over HTTP, with what officers type and with what no page of ours sends.
@SpringBootTest(classes = TrialSearches.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|command|version)\" value=\"([^\"]*)\"");
    private static final Map<String, String> CAUSE =
            Map.of("dossier", "DCI-2026-1", "purpose", "INVESTIGATION", "reason", "Named by a witness");

    @Autowired
    private Officers officers;

    @Autowired
    private Environment environment;

    private HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void sign_in() throws IOException, InterruptedException {
        as("kenza");
    }

    @Test
    void a_person_goes_on_file_is_found_masked_and_opened() throws IOException, InterruptedException {
        var person = Map.of(
                "name", "Oumaima <b>Chafik</b>",
                "born", "1991-08-30",
                "category", "CONTACT",
                "basis", "An invented order",
                "review", "2027-01-01");
        assertThat(post("/searches/held/new", person).statusCode()).isEqualTo(303);
        assertThat(get("/searches/held").body()).doesNotContain("Chafik");
        var found = post("/searches", with(CAUSE, "name", "Omaima Chafik", "do", "own"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("1991").doesNotContain("<b>Chafik");
        var ref = Pattern.compile("HP-\\d{4}-\\d{5}").matcher(found.body());
        assertThat(ref.find()).isTrue();
        var opened = post("/searches", "/searches/open", with(CAUSE, "ref", ref.group()));
        assertThat(opened.body()).contains("&lt;b&gt;Chafik&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "12345", "\uD83D\uDE00"})
    void what_is_no_name_comes_back_with_a_sentence_at_the_field(String name) throws IOException, InterruptedException {
        var answer = post("/searches", with(CAUSE, "name", name, "do", "own"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-name");
    }

    @Test
    void ten_thousand_letters_are_refused_and_nothing_is_lost() throws IOException, InterruptedException {
        var answer = post("/searches", with(CAUSE, "name", "a".repeat(10_000), "do", "own"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-name", "DCI-2026-1");
    }

    @Test
    void a_search_without_case_and_purpose_names_what_is_missing() throws IOException, InterruptedException {
        var answer = post("/searches", Map.of("name", "Omaima Chafik", "do", "own"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-dossier", "error-purpose", "error-reason");
    }

    @Test
    void a_check_of_no_partner_or_without_a_full_date_is_refused_at_its_field()
            throws IOException, InterruptedException {
        var nobody = post("/searches", with(CAUSE, "name", "Omaima Chafik", "basis", "AGREEMENT", "do", "ask"));
        assertThat(nobody.body()).contains("error-partner");
        var undated = post(
                "/searches",
                with(CAUSE, "name", "Omaima Chafik", "basis", "AGREEMENT", "partner.ES:OCI", "on", "do", "ask"));
        assertThat(undated.statusCode()).isEqualTo(422);
        assertThat(undated.body()).contains("error-born");
    }

    @Test
    void what_no_page_of_ours_sends_is_answered_below_500() throws IOException, InterruptedException {
        for (var path : new String[] {
            "/searches/x", "/searches/XC-2026-99999", "/searches/held/HP-2026-99999", "/searches/held/import/x"
        }) assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(get("/searches/held?before=%E0%A4").statusCode()).isLessThan(500);
        assertThat(post("/searches", "/searches/open", Map.of("ref", "x")).statusCode())
                .isEqualTo(400);
        assertThat(post("/searches", with(CAUSE, "command", "x", "do", "ask")).statusCode())
                .isEqualTo(400);
        assertThat(post("/searches/partners", Map.of("do", "open", "partner", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/searches/partners", Map.of("do", "withdraw", "epoch", "9"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/searches/hits", Map.of("handle", "\u0000", "do", "show"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/searches/hits", Map.of("do", "confirm", "ref", "x", "partner", "y"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/searches/held/new", Map.of("category", "NOBODY", "review", "soon"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void oversight_opens_no_search_and_a_desk_officer_no_oversight() throws IOException, InterruptedException {
        assertThat(get("/oversight/checks").statusCode()).isEqualTo(403);
        as("salma");
        assertThat(get("/searches").statusCode()).isEqualTo(403);
        assertThat(get("/oversight/checks").statusCode()).isEqualTo(200);
        var groundless = post("/oversight/checks", Map.of("ref", "XC-2026-0001"));
        assertThat(groundless.statusCode()).isEqualTo(422);
        var unknown = post("/oversight/checks", Map.of("ref", "XC-2026-9999", "ground", "Sample"));
        assertThat(unknown.statusCode()).isEqualTo(422);
    }

    @Test
    void the_pages_speak_four_languages() throws IOException, InterruptedException {
        for (var language : new String[] {"ar", "fr", "es", "en"}) {
            get("/language/" + language);
            for (var path : new String[] {
                "/searches",
                "/searches/held",
                "/searches/held/new",
                "/searches/held/import",
                "/searches/partners",
                "/searches/hits",
                "/"
            }) assertThat(get(path).body()).as(path).contains("lang=\"" + language + "\"");
        }
    }

    private void as(String officer) throws IOException, InterruptedException {
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var code = officers.issueCode(new OfficerId(officer)).orElseThrow();
        post("/sign-in/" + code, Map.of());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(path, path, fields);
    }

    /// Sends a form to `to`, with what the page at `from` hides in its own.
    private HttpResponse<String> post(String from, String to, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<String, String>();
        HIDDEN.matcher(get(from).body()).results().forEach(found -> all.putIfAbsent(found.group(1), found.group(2)));
        all.putAll(fields);
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(at(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }
}
