package qantara.node.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The reader's desk and the record over HTTP, as an officer's browser without script meets them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderDeskTest {
    private static final String LINE = "\r\n";
    private static final Pattern OPEN = Pattern.compile("class=\"fld pr\" id=\"(e\\d+-\\d+)\"");

    private ConfigurableApplicationContext context;
    private String base = "";

    @BeforeAll
    void open() {
        context = SpringApplication.run(
                TrialDesk.class, "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        var server = ((WebServerApplicationContext) context).getWebServer();
        base = "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void a_communique_is_brought_in_confirmed_approved_and_found_without_any_script() {
        var proof = lay("published", "2026-11-24");
        assertThat(get(proof).body())
                .contains("إلينور وايتفيلد", "Eleanor Whitfield", "Read by machine, not fully confirmed");
        form(proof + "/rule", Map.of("on", "e1-1", "verdict", "confirm"));
        assertThat(OPEN.matcher(get(proof).body()).results().map(one -> one.group(1)))
                .doesNotContain("e1-1")
                .contains("e1-2");
        form(proof + "/correct", Map.of("on", "e1-3", "country", "MA", "city", "Rabat", "venue", "Headquarters"));
        form(proof + "/rest", Map.of());
        var record = location(form(proof + "/approve", Map.of()));
        assertThat(record).startsWith("/record/EN-2026-");
        assertThat(get(record).body()).contains("Reception", "Headquarters", "text sealed, never edited");
        for (var tab : Arrays.asList("participants", "commitments", "history"))
            assertThat(get(record + "?tab=" + tab).statusCode()).isEqualTo(200);
        assertThat(get("/record?q=" + encoded("وايتفيلد")).body()).contains(record);
        assertThat(get("/record?partner=GB&topic=EXPLOSIVES").body()).contains(record);
        assertThat(get(proof).body())
                .contains("Approved and entered in the record")
                .doesNotContain("/approve");
        var followed = form(
                record + "/commitments/1", Map.of("owner", "Technical desk", "due", "2027-01-31", "state", "KEPT"));
        assertThat(followed.statusCode()).isEqualTo(303);
        assertThat(get(record + "?tab=history").body()).contains("Commitment 1: kept");
    }

    @Test
    void approving_while_a_field_is_violet_is_refused_in_a_sentence() {
        var proof = lay("published", "2026-11-23");
        var refused = form(proof + "/approve", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Some fields are still violet");
    }

    @Test
    void without_a_day_of_publication_the_date_asks_for_one_and_is_never_invented() {
        var proof = lay("published", "");
        form(proof + "/rest", Map.of());
        var page = get(proof).body();
        assertThat(page).contains("Set the day", "which is not known");
        assertThat(OPEN.matcher(page).results().map(one -> one.group(1))).contains("e1-2");
        assertThat(get(proof + "?edit=e1-2").body()).contains("name=\"from\"");
        form(proof + "/correct", Map.of("on", "e1-2", "from", "٢٠٢٦-١١-٢٢"));
        assertThat(location(form(proof + "/approve", Map.of()))).startsWith("/record/");
    }

    @ParameterizedTest
    @CsvSource({
        "from,2026-02-30",
        "from,yesterday",
        "from,''",
        "to,2020-01-01",
    })
    void a_wrong_day_is_refused_beside_its_field_and_kept(String field, String typed) {
        var proof = lay("published", "2026-11-22");
        var fields = field.equals("to")
                ? Map.of("on", "e1-2", "from", "2026-11-20", "to", typed)
                : Map.of("on", "e1-2", "from", typed);
        var refused = form(proof + "/correct", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("aria-invalid=\"true\"", "value=\"" + typed + "\"");
    }

    @Test
    void a_correction_without_sense_is_refused_with_what_was_typed() {
        var proof = lay("published", "2026-11-21");
        var refused = form(
                proof + "/correct",
                Map.of("on", "e1-5", "name", " ", "service", "<b>x</b>", "role", "KING", "capacity", "PRINCIPAL"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Name the person, or the office", "&lt;b>x", "Choose one of the list");
    }

    @Test
    void a_file_that_is_not_a_text_is_refused_in_a_sentence() {
        assertThat(upload(new byte[] {'P', 'K', 3, 4, 0, 0}).body()).contains("This is not a text file");
        assertThat(upload(new byte[] {'a', (byte) 0xC3, '('}).body()).contains("The file is not in UTF-8");
        assertThat(upload("   \n ".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void ten_megabytes_are_refused_as_too_large() {
        var large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        assertThat(upload(large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_text_with_a_wrong_day_or_address_is_kept_in_its_form() {
        var refused = multipart("text", "A text of some length", "published", "31/31/2026", "address", "ftp://x y");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A text of some length", "31/31/2026", "Write the day as", "Write the whole address");
        assertThat(multipart("text", "A text", "published", "2027-01-01").body())
                .contains("has not come yet");
        assertThat(multipart("text", " ").body()).contains("Paste a text, or choose a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reader/RD-2026-9999",
                "/reader/RD-2026-0000",
                "/reader/x",
                "/record/EN-2026-9999",
                "/record/1%27or",
                "/partners/ZZ:NONE",
                "/partners/%00"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/record?q=%25%27--&partner=%3Cscript%3E&topic=NOTHING&after=2026-99-99~EN-1-1",
                "/record?after=~",
                "/reader",
                "/partners",
                "/partners/GB:DCI",
                "/"
            })
    void every_page_is_answered_in_every_language(String path) {
        for (var language : Arrays.asList("ar", "fr", "es", "en")) {
            var answer = get(path, "Cookie", "lang=" + language);
            assertThat(answer.statusCode()).as(language).isEqualTo(200);
            assertThat(answer.body()).contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void a_verdict_that_is_none_or_on_nothing_is_refused() {
        var proof = lay("published", "2026-11-19");
        assertThat(form(proof + "/rule", Map.of("on", "e1-1", "verdict", "bless"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(form(proof + "/rule", Map.of("on", "e7-7", "verdict", "confirm"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(form(proof + "/rule", Map.of("on", "e1-1", "verdict", "reject"))
                        .body())
                .contains("can be corrected, not struck");
    }

    @Test
    void nobody_sees_nothing() {
        for (var path : Arrays.asList("/reader", "/record", "/partners", "/reader/RD-2026-0001"))
            assertThat(get(path, "Nobody", "1").statusCode()).isEqualTo(403);
    }

    private String lay(String... fields) {
        var parts = new String[fields.length + 2];
        parts[0] = "text";
        parts[1] = Readings.TEXT;
        System.arraycopy(fields, 0, parts, 2, fields.length);
        return location(multipart(parts));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", "");
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return send(headers.length == 0 ? request.header("Accept-Language", "en") : request.headers(headers));
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> multipart(String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            body.append("--part" + LINE + "Content-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"" + LINE + "Content-Type: text/plain; charset=utf-8" + LINE + LINE)
                    .append(fields[i + 1])
                    .append(LINE);
        return post(body.append("--part--" + LINE).toString().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(byte[] file) {
        var head = ("--part" + LINE + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"" + LINE
                        + "Content-Type: text/plain" + LINE + LINE)
                .getBytes(StandardCharsets.UTF_8);
        var tail = (LINE + "--part--" + LINE).getBytes(StandardCharsets.UTF_8);
        var body = Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return post(body);
    }

    private HttpResponse<String> post(byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(base + "/reader"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                // Asks before it sends: a body that is too large is refused by its length, before any of it is sent.
                .expectContinue(true)
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Each on a connection of its own: the node closes the one on which too much was sent.
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
