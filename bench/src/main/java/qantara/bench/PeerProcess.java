package qantara.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The AS4 peer of bench/peer, in a process with a class path of its own.
final class PeerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;

    private PeerProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /// Starts it from the repository in `home`, which must be built.
    static PeerProcess start(Path home) throws IOException {
        var classes = home.resolve("bench").resolve("peer").resolve("target").resolve("product");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", classes + File.separator + "*", "qantara.bench.peer.Peer")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var peer = new PeerProcess(process);
        if (!"ready".equals(peer.answers.readLine())) throw new IOException("the peer did not start: build bench/peer");
        return peer;
    }

    /// Lets it send for `seconds`.
    Share run(long seconds) throws IOException {
        orders.println("run " + seconds);
        var answer = answers.readLine();
        if (answer == null) throw new IOException("the peer ended");
        var words = answer.split(" ", -1);
        if (Long.parseLong(words[3]) > 0) throw new IOException("the peer refused messages: " + answer);
        return new Share(Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public void close() {
        orders.println("end");
        process.destroy();
    }
}
