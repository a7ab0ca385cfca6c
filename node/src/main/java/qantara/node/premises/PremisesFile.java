package qantara.node.premises;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The file `node.properties` in a node's folder: written once by `init`, editable by hand, read at each start.
public final class PremisesFile {
    private static final List<String> LANGUAGES = List.of("ar", "fr", "es", "en");

    private PremisesFile() {}

    /// What the file in `folder` says; empty when the folder holds no node.
    ///
    /// @throws PremisesUnreadable when the file is there and is wrong, naming the line to mend
    public static Optional<Premises> read(Path folder) {
        var file = folder.resolve("node.properties");
        if (!Files.isRegularFile(file)) return Optional.empty();
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new PremisesUnreadable("node.properties", e);
        }
        return Optional.of(premises(folder, lines));
    }

    /// Where the journal of posted letters lies: what the line `journal` says, which may name a folder on a second
    /// volume, or the folder `journal` of the node.
    ///
    /// @throws PremisesUnreadable when the file cannot be read
    public static Path journal(Path folder) {
        var file = folder.resolve("node.properties");
        var lines = new Properties();
        if (!Files.isRegularFile(file)) return folder.resolve("journal");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
            return folder.resolve(lines.getProperty("journal", "journal").strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new PremisesUnreadable("journal", e);
        }
    }

    private static Premises premises(Path folder, Properties lines) {
        try {
            return new Premises(
                    folder,
                    value(lines, "service"),
                    names(lines),
                    ZoneId.of(value(lines, "zone")),
                    List.of(value(lines, "languages").split("[, ]+")),
                    door(lines, "officers"),
                    door(lines, "partners"),
                    Boolean.parseBoolean(lines.getProperty("demonstration", "false")));
        } catch (DateTimeException e) {
            throw new PremisesUnreadable("zone", e);
        } catch (IllegalArgumentException e) {
            throw new PremisesUnreadable("node.properties: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> names(Properties lines) {
        var names = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            var name = lines.getProperty("name." + language);
            if (name != null) names.put(language, name);
        }
        return names;
    }

    private static Premises.Door door(Properties lines, String which) {
        try {
            return new Premises.Door(value(lines, which + ".host"), Integer.parseInt(value(lines, which + ".port")));
        } catch (NumberFormatException e) {
            throw new PremisesUnreadable(which + ".port", e);
        }
    }

    private static String value(Properties lines, String key) {
        var value = lines.getProperty(key);
        if (value == null || value.isBlank()) throw new PremisesUnreadable(key);
        return value.strip();
    }

    /// Writes the file for a new node.
    ///
    /// @throws IOException when the folder cannot be written to
    public static void write(Premises premises) throws IOException {
        var text = new StringBuilder("# This node. Changes take effect at the next start.\n");
        text.append("service = ").append(premises.service()).append('\n');
        premises.names()
                .forEach((language, name) -> text.append("name.")
                        .append(language)
                        .append(" = ")
                        .append(name)
                        .append('\n'));
        text.append("zone = ").append(premises.zone()).append('\n');
        text.append("languages = ")
                .append(String.join(", ", premises.languages()))
                .append('\n');
        append(text, "officers", premises.officers());
        append(text, "partners", premises.partners());
        text.append("demonstration = ").append(premises.demonstration()).append('\n');
        Files.writeString(premises.folder().resolve("node.properties"), text);
    }

    private static void append(StringBuilder text, String which, Premises.Door door) {
        text.append(which).append(".host = ").append(door.host()).append('\n');
        text.append(which).append(".port = ").append(door.port()).append('\n');
    }
}
