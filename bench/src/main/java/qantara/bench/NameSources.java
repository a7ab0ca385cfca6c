package qantara.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The names that are measured on, read from where they lie; none of them is kept in the project but those we invented.
final class NameSources {
    private NameSources() {}

    /// One name as both scripts spell it.
    record Spelt(String arabic, String latin) {}

    /// A person of the list of the United Nations.
    ///
    /// @param born as stated; empty if not
    record Listed(String latin, String original, String born, List<String> goodAliases) {}

    /// Names of our own making, in both scripts, some in several spellings.
    static List<Spelt> invented() throws IOException {
        try (var in = Objects.requireNonNull(NameSources.class.getResourceAsStream("invented.tsv"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return spelt(reader.readAllAsString().lines(), 0, 1);
        }
    }

    /// The tuning part of the Google pairs: nothing was learnt from it.
    static List<Spelt> google(Path data) throws IOException {
        return spelt(Files.readString(data.resolve("ar2en-eval.txt")).lines(), 0, 1);
    }

    /// The tuning part of the Wikidata pairs: nothing was learnt from it.
    static List<Spelt> wikidata(Path data) throws IOException {
        return spelt(Files.readString(data.resolve("wd_arabic_16")).lines(), 1, 0);
    }

    /// What the model was learnt from: only a crowd to be found among.
    static List<Spelt> learnt(Path data) throws IOException {
        var all = new ArrayList<>(
                spelt(Files.readString(data.resolve("wd_arabic_64")).lines(), 1, 0));
        all.addAll(spelt(Files.readString(data.resolve("ar2en-train.txt")).lines(), 0, 1));
        return all;
    }

    private static List<Spelt> spelt(Stream<String> lines, int arabic, int latin) {
        return lines.map(line -> line.split("\t"))
                .filter(fields -> fields.length >= 2)
                .map(fields -> new Spelt(fields[arabic].replace(" ", ""), fields[latin].strip()))
                .filter(pair -> pair.arabic().length() >= 3 && pair.latin().matches("[\\p{IsLatin}' -]{3,}"))
                .toList();
    }

    /// Given names of a country's list, romanized.
    static List<String> forenames(Path data, List<String> countries) throws IOException {
        return Files.readString(data.resolve("forenames.csv"))
                .lines()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields.length >= 12 && countries.contains(fields[0]))
                .map(fields -> fields[11])
                .filter(name -> name.length() >= 3)
                .distinct()
                .toList();
    }

    static List<Listed> unitedNations(Path data) throws IOException {
        try (var in = Files.newInputStream(data.resolve("UN_consolidated.xml"))) {
            return listed(in);
        } catch (XMLStreamException unreadable) {
            throw new IOException("UN_consolidated.xml cannot be read", unreadable);
        }
    }

    private static List<Listed> listed(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var reader = factory.createXMLStreamReader(in);
        var all = new ArrayList<Listed>();
        while (reader.hasNext())
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("INDIVIDUAL")) all.add(new Individual().read(reader));
        return all.stream().filter(one -> !one.latin().isBlank()).toList();
    }

    /// One person while the list is read.
    private static final class Individual {
        private final List<String> names = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private String original = "";
        private String born = "";
        private String quality = "";

        Listed read(XMLStreamReader reader) throws XMLStreamException {
            var text = new StringBuilder();
            while (true)
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> text.setLength(0);
                    case XMLStreamReader.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamReader.END_ELEMENT -> {
                        if (reader.getLocalName().equals("INDIVIDUAL"))
                            return new Listed(String.join(" ", names), original, born, aliases);
                        take(reader.getLocalName(), text.toString().strip());
                    }
                    default -> {}
                }
        }

        private void take(String element, String text) {
            if (text.isEmpty()) return;
            switch (element) {
                case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" -> names.add(text);
                case "NAME_ORIGINAL_SCRIPT" -> original = text;
                case "DATE" -> {
                    if (born.isEmpty()) born = text.substring(0, Math.min(10, text.length()));
                }
                case "YEAR", "FROM_YEAR" -> {
                    if (born.isEmpty()) born = text;
                }
                case "QUALITY" -> quality = text;
                case "ALIAS_NAME" -> {
                    if (quality.equals("Good")) aliases.add(text);
                }
                default -> {}
            }
        }
    }
}
