package qantara.node.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;

/// The line to one partner's door: HTTP/1.1 over pinned TLS, no redirect, no proxy, no cookie, every wait bounded.
final class PartnerLine implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(40);
    private static final long LONGEST_ANSWER = 256 << 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final HttpClient client;

    PartnerLine(PartnerTls tls, Predicate<Fingerprint> pinned) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .sslContext(tls.context(pinned))
                .sslParameters(PartnerTls.bind(new SSLParameters()))
                .build();
    }

    /// Brings several at once. Each fails by itself, with an [IOException].
    List<CompletableFuture<Heard>> putAll(List<URI> where, List<byte[]> bodies) {
        var asked = new ArrayList<CompletableFuture<Heard>>();
        for (int i = 0; i < where.size(); i++)
            asked.add(send(HttpRequest.newBuilder(where.get(i)).PUT(BodyPublishers.ofByteArray(bodies.get(i))))
                    .orTimeout(IN_ALL.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(PartnerLine::heard));
        return asked;
    }

    /// Asks with a body and no effect.
    Heard post(URI where, byte[] body) throws IOException {
        return ask(HttpRequest.newBuilder(where).POST(BodyPublishers.ofByteArray(body)));
    }

    Heard put(URI where, byte[] body) throws IOException {
        return ask(HttpRequest.newBuilder(where).PUT(BodyPublishers.ofByteArray(body)));
    }

    /// Brings bytes that say their own digest.
    Heard put(URI where, BodyPublisher body, String digest) throws IOException {
        return ask(
                HttpRequest.newBuilder(where).header("Content-Digest", digest).PUT(body));
    }

    Heard get(URI where) throws IOException {
        return ask(HttpRequest.newBuilder(where).GET());
    }

    private Heard ask(HttpRequest.Builder request) throws IOException {
        var asked = send(request);
        try {
            return heard(asked.get(IN_ALL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest.Builder request) {
        return client.sendAsync(
                request.timeout(IN_ALL).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    }

    private static Heard heard(HttpResponse<byte[]> response) {
        return new Heard(
                response.statusCode(), response.body(), date(response.headers()), retryAfter(response.headers()));
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        try {
            return headers.firstValue("date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /// Ends it at once; an exchange under way fails.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
