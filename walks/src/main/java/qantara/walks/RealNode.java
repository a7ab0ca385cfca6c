package qantara.walks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A node that runs as a process of its own, as it would at a service: its own folder, keys, database and doors.
public final class RealNode implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    /// The property with which a benchmark runs its nodes with the second compiler too; a desk starts without.
    public static final String BOTH_COMPILERS = "qantara.both-compilers";

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> options;
    private @Nullable Process process;
    private URI door = URI.create("http://127.0.0.1/");

    public RealNode(Path folder) {
        this(folder, Map.of(), List.of());
    }

    /// @param environment what its process finds in its environment besides
    /// @param options of its Java, after the usual ones
    RealNode(Path folder, Map<String, String> environment, List<String> options) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.options = List.copyOf(options);
    }

    /// The same node, to be started with another environment and other options of its Java.
    RealNode with(Map<String, String> other, List<String> more) {
        return new RealNode(folder, other, more);
    }

    /// Starts the process and waits until its doors are open.
    ///
    /// @return the time from the start of the process to its open doors
    public Duration start() {
        var since = System.nanoTime();
        try {
            var begun = new ProcessBuilder(command()).redirectError(log().toFile());
            begun.environment().putAll(environment);
            var started = begun.start();
            process = started;
            door = doorOf(started).get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            stop();
            throw new WalkFailed(lastWord(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /// The same Java, class path and start-up cache as this process.
    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        if (!Boolean.getBoolean(BOTH_COMPILERS)) command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        var cache = System.getProperty("qantara.cache");
        if (cache != null) command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=off:stderr"));
        command.add("-Dqantara.lang=" + System.getProperty("qantara.lang", "en"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "qantara.node.Node", "run", "--data", folder.toString()));
        return command;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Path log() {
        return folder.resolve("node.log");
    }

    /// What the node said last before it gave up: its own sentence, in the reader's language.
    private String lastWord() {
        var log = log();
        try (var lines = Files.lines(log)) {
            return lines.reduce((earlier, later) -> later).orElse(log.toString());
        } catch (IOException | UncheckedIOException e) {
            return log.toString();
        }
    }

    /// The node says `ready <address>` on its output once it serves. The rest of its output is read and let go, so
    /// that it never waits for a reader. A pipe holds whoever reads it: two virtual threads here would hold both
    /// carriers of a machine with two cores, and nothing virtual would run any more.
    private static CompletableFuture<URI> doorOf(Process process) {
        var door = new CompletableFuture<URI>();
        Thread.ofPlatform().daemon().start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("ready "))
                        door.complete(URI.create(line.substring(6).strip()));
                }
                door.completeExceptionally(new IOException("the process ended"));
            } catch (IOException e) {
                door.completeExceptionally(e);
            }
        });
        return door;
    }

    /// Where its officers come in.
    public URI door() {
        return door;
    }

    public Path folder() {
        return folder;
    }

    /// Its process's number, for whoever wants to measure it.
    public long pid() {
        var running = process;
        return running == null ? -1 : running.pid();
    }

    /// Whether its process runs.
    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /// With what its process ended; empty while it runs, and before it was started.
    OptionalInt exit() {
        var ended = process;
        return ended == null || ended.isAlive() ? OptionalInt.empty() : OptionalInt.of(ended.exitValue());
    }

    /// Ends it as an administrator would.
    public void stop() {
        var running = process;
        if (running == null) return;
        running.destroy();
        try {
            if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
                running.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /// Ends it as a failing machine would: `kill -9`, nothing is closed.
    public void kill() {
        var running = process;
        if (running != null) running.destroyForcibly().onExit().join();
        process = null;
    }

    @Override
    public void close() {
        stop();
    }
}
