package qantara.walks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.testkit.Cast;
import qantara.testkit.Communique;

/// Two nodes on this machine, Rabat and Madrid, filled with invented people, until Ctrl-C.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final PrintStream out;
    private final Telling words;

    @Option(names = "--once")
    boolean once;

    @Option(names = "--wipe")
    boolean wipe;

    @Option(names = "--data")
    Path folder = Path.of(System.getProperty("qantara.home", "."), ".qantara", "demo");

    DemoCommand(PrintStream out, Telling words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (wipe) empty(folder);
        return once ? playOnce() : serve();
    }

    /// Flow 3, then flow 1, on a stage of its own: the demonstration's own data stay as they are.
    private int playOnce() throws IOException {
        var story = new Story(out, words);
        var scene = Files.createTempDirectory("qantara-once");
        try (var stage = Stage.in(scene, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            story.step("start", "place", story.place(rabat.cast()), rabat::open);
            story.step("start", "place", story.place(madrid.cast()), madrid::open);
            var engagement = new ACommuniqueBecomesARecord(story, rabat).play();
            new ARequestLeavesRabat(story, rabat, madrid).play(engagement);
            story.line("once-done", Map.of());
        } finally {
            empty(scene);
        }
        return 0;
    }

    private int serve() throws IOException, InterruptedException {
        var fresh = !Files.exists(folder.resolve("introduced"));
        if (fresh) out.println(words.say("setting-up"));
        Files.createDirectories(folder);
        var stage = Stage.in(folder, Cast.rabat(), Cast.madrid());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stage::close));
        for (var house : List.of(stage.rabat(), stage.madrid())) {
            var time = house.open();
            out.println(words.say("serving", Map.of("place", house.cast().place(words.tag()), "ms", time.toMillis())));
        }
        if (fresh) fill(stage.rabat());
        show(stage.rabat());
        show(stage.madrid());
        out.println(words.say("stop-with"));
        new CountDownLatch(1).await();
        return 0;
    }

    /// Gives the record something to show: each communiqué read, confirmed and approved as an officer would.
    private void fill(House rabat) {
        var communiques = Communique.all();
        out.println(words.say("filling", "count", communiques.size()));
        communiques.forEach(communique -> new ReaderDesk(rabat.desk()).record(communique));
    }

    private void show(House house) {
        out.println();
        out.println("  " + house.cast().place(words.tag()) + "  " + house.node().door());
        for (var player : house.cast().officers()) {
            out.printf("    %-18s %s%n", player.latin(), words.say("role-" + player.role()));
            out.println("      " + house.signIn(player.role()));
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(DemoCommand::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
