package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a sender gets wrong is answered by a typed problem under strict headers, never by a fault, never by a trace.
@TestInstance(Lifecycle.PER_CLASS)
class BadRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int OVER_THE_BOUND = 2 * 1024 * 1024 + 1;

    private RunningShell shell;

    @BeforeAll
    void start() {
        shell = new RunningShell();
    }

    @AfterAll
    void stop() {
        shell.close();
    }

    @Test
    void an_unknown_address_is_a_page_in_the_readers_language() {
        var answer = shell.get("/nowhere", "Accept-Language", "es-MX,es;q=0.9", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("lang=\"es\"", "No existe esa página");
        assertTyped(answer);
    }

    @Test
    void a_program_gets_a_typed_problem() {
        var answer = shell.get("/nowhere", "Accept", "application/json", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:qantara:problem:not-found\"", "\"status\":404");
        assertThat(answer.body()).contains("There is no such page").doesNotContain("/nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,    /,                  405",
        "PUT,       /theme/dark,        405",
        "TRACE,     /,                  4",
        "PROPFIND,  /,                  4",
        "GET,       /trial/form,        405",
        "GET,       /trial/length,      400",
        "GET,       /trial/length?of=x, 400",
        "GET,       /trial/length?of=-1, 422",
        "GET,       /?whose=everyone,   400",
        "GET,       /language/xx,       404",
        "GET,       /assets/0000000000000000/desk.css, 404",
        "GET,       /webjars/htmx.org/2.0.10/dist/htmx.min.js, 404",
        "GET,       /qantara/node/shell/words_en.properties, 404",
        "GET,       /error,             404",
    })
    void each_wrong_request_has_its_status(String method, String path, String status) {
        var answer = shell.method(method, path);
        assertThat(String.valueOf(answer.statusCode())).startsWith(status);
        assertTyped(answer);
    }

    @Test
    void a_refused_method_says_which_are_allowed() {
        assertThat(shell.method("DELETE", "/").headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /%c0%af HTTP/1.1",
                "GET /..%2f..%2fetc/passwd HTTP/1.1",
                "GET /a/../../b HTTP/1.1",
                "GET /;a=b/%00 HTTP/1.1",
                "GET /?whose=%zz HTTP/1.1",
                "GET /?whose=%ff%fe HTTP/1.1",
                "GET  HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "GET / HTTP/9.9",
                "\u0016\u0003\u0001\u0002\u0000",
            })
    void a_malformed_address_is_the_senders_mistake(String requestLine) {
        var answer = shell.raw(requestLine, "Host: 127.0.0.1", "Connection: close");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4..|505) .*");
        assertThat(answer).contains("Content-Security-Policy").doesNotContain("Exception", "\tat ", "Jetty");
    }

    @Test
    void headers_beyond_their_bound_are_refused() {
        var answer =
                shell.raw("GET / HTTP/1.1", "Host: 127.0.0.1", "X-Long: " + "a".repeat(20_000), "Connection: close");
        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains("Content-Security-Policy")
                .doesNotContain("Exception");
    }

    @Test
    void two_hosts_or_two_lengths_are_refused() {
        assertThat(shell.raw("GET / HTTP/1.1", "Host: a", "Host: b", "Connection: close"))
                .startsWith("HTTP/1.1 400");
        assertThat(shell.raw(
                        "POST / HTTP/1.1", "Host: a", "Content-Length: 1", "Content-Length: 2", "Connection: close"))
                .startsWith("HTTP/1.1 400");
        assertThat(shell.raw(
                        "POST / HTTP/1.1",
                        "Host: a",
                        "Content-Length: 1",
                        "Transfer-Encoding: chunked",
                        "Connection: close"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_form_over_two_mebibytes_is_refused() {
        var large = "text=" + "a".repeat(OVER_THE_BOUND);
        assertThat(shell.post("/trial/form", large, "Content-Type", FORM).statusCode())
                .isEqualTo(413);
        var streamed = shell.stream(
                "/trial/form", large.getBytes(java.nio.charset.StandardCharsets.UTF_8), "Content-Type", FORM);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertTyped(streamed);
    }

    @Test
    void a_form_within_the_bound_is_taken() {
        var answer = shell.post("/trial/form", "text=" + "a".repeat(1_900_000), "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/trial/length?of=1900000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%zz", "text=%ff%fe", "text=%c3%28", "text", "=", "&&&", ""})
    void a_malformed_form_is_the_senders_mistake(String form) {
        var answer = shell.post("/trial/form", form, "Content-Type", FORM);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, x",
        "multipart/form-data; boundary=b, x",
        "multipart/form-data; boundary=b, --b",
        "multipart/form-data; boundary=b, ''",
        "text/plain, x",
        "nonsense, x",
        "application/json, {}",
    })
    void a_malformed_upload_is_the_senders_mistake(String type, String body) {
        var answer = shell.post("/trial/upload", body, "Content-Type", type);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertTyped(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{', 400",
        "application/json, '[1]', 400",
        "application/json, '\u0000', 400",
        "application/json, '', 400",
        "text/xml, '<a/>', 415",
    })
    void a_malformed_body_of_a_program_is_a_typed_problem(String type, String body, int status) {
        var answer = shell.post("/api/trial", body, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_fault_of_ours_is_shown_without_what_it_said() {
        var answer = shell.get("/trial/fault", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something failed here").doesNotContain("Bakkali", "Exception");
        assertTyped(answer);
    }

    private static void assertTyped(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("Whitelabel", "Exception", "\tat ", "Powered by");
    }
}
