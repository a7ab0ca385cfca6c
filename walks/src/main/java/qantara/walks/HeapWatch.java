package qantara.walks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// Looks every second at how much of its heap a node's process has in use.
final class HeapWatch implements AutoCloseable {
    /// Of each generation, as the JDK's collectors call them; metaspace is no heap.
    private static final Pattern USED = Pattern.compile(
            "(?mi)^ *(?:def ?new|tenured|garbage-first)(?: generation| heap)? +total \\d+K, used (\\d+)K");

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");

    private final long process;
    private final Thread watch;
    private volatile long most;

    HeapWatch(long process) {
        this.process = process;
        watch = Thread.ofPlatform().daemon().start(this::look);
    }

    AFileCrosses.Load load() {
        var cpu = ProcessHandle.of(process)
                .flatMap(one -> one.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new AFileCrosses.Load(cpu, most, resident());
    }

    /// The most memory the process ever had, all told, as Linux counts it; 0 where that cannot be read.
    private long resident() {
        try {
            var peak = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) << 10 : 0;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    private void look() {
        try {
            while (true) {
                most = Math.max(most, used());
                Thread.sleep(1_000);
            }
        } catch (InterruptedException | IOException end) {
            Thread.currentThread().interrupt();
        }
    }

    private long used() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = new ProcessBuilder(jcmd, String.valueOf(process), "GC.heap_info").start();
        var text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        command.waitFor();
        var used = USED.matcher(text)
                .results()
                .mapToLong(one -> Long.parseLong(one.group(1)))
                .sum();
        return used << 10;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
