package qantara.walks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import qantara.testkit.Cast;

/// Plays one flow on two nodes made for it, and prints each step as it happens.
@Command(name = "walk", mixinStandardHelpOptions = true)
final class WalkCommand implements Callable<Integer> {
    private final PrintStream out;
    private final Telling words;

    @Parameters(index = "0", paramLabel = "N")
    int flow;

    WalkCommand(PrintStream out, Telling words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (flow < 1 || flow > 3) {
            System.err.println(words.say("no-flow", "flow", flow));
            return 2;
        }
        var folder = Files.createTempDirectory("qantara-walk");
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            play(new Story(out, words), stage);
        }
        return 0;
    }

    private void play(Story story, Stage stage) {
        var rabat = stage.rabat();
        story.step("start", "place", rabat.cast().place(words.tag()), rabat::open);
        if (flow == 3) {
            new ACommuniqueBecomesARecord(story, rabat).play();
            return;
        }
        var madrid = stage.madrid();
        story.step("start", "place", madrid.cast().place(words.tag()), madrid::open);
        if (flow == 2) new ANameIsAskedAboutUnseen(story, rabat, madrid).play();
        else new ARequestLeavesRabat(story, rabat, madrid).play("");
    }
}
