package qantara.node.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser without a face: keeps cookies, sends the token of the form it was shown, follows nothing by itself.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI door;

    Visitor(URI door) {
        this.door = door;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(door.resolve(path)).GET().build());
    }

    /// Opens the page at `page`, fills its form in with `fields` (name, value, name, value) and sends it to `path`.
    HttpResponse<String> submit(String page, String path, String... fields) {
        return post(path, "_csrf=" + token(page) + form(fields));
    }

    private String token(String page) {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) throw new AssertionError("no form at " + page);
        return token.group(1);
    }

    /// The same as a form with a file in it would be sent.
    HttpResponse<String> upload(String page, String path) {
        var body = """
                --part\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --part--\r
                """.formatted(token(page));
        return send(HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return form.toString();
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> signIn(String code) {
        return submit("/sign-in/" + code, "/sign-in/" + code);
    }

    HttpResponse<String> signIn(String officer, String passphrase) {
        return submit("/sign-in", "/sign-in", "officer", officer, "passphrase", passphrase);
    }

    HttpResponse<String> setPassphrase(String passphrase) {
        return submit("/officer", "/officer/passphrase", "passphrase", passphrase, "again", passphrase);
    }

    boolean isIn() {
        return get("/").statusCode() == 200;
    }

    /// The session's cookie value; empty before there is one.
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request.method() + " " + request.uri(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
