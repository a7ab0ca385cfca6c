package qantara.node.console;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What the command line says, in the reader's language.
final class Words {
    private static final List<String> SPOKEN = List.of("ar", "fr", "es", "en");

    private final String language;
    private final Properties words = new Properties();

    private Words(String language) {
        this.language = language;
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("read_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of the language asked for, or else of the environment, or else English.
    static Words of(Optional<String> asked, Map<String, String> environment) {
        var named = asked.or(() -> Optional.ofNullable(environment.get("LC_ALL")))
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .map(l -> l.toLowerCase(Locale.ROOT))
                .orElse("en");
        return new Words(SPOKEN.stream().filter(named::startsWith).findFirst().orElse("en"));
    }

    /// The message of a key, with values by name: `say("no_file", "file", path)`.
    String say(String key, Object... values) {
        var named = new HashMap<String, Object>();
        for (var i = 0; i + 1 < values.length; i += 2) named.put(values[i].toString(), values[i + 1]);
        return new MessageFormat(pattern(key), new ULocale(language + "-u-nu-latn")).format(named);
    }

    /// The word for a code of the schema, as `kind.visit`; the code itself where there is none.
    String word(String group, String code) {
        return words.getProperty(group + "." + code, code);
    }

    private String pattern(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /// The name of a country or of an organisation with a code of its own.
    String country(String code) {
        var own = words.getProperty("country." + code);
        return own != null ? own : new ULocale("", code).getDisplayCountry(new ULocale(language));
    }

    boolean rightToLeft() {
        return language.equals("ar");
    }
}
