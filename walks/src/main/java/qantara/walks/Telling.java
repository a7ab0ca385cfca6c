package qantara.walks;

import java.util.Map;
import qantara.node.shell.Language;
import qantara.node.shell.Words;

/// The sentences of the walks, as a terminal shows them.
final class Telling {
    private final Words words;

    private Telling(Words words) {
        this.words = words;
    }

    static Telling in(Language language) {
        return new Telling(Words.of("walks", language));
    }

    String say(String key, Map<String, ?> values) {
        return words.line(key, values);
    }

    String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /// The language's tag.
    String tag() {
        return words.language().tag();
    }
}
