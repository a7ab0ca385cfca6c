package qantara.node.shell;

import com.ibm.icu.text.MessageFormat;
import gg.jte.Content;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// What one desk says in one language, read from `words_<language>.properties` beside the desk.
///
/// Messages are ICU message formats with named values: `waiting={count, plural, one {…} other {…}}`. A text put into a
/// message is isolated, so that a Latin name cannot reorder an Arabic sentence.
public final class Words {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Language language;
    private final Map<String, String> messages;

    private Words(String file, Language language) {
        this.file = file;
        this.language = language;
        this.messages = read(file);
    }

    /// The words of `desk` (a package name under `qantara.node`) in `language`; they are read once.
    ///
    /// @throws IllegalStateException when the desk has no word file for this language
    public static Words of(String desk, Language language) {
        var file = "/qantara/node/" + desk + "/words_" + language.tag() + ".properties";
        return READ.computeIfAbsent(file, missing -> new Words(missing, language));
    }

    /// The message named `key`, which takes no values.
    public String say(String key) {
        return say(key, Map.of());
    }

    /// The message named `key` with one value.
    public String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }

    /// The message named `key` with its values. Texts and dressed values come out isolated by U+2068 and U+2069; for a
    /// page, [#html] isolates with elements instead.
    ///
    /// @throws IllegalArgumentException when the desk has no such message
    public String say(String key, Map<String, ?> values) {
        var isolated = new HashMap<String, Object>();
        values.forEach((name, value) -> isolated.put(name, isolate(value)));
        return format(key).format(isolated);
    }

    /// The message named `key` for a terminal. Isolates stay where a sentence runs from the right; elsewhere they would
    /// only be copied along with a path.
    public String line(String key, Map<String, ?> values) {
        var sentence = say(key, values);
        return language == Language.ARABIC ? sentence : sentence.replaceAll("[\\u2066-\\u2069]", "");
    }

    /// The message named `key` as page content: texts stand in `<bdi>`, dressed values ([Ref], [Plate]…) keep their
    /// dress.
    public Content html(String key, Map<String, ?> values) {
        return new Sentence(format(key), values);
    }

    /// The message named `key` as page content with one value.
    public Content html(String key, String name, Object value) {
        return html(key, Map.of(name, value));
    }

    /// Whether there is a message named `key`, for a code that came from elsewhere.
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// The language these words are in.
    public Language language() {
        return language;
    }

    SortedSet<String> keys() {
        return new TreeSet<>(messages.keySet());
    }

    MessageFormat format(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in " + file);
        }
        return new MessageFormat(message, language.locale());
    }

    private static Object isolate(Object value) {
        return switch (value) {
            case Number number -> number;
            case Dressed dressed -> FIRST_STRONG_ISOLATE + dressed.text() + POP_ISOLATE;
            default -> FIRST_STRONG_ISOLATE + value + POP_ISOLATE;
        };
    }

    private static Map<String, String> read(String file) {
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no words at " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var messages = new HashMap<String, String>();
            properties.forEach((key, message) -> messages.put(key.toString(), message.toString()));
            return Map.copyOf(messages);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
