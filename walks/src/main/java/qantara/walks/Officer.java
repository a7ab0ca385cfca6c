package qantara.walks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// An officer at a desk, as the node sees one: pages opened, forms filled in and sent, a session kept by its cookie.
///
/// Works on the pages themselves and on nothing else, so that a walk proves what an officer can do.
public final class Officer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_PAGE = 8 * 1024 * 1024;

    private final URI door;
    private final Connection session = Jsoup.newSession()
            .timeout((int) PATIENCE.toMillis())
            .maxBodySize(LARGEST_PAGE)
            .ignoreHttpErrors(true)
            .followRedirects(true);

    /// For files, which jsoup would hold in memory; the session is the same.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(session.cookieStore(), CookiePolicy.ACCEPT_ALL))
            .build();

    private Officer(URI door) {
        this.door = door;
    }

    /// Comes in with a one-time code and speaks `language` from then on.
    public static Officer signIn(URI door, String code, String language) {
        var officer = new Officer(door);
        officer.open("/sign-in/" + code).form("main form").send();
        officer.open("/language/" + language + "?to=/");
        return officer;
    }

    /// Opens a page of the node.
    public Page open(String path) {
        return fetch(session.newRequest(door.resolve(path).toString()).method(Connection.Method.GET));
    }

    /// Sends a file as the page's script does, with the session and the token of the page.
    ///
    /// @return the node's status: 204 when it is attached
    public int attach(Page page, String name, String type, Supplier<InputStream> file) {
        var form = page.first("[data-attach]");
        var request = HttpRequest.newBuilder(door.resolve(form.attr("data-attach")))
                .header("Content-Type", "application/octet-stream")
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .header("X-File-Type", type)
                .header(form.attr("data-token-name"), form.attr("data-token"))
                .POST(BodyPublishers.ofInputStream(file));
        return fetch(request, BodyHandlers.discarding()).statusCode();
    }

    /// Takes a file that a page gives out.
    public HttpResponse<InputStream> take(Page page, String css) {
        return fetch(
                HttpRequest.newBuilder(URI.create(page.first(css).absUrl("href")))
                        .GET(),
                BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> fetch(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new WalkFailed("the node does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }

    private Page fetch(Connection request) {
        try {
            var response = request.execute();
            return new Page(response.statusCode(), response.parse());
        } catch (IOException e) {
            throw new WalkFailed("the node does not answer", e);
        }
    }

    /// A page as it came.
    public final class Page {
        private final int status;
        private final Document document;

        private Page(int status, Document document) {
            this.status = status;
            this.document = document;
        }

        /// Its HTTP status.
        public int status() {
            return status;
        }

        public String path() {
            return URI.create(document.location()).getPath();
        }

        /// The visible text of the first element that `css` finds.
        public String text(String css) {
            return first(css).text();
        }

        public boolean has(String css) {
            return document.selectFirst(css) != null;
        }

        /// How many elements `css` finds.
        public int count(String css) {
            return document.select(css).size();
        }

        /// What the page says was wrong with a form; empty when nothing.
        String complaint() {
            return document.select("[role=alert], .err").text();
        }

        /// Follows the first link that `css` finds.
        public Page follow(String css) {
            return fetch(session.newRequest(first(css).absUrl("href")).method(Connection.Method.GET));
        }

        /// The first form that `css` finds, filled in as the page shows it.
        public Form form(String css) {
            if (first(css) instanceof FormElement form) return new Form(form);
            throw new WalkFailed(css + " is no form on " + path());
        }

        private Element first(String css) {
            return Optional.ofNullable(document.selectFirst(css))
                    .orElseThrow(() -> new WalkFailed("no " + css + " on " + path() + " (" + status + ")"));
        }
    }

    /// A form with what is filled in so far.
    public final class Form {
        private final FormElement form;
        private final Map<String, String> values = new LinkedHashMap<>();

        private Form(FormElement form) {
            this.form = form;
            form.formData().forEach(field -> values.put(field.key(), field.value()));
        }

        public Form fill(String name, String value) {
            values.put(name, value);
            return this;
        }

        /// Sends it, with its file inputs empty, and returns the page that comes back.
        public Page send() {
            var request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
            values.forEach(request::data);
            form.select("input[type=file]")
                    .forEach(file -> request.data(file.attr("name"), "", empty(), "application/octet-stream"));
            return fetch(request);
        }

        /// Presses one of its buttons.
        public Page press(String name, String value) {
            return fill(name, value).send();
        }

        private static InputStream empty() {
            return new ByteArrayInputStream(new byte[0]);
        }
    }
}
