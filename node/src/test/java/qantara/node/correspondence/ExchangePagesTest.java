package qantara.node.correspondence;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import qantara.handling.OfficerId;
import qantara.node.access.Officers;

@SpringBootTest(classes = TrialExchange.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ExchangePagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|command|version|letter)\" value=\"([^\"]*)\"");

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
    void a_request_goes_from_the_form_to_the_second_officer_and_on() throws IOException, InterruptedException {
        var sent = post("/exchange/new", with(Sample.request(TrialExchange.MADRID), "do", "submit"));
        assertThat(sent.statusCode()).isEqualTo(303);
        var thread = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(thread).body()).doesNotContain("value=\"release\"");
        as("yassine");
        assertThat(get(thread).body()).contains("value=\"release\"");
        assertThat(post(thread, Map.of("do", "release")).statusCode()).isEqualTo(303);
        assertThat(get(thread).body()).doesNotContain("value=\"release\"").contains("l-");
    }

    @Test
    void a_refused_form_comes_back_filled_in_with_a_sentence_at_each_wrong_field()
            throws IOException, InterruptedException {
        var fields = new HashMap<>(Sample.request(TrialExchange.MADRID));
        fields.put("purpose", "PENALTY");
        fields.put("facts", "Kept <b>as typed</b> & whole");
        var answer = post("/exchange/new", with(fields, "do", "submit"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("error-purpose")
                .contains("Kept &lt;b&gt;as typed&lt;/b&gt; &amp; whole")
                .doesNotContain("<b>as typed");
    }

    @Test
    void a_browser_without_script_attaches_a_small_file_by_a_plain_form() throws IOException, InterruptedException {
        get("/language/en");
        var thread = post("/exchange/new", with(Sample.request(TrialExchange.MADRID), "do", "save"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(get(thread).body()).contains("enctype=\"multipart/form-data\"");
        assertThat(attach(thread, "plan <b>.txt", "the plan").statusCode()).isEqualTo(303);
        assertThat(get(thread).body()).contains("plan &lt;b&gt;.txt");
        var empty = attach(thread, "nothing.txt", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("The file is empty");
        assertThat(attach(thread, "", "no name").statusCode()).isBetween(400, 499);
        assertThat(attach(thread, "large.bin", "x".repeat(2 << 20)).statusCode())
                .isEqualTo(413);
        assertThat(attach("/exchange/2026-9999", "plan.txt", "nowhere").statusCode())
                .isBetween(400, 499);
    }

    private HttpResponse<String> attach(String thread, String name, String content)
            throws IOException, InterruptedException {
        var token = hidden(get("/exchange/new").body()).getOrDefault("_csrf", "");
        var body = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--cut--\r\n";
        var request = HttpRequest.newBuilder(at(thread))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_same_form_sent_twice_begins_one_request() throws IOException, InterruptedException {
        var fields = with(Sample.request(TrialExchange.MADRID), "do", "save");
        var hidden = hidden(get("/exchange/new").body());
        fields.putAll(hidden);
        var first = send("/exchange/new", fields).headers().firstValue("Location");
        assertThat(send("/exchange/new", fields).headers().firstValue("Location"))
                .isEqualTo(first);
    }

    @Test
    void content_is_not_shown_before_the_letter_is_opened() throws IOException, InterruptedException {
        assertThat(get("/exchange/QN-2026-00001").body()).doesNotContain("crossed the strait");
        assertThat(post("/exchange/QN-2026-00001", Map.of("do", "open")).statusCode())
                .isEqualTo(303);
        assertThat(get("/exchange/QN-2026-00001").body()).contains("crossed the strait");
    }

    @Test
    void what_no_page_of_ours_sends_is_answered_below_500() throws IOException, InterruptedException {
        for (var path : new String[] {"/exchange/x", "/exchange/QN-2026-99999", "/exchange/QN-2026-00002/edit"})
            assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get("/exchange?box=x&partner=%00&urgency=y&after=1.2.3").statusCode())
                .isEqualTo(200);
        assertThat(get("/exchange/new?engagement=%E0%A4&partner=x").statusCode())
                .isLessThan(500);
        assertThat(get("/exchange/new?partner=ES:DAO").body()).contains("value=\"es\" selected");
        assertThat(post("/exchange/QN-2026-00002", Map.of("do", "open", "letter", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/exchange/QN-2026-00002", Map.of("kind", "REPLY", "do", "submit"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_oversees_is_shown_no_exchange() throws IOException, InterruptedException {
        as("salma");
        assertThat(get("/exchange").statusCode()).isEqualTo(403);
        assertThat(get("/exchange/QN-2026-00002").statusCode()).isEqualTo(403);
    }

    @Test
    void the_pages_speak_four_languages() throws IOException, InterruptedException {
        for (var language : new String[] {"ar", "fr", "es", "en"}) {
            get("/language/" + language);
            for (var path : new String[] {"/exchange", "/exchange/new", "/exchange/QN-2026-00002", "/"})
                assertThat(get(path).body()).contains("lang=\"" + language + "\"");
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

    /// Sends the form that stands at `path`, with what its page hides in it.
    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<>(hidden(get(path).body()));
        all.putAll(fields);
        return send(path, all);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    private static Map<String, String> hidden(String page) {
        var hidden = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(found -> hidden.putIfAbsent(found.group(1), found.group(2)));
        return hidden;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
