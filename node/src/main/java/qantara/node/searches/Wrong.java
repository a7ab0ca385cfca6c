package qantara.node.searches;

import java.util.Map;
import qantara.node.shell.Words;

/// What is wrong with a field, as the desk's words say it.
///
/// @param word a key under `wrong.`
record Wrong(String word, Map<String, Object> values) {
    static final Wrong MISSING = of("missing");
    static final Wrong CHOICE = of("choice");
    static final Wrong CONTROL = of("control");

    static Wrong of(String word) {
        return new Wrong(word, Map.of());
    }

    static Wrong longerThan(int most) {
        return new Wrong("long", Map.of("most", most));
    }

    /// In the reader's language.
    String in(Words words) {
        return words.say("wrong." + word, values);
    }
}
