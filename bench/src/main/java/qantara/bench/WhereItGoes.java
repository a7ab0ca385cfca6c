package qantara.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where the CPU time of a run goes, from the JDK's own samples of CPU time (JEP 509), native code included.
final class WhereItGoes implements AutoCloseable {
    private static final String SAMPLE = "jdk.CPUTimeSample";

    /// A part of the work. The first whose words stand in a stack has it.
    enum Part {
        RECEIPTS("receipts: sign, verify, read", "qantara.seal.Receipts.", "qantara.exchange.ReceiptBook."),
        SIGN("sign a letter", "qantara.seal.Algorithm.sign"),
        VERIFY("verify a letter", "qantara.seal.Algorithm.verify"),
        SEAL("seal", "qantara.seal.Suite.to", "qantara.seal.Suite$1.", "qantara.seal.Envelope.seal"),
        OPEN("open", "qantara.seal.Suite.open"),
        FORMS("CBOR and forms", "qantara.seal.", "com.upokecenter."),
        DATABASE("database", "org.sqlite.", "org.springframework.jdbc.", "qantara.node.store."),
        TLS("TLS", "org.conscrypt.", "sun.security.ssl."),
        HTTP("HTTP", "org.eclipse.jetty.", "jdk.internal.net.http.", "sun.nio.ch."),
        DESK("the desks and the rest of the node", "qantara.");

        private final String text;
        private final List<String> words;

        Part(String text, String... words) {
            this.text = text;
            this.words = List.of(words);
        }

        boolean holds(RecordedFrame frame) {
            var name = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            return words.stream().anyMatch(name::startsWith);
        }
    }

    private final Recording recording = new Recording();

    WhereItGoes() {
        recording.enable(SAMPLE).with("throttle", "5 ms").withStackTrace();
        recording.start();
    }

    /// Ends the samples and writes them down.
    void end(Path file) throws IOException {
        recording.stop();
        recording.dump(file);
    }

    /// A table of shares in microseconds a message; what no sample saw (collector, compiler) is the last line.
    static void print(Path file, Share share) throws IOException {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        Map<String, Integer> unknown = new TreeMap<>();
        var all = 0;
        for (var event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals(SAMPLE)) continue;
            all++;
            part(event)
                    .ifPresentOrElse(
                            part -> parts.merge(part, 1, Integer::sum),
                            () -> unknown.merge(top(event), 1, Integer::sum));
        }
        var period = Duration.ofMillis(5).toNanos();
        var seen = Math.max(1, all);
        var sampled = Math.min(share.cpuNanos(), (long) seen * period);
        for (var part : Part.values()) row(part.text, parts.getOrDefault(part, 0), seen, sampled, share);
        row(
                "other threads of Java",
                unknown.values().stream().mapToInt(Integer::intValue).sum(),
                seen,
                sampled,
                share);
        System.out.printf(
                "  %-36s %8.0f us%n",
                "collector, compiler, kernel", (share.cpuNanos() - sampled) / 1e3 / share.messages());
    }

    private static void row(String text, int samples, int seen, long sampled, Share share) {
        System.out.printf("  %-36s %8.0f us%n", text, (double) sampled * samples / seen / 1e3 / share.messages());
    }

    private static java.util.Optional<Part> part(RecordedEvent event) {
        var stack = event.getStackTrace();
        if (stack == null) return java.util.Optional.empty();
        for (var part : Part.values())
            for (var frame : stack.getFrames()) if (part.holds(frame)) return java.util.Optional.of(part);
        return java.util.Optional.empty();
    }

    private static String top(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? ""
                : stack.getFrames().getFirst().getMethod().getType().getName();
    }

    @Override
    public void close() {
        recording.close();
    }
}
