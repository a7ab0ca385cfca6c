package qantara.walks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// strace at a running node: puts a fault into one of its calls, or counts them.
final class Tracer implements AutoCloseable {
    private static final Pattern CALL = Pattern.compile("^(\\d+) +([a-z0-9_]+)\\(.*");
    private static final long SETTLE_MILLIS = 300;

    private final Process process;

    private Tracer(Process process) {
        this.process = process;
    }

    /// Whether there is an strace on this machine that may trace other processes.
    static boolean isHere() {
        try {
            return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Strikes `node` at `point`.
    static Tracer strike(RealNode node, CrashPoint point) {
        var line = new ArrayList<>(List.of("strace", "-f", "-o", "/dev/null", "-p", String.valueOf(node.pid())));
        if (point.onDatabase()) database(node).forEach(file -> line.addAll(List.of("-P", file.toString())));
        line.addAll(List.of("-e", "trace=" + point.call()));
        line.addAll(List.of("-e", "inject=" + point.call() + ":" + point.fault() + ":when=" + point.nth()));
        return attach(line);
    }

    /// Writes down every call of `calls` in `log`.
    static Tracer watch(RealNode node, List<String> calls, boolean onDatabase, Path log) {
        var line = new ArrayList<>(List.of("strace", "-f", "-o", log.toString(), "-p", String.valueOf(node.pid())));
        if (onDatabase) database(node).forEach(file -> line.addAll(List.of("-P", file.toString())));
        line.addAll(List.of("-e", "trace=" + String.join(",", calls)));
        return attach(line);
    }

    private static List<Path> database(RealNode node) {
        return List.of(node.folder().resolve("qantara.db"), node.folder().resolve("qantara.db-wal"));
    }

    /// Starts strace and waits until it holds the process.
    private static Tracer attach(List<String> line) {
        try {
            var process = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var held = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> listen(process, held));
            if (!held.await(20, TimeUnit.SECONDS)) throw new WalkFailed("strace does not hold the node");
            Thread.sleep(SETTLE_MILLIS);
            return new Tracer(process);
        } catch (IOException e) {
            throw new WalkFailed("strace does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }

    private static void listen(Process strace, CountDownLatch held) {
        try (BufferedReader lines = strace.errorReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                if (line.contains("attached")) held.countDown();
        } catch (IOException e) {
            held.countDown();
        }
    }

    /// How often the busiest thread made each call that stands in `log`: faults are counted by thread.
    static Map<String, Integer> most(Path log) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        try (var lines = Files.lines(log)) {
            lines.forEach(line -> {
                var match = CALL.matcher(line);
                if (match.matches())
                    counts.computeIfAbsent(match.group(2), _ -> new TreeMap<>()).merge(match.group(1), 1, Integer::sum);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var most = new TreeMap<String, Integer>();
        counts.forEach((call, threads) -> most.put(
                call,
                threads.values().stream().mapToInt(Integer::intValue).max().orElse(0)));
        return most;
    }

    /// Whether strace has ended, because what it held has.
    boolean isOver() {
        return !process.isAlive();
    }

    /// Lets the process go.
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
