package qantara.walks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import qantara.testkit.Cast;

/// Tells a walk while it happens: each step is named before it is taken, and its time stands behind it.
final class Story {
    private final PrintStream out;
    private final Telling words;
    private int steps;

    Story(PrintStream out, Telling words) {
        this.out = out;
        this.words = words;
    }

    /// Takes a step and gives what came of it.
    ///
    /// @param key the sentence that names the step
    <T> T step(String key, Map<String, ?> values, Supplier<T> act) {
        out.printf("%2d  %s ", ++steps, words.say(key, values));
        out.flush();
        var begun = System.nanoTime();
        var result = act.get();
        out.printf("· %,d ms%n", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }

    <T> T step(String key, Supplier<T> act) {
        return step(key, Map.of(), act);
    }

    <T> T step(String key, String name, Object value, Supplier<T> act) {
        return step(key, Map.of(name, value), act);
    }

    /// The name of a service's city, in the language of the story.
    String place(Cast cast) {
        return cast.place(words.tag());
    }

    /// A line about what was seen, under the step it belongs to.
    void saw(String key, Map<String, ?> values) {
        out.println("    " + words.say(key, values));
    }

    void line(String key, Map<String, ?> values) {
        out.println(words.say(key, values));
    }

    /// Ends the walk when something is not as it must be.
    static void must(boolean holds, String what) {
        if (!holds) throw new WalkFailed(what);
    }
}
