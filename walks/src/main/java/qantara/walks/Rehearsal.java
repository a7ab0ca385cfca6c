package qantara.walks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import qantara.node.Node;
import qantara.node.console.Console;
import qantara.testkit.Cast;
import qantara.testkit.Communique;

/// One short life of everything that is started often, so that the JDK can write down what it loaded and linked:
/// run with `-XX:AOTCacheOutput`, it leaves the cache that later starts use.
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("qantara-rehearsal");
        var silent = new PrintWriter(Writer.nullWriter());
        readSomething(folder, silent);
        var home = folder.resolve("node").toString();
        var cast = Ports.free(Cast.rabat());
        Console.run(
                Node.class,
                silent,
                err(),
                "init",
                "--data",
                home,
                "--service",
                cast.service(),
                "--name",
                "en=Rabat",
                "--officers-port",
                String.valueOf(cast.officersPort()),
                "--partners-port",
                String.valueOf(cast.partnersPort()));
        var ready = new CompletableFuture<URI>();
        Thread.ofPlatform().daemon().start(() -> serve(home, ready, err()));
        visit(ready.get(60, TimeUnit.SECONDS));
        // Ends the node as Ctrl-C would, by its shutdown hook.
        System.exit(0);
    }

    private static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }

    private static void readSomething(Path folder, PrintWriter silent) throws IOException {
        for (var communique : Communique.all()) {
            var file = Files.writeString(folder.resolve(communique.file()), communique.text());
            Console.run(Node.class, silent, silent, "read", file.toString(), "--json");
            Console.run(Node.class, silent, silent, "read", file.toString());
        }
    }

    private static void serve(String home, CompletableFuture<URI> ready, PrintWriter err) {
        Console.run(Node.class, new PrintWriter(new ReadyWriter(ready), true), err, "run", "--data", home);
        ready.completeExceptionally(new IOException("the node ended"));
    }

    private static void visit(URI door) {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/", "/sign-in", "/today", "/no-such-page"}) {
                client.send(HttpRequest.newBuilder(door.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the line `ready <address>`.
    private static final class ReadyWriter extends Writer {
        private final CompletableFuture<URI> ready;
        private final StringBuilder line = new StringBuilder();

        ReadyWriter(CompletableFuture<URI> ready) {
            this.ready = ready;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            line.append(buffer, offset, length);
            var said = line.toString();
            if (said.startsWith("ready ") && said.contains("\n"))
                ready.complete(URI.create(said.substring(6).strip()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
