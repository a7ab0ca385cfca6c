package qantara.walks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import qantara.testkit.Cast;

/// A file goes with a request from Rabat to Madrid over a line that is cut again and again, and is taken out there by
/// an
/// officer. What was measured on the way is what comes out.
public final class AFileCrosses {
    private static final String NAME = "poste frontière \u0645\u0639\u0628\u0631.bin";
    private static final Map<String, String> REQUEST = ARequestLeavesRabat.REQUEST;

    private final long size;
    private final int cuts;
    private final long seed;
    private final Duration patience;

    /// @param size of the file, in bytes
    /// @param cuts how often the line is cut
    /// @param seed of the file and of the places of the cuts
    /// @param patience how long the file may be under way
    public AFileCrosses(long size, int cuts, long seed, Duration patience) {
        this.size = size;
        this.cuts = cuts;
        this.seed = seed;
        this.patience = patience;
    }

    /// What was seen.
    ///
    /// @param cuts how often the line was cut while the file was under way
    /// @param carried bytes that went into the line towards Madrid, TLS and HTTP included
    /// @param attaching how long the file took to be sealed
    /// @param crossing how long it took from release until Madrid's receipt
    /// @param taking how long it took out of Madrid's node, opened
    /// @param same whether what came out is what went in
    public record Seen(
            long size,
            int cuts,
            long carried,
            Duration attaching,
            Duration crossing,
            Duration taking,
            boolean same,
            Load rabat,
            Load madrid) {}

    /// What it cost a node's process.
    ///
    /// @param cpu from its start
    /// @param heap the most that was seen in use, in bytes, looked at every second
    /// @param resident the most memory it ever had, heap and all, in bytes
    public record Load(Duration cpu, long heap, long resident) {}

    public Seen play(Path folder) {
        var madridCast = Ports.free(Cast.madrid());
        var random = new SplittableRandom(seed);
        var span = Math.max(1, size / (cuts + 1));
        try (var line = new CutLine(madridCast.partnersPort(), cuts, () -> span / 2 + random.nextLong(span / 2 + 1));
                var stage = Stage.in(
                        folder,
                        Ports.free(Cast.rabat()),
                        madridCast,
                        Map.of("madrid", "https://127.0.0.1:" + line.port()))) {
            return play(stage, line);
        }
    }

    private Seen play(Stage stage, CutLine line) {
        var rabat = stage.rabat();
        var madrid = stage.madrid();
        rabat.open();
        madrid.open();
        try (var hereWatch = new HeapWatch(rabat.node().pid());
                var thereWatch = new HeapWatch(madrid.node().pid())) {
            var begun = System.nanoTime();
            var thread = attached(rabat);
            var attaching = since(begun);
            begun = System.nanoTime();
            var before = line.carried();
            new ExchangeDesk(rabat.releasing()).release(thread);
            new ExchangeDesk(rabat.desk(), patience).await(thread, page -> page.count(".track li:not(.todo)") >= 3);
            var crossing = since(begun);
            begun = System.nanoTime();
            var same = taken(madrid);
            return new Seen(
                    size,
                    line.done(),
                    line.carried() - before,
                    attaching,
                    crossing,
                    since(begun),
                    same,
                    hereWatch.load(),
                    thereWatch.load());
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Writes a request, attaches the file to its draft and hands it to a second officer.
    private String attached(House rabat) {
        var desk = new ExchangeDesk(rabat.desk());
        var draft = desk.draft(REQUEST);
        var status = rabat.desk().attach(draft, NAME, "application/x-noise", () -> new Noise(seed, size));
        Story.must(status == 204, "the file is attached: " + status);
        var page = desk.open(draft.path());
        Story.must(page.count(".files li") == 1, "the draft shows its file");
        return desk.submit(page).path();
    }

    /// Opens the request in Madrid and takes its file out.
    private boolean taken(House madrid) {
        var desk = new ExchangeDesk(madrid.desk());
        var thread = desk.arrived(page -> page.has("button[value=open]"));
        Story.must(!desk.open(thread).has(".files li"), "a file is not named before its letter is opened");
        var page = desk.read(thread);
        var answer = madrid.desk().take(page, ".files a[download]");
        try (var file = answer.body()) {
            var disposition = answer.headers().firstValue("content-disposition").orElse("");
            Story.must(
                    answer.statusCode() == 200 && disposition.startsWith("attachment;"),
                    "it is given out to be stored");
            return digest(file).equals(digest(new Noise(seed, size)));
        } catch (IOException e) {
            throw new WalkFailed("the file broke off", e);
        }
    }

    private static String digest(InputStream file) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 << 10];
            for (var read = 0; read >= 0; read = file.read(buffer)) hash.update(buffer, 0, read);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
