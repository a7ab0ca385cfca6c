package qantara.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the repository and says where it is not as the house wants it. [TidinessTest] shows that each question can be
/// answered with no.
class TidyTest {
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr");
    private static final String[] TEXTS = {
        ".java", ".jte", ".css", ".js", ".sql", ".md", ".xml", ".properties", ".svg", ".yml", ".html"
    };
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[,}]");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:sealed |non-sealed |final |abstract )*(?:record|enum|interface|class) (\\w+)");

    private static final Pattern ROOM = Pattern.compile("`(\\w+)`");
    private static final int CELLS_OF_A_ROW = 7;

    private static final Repository HOUSE = Repository.here();

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        var folders = HOUSE.files(".java")
                .filter(file -> HOUSE.name(file).contains("/src/main/java/qantara/"))
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders).hasSizeGreaterThan(10);
        assertThat(folders.stream()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(info -> !Files.exists(info) || !Tidy.isNullMarked(Repository.read(info)))
                        .map(HOUSE::name))
                .isEmpty();
    }

    @Test
    void every_flow_page_has_its_walk() {
        assertThat(HOUSE.files(".md")
                        .filter(file -> HOUSE.name(file).startsWith("docs/flows/"))
                        .map(Tidy::walkOf)
                        .filter(walk -> !HOUSE.has("walks/src/test/java/qantara/walks/" + walk + ".java")))
                .isEmpty();
    }

    @Test
    void nothing_is_named_for_no_subject() {
        assertThat(HOUSE.files(".java", ".jte")
                        .map(HOUSE::name)
                        .filter(name -> Tidy.drawers(name).findAny().isPresent()))
                .isEmpty();
    }

    @Test
    void no_text_holds_an_invisible_character() {
        assertThat(complaints(Tidy::invisible, TEXTS)).isEmpty();
    }

    @Test
    void no_template_has_what_the_content_policy_blocks() {
        assertThat(complaints(Tidy::unsafe, ".jte")).isEmpty();
    }

    @Test
    void no_style_names_a_physical_side() {
        assertThat(complaints(Tidy::physical, ".css")).isEmpty();
    }

    @Test
    void every_room_has_a_readme() {
        var modules = HOUSE.files("pom.xml").map(Path::getParent);
        var desks = HOUSE.files("package-info.java")
                .filter(file -> HOUSE.name(file).matches("node/src/main/java/qantara/node/\\w+/.*"))
                .map(Path::getParent);
        var rooms = Stream.concat(modules, desks).toList();
        assertThat(rooms).hasSizeGreaterThan(10);
        assertThat(rooms.stream()
                        .map(room -> room.resolve("README.md"))
                        .filter(readme -> !Files.exists(readme))
                        .map(HOUSE::name))
                .isEmpty();
    }

    @Test
    void no_file_is_long_without_saying_why() {
        assertThat(complaints(Tidy::tooLong, ".java", ".jte", ".css", ".js", ".sql"))
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(complaints(Tidy::leftovers, ".java", ".jte", ".css", ".js", ".sql", ".xml"))
                .isEmpty();
    }

    /// What a question finds wrong, each finding with its file. It must have had files to look at.
    private static List<String> complaints(Function<String, List<String>> question, String... endings) {
        var files = HOUSE.files(endings).toList();
        assertThat(files).isNotEmpty();
        return files.stream()
                .flatMap(file ->
                        question.apply(Repository.read(file)).stream().map(wrong -> HOUSE.name(file) + ": " + wrong))
                .toList();
    }

    @Test
    void every_desk_says_the_same_things_in_four_languages() {
        var desks = wordFiles();
        assertThat(desks).isNotEmpty();
        desks.forEach((desk, files) -> {
            assertThat(files.keySet()).as(desk).containsExactlyElementsOf(LANGUAGES);
            var english = files.getOrDefault("en", Map.of());
            files.forEach((language, words) -> compare(desk + " " + language, words, english, language));
        });
    }

    private static void compare(String where, Map<String, String> words, Map<String, String> english, String language) {
        assertThat(words.keySet()).as(where).isEqualTo(english.keySet());
        words.forEach((key, message) -> {
            assertThat(message).as(where + " " + key).isNotBlank().doesNotContain("'");
            assertThatCode(() -> new MessageFormat(message, Locale.forLanguageTag(language)))
                    .as(where + " " + key)
                    .doesNotThrowAnyException();
            assertThat(arguments(message)).as(where + " " + key).isEqualTo(arguments(english.getOrDefault(key, "")));
        });
    }

    private static TreeSet<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Folder, then language, then key.
    private static Map<String, Map<String, Map<String, String>>> wordFiles() {
        var folders = new TreeMap<String, Map<String, Map<String, String>>>();
        HOUSE.files(".properties")
                .filter(file -> HOUSE.name(file).contains("/src/main/resources/"))
                .filter(file -> file.getFileName().toString().startsWith("words_"))
                .forEach(file -> folders.computeIfAbsent(folderOf(HOUSE.name(file)), _ -> new TreeMap<>())
                        .put(languageOf(HOUSE.name(file)), words(file)));
        return folders;
    }

    private static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    private static String languageOf(String name) {
        return name.replaceFirst(".*/words_", "").replaceFirst("\\.properties$", "");
    }

    private static Map<String, String> words(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Repository.read(file)));
            var words = new TreeMap<String, String>();
            properties.forEach((key, message) -> words.put(key.toString(), message.toString()));
            return words;
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    @Test
    void every_domain_type_is_in_the_glossary() {
        var glossary = Repository.read(HOUSE.root().resolve("docs/words.md"));
        var rooms = rooms(glossary);
        assertThat(rooms).contains("handling", "exchange");
        assertThat(rooms.stream()
                        .flatMap(TidyTest::publicTypes)
                        .filter(type -> !glossary.contains("\n| `" + type + "` |")))
                .isEmpty();
    }

    private static List<String> rooms(String glossary) {
        return glossary.lines()
                .filter(line -> line.startsWith("Rooms whose public types stand here: "))
                .flatMap(line -> ROOM.matcher(line).results().map(found -> found.group(1)))
                .toList();
    }

    private static Stream<String> publicTypes(String room) {
        return HOUSE.files(".java")
                .filter(file -> HOUSE.name(file).startsWith("engines/" + room + "/src/main/java/"))
                .flatMap(file ->
                        PUBLIC_TYPE.matcher(Repository.read(file)).results().map(found -> found.group(1)));
    }

    @Test
    void every_word_of_the_glossary_is_in_four_languages() {
        var rows = Repository.read(HOUSE.root().resolve("docs/words.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(rows.stream().filter(row -> !isWhole(row))).isEmpty();
    }

    private static boolean isWhole(String row) {
        var cells = List.of(row.split("\\|", -1));
        return cells.size() == CELLS_OF_A_ROW
                && cells.subList(1, cells.size() - 1).stream().noneMatch(String::isBlank);
    }
}
