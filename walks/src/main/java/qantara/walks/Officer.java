package qantara.walks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// An officer at a desk, as the node sees one: pages opened, forms filled in and sent, a session kept by its cookie.
///
/// Works on the pages themselves and on nothing else, so that a walk proves what an officer can do.
public final class Officer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI door;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private Officer(URI door) {
        this.door = door;
    }

    /// Comes in with a one-time code and speaks `language` from then on.
    public static Officer signIn(URI door, String code, String language) {
        var officer = new Officer(door);
        var page = officer.open("/sign-in/" + code);
        page.form("form[action*=sign-in]").send();
        officer.open("/today?lang=" + language);
        return officer;
    }

    /// Opens a page of the node.
    public Page open(String path) {
        return fetch(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    private Page fetch(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(PATIENCE).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    Jsoup.parse(response.body(), response.uri().toString()));
        } catch (IOException e) {
            throw new WalkFailed("the node does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }

    /// A page as it came.
    ///
    /// @param status the HTTP status
    public final class Page {
        private final int status;
        private final Document document;

        private Page(int status, Document document) {
            this.status = status;
            this.document = document;
        }

        public int status() {
            return status;
        }

        public String path() {
            return URI.create(document.location()).getPath();
        }

        /// The visible text of the first element that `css` finds.
        public String text(String css) {
            var found = document.selectFirst(css);
            if (found == null) throw new WalkFailed("no " + css + " on " + path() + " (" + status + ")");
            return found.text();
        }

        public boolean shows(String words) {
            return document.body().text().contains(words);
        }

        public boolean has(String css) {
            return document.selectFirst(css) != null;
        }

        /// How many elements `css` finds.
        public int count(String css) {
            return document.select(css).size();
        }

        /// Follows the first link that `css` finds.
        public Page follow(String css) {
            var link = document.selectFirst(css);
            if (link == null) throw new WalkFailed("no link " + css + " on " + path() + " (" + status + ")");
            return open(URI.create(link.absUrl("href")).getRawPath()
                    + (link.absUrl("href").contains("?")
                            ? "?" + URI.create(link.absUrl("href")).getRawQuery()
                            : ""));
        }

        /// The first form that `css` finds, filled in as the page shows it.
        public Form form(String css) {
            if (document.selectFirst(css) instanceof FormElement form) return new Form(form);
            throw new WalkFailed("no form " + css + " on " + path() + " (" + status + ")");
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

        /// Sends it and returns the page that comes back.
        public Page send() {
            var body = values.entrySet().stream()
                    .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                    .collect(Collectors.joining("&"));
            var target = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
            return fetch(HttpRequest.newBuilder(URI.create(target))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", door.getScheme() + "://" + door.getAuthority())
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
