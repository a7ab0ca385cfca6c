package qantara.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The habits of the house that no compiler sees, each as a question to the text of one file: what is wrong with it?
final class Tidy {
    static final int LONGEST_FILE_LINES = 300;

    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "core");
    private static final Pattern DRAWER_TYPE = Pattern.compile(".*(Util|Utils|Common|Helper|Helpers|Manager|Impl)");
    private static final Pattern NULL_MARKED = Pattern.compile("(?m)^@NullMarked$");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
                    + "|(?:^|[;{\\s])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\\s*:"
                    + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)"
                    + "|border-(?:top|bottom)-(?:left|right)-radius",
            Pattern.MULTILINE);
    private static final Pattern STYLED = Pattern.compile("<[^>]*\\s(?:style|on[a-z]+|hx-on[^=\\s]*)\\s*=");
    private static final Pattern INLINE = Pattern.compile("<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern OTHER_HOST = Pattern.compile("(?:href|src|action)=\"(?:https?:)?//");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern LONG_BECAUSE = Pattern.compile("(?im)^\\s*(?://|/\\*|\\*|--|<!--).*\\blong because");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("@media[^{]*");

    private Tidy() {}

    /// Characters that are not seen, or that turn the direction of the text around them: in source they can make a
    /// line read otherwise than it runs. Joiners belong to no word of these four languages.
    static List<String> invisible(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> isInvisible(text.charAt(at)))
                .mapToObj(at -> String.format(Locale.ROOT, "U+%04X in line %d", (int) text.charAt(at), line(text, at)))
                .toList();
    }

    private static boolean isInvisible(char letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                true;
            case Character.CONTROL -> letter != '\n';
            default -> letter == '\u00a0' || letter == '\u2007' || letter == '\u3164' || letter == '\ufffd';
        };
    }

    private static int line(String text, int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /// Folders and types named for no subject.
    static Stream<String> drawers(String name) {
        var parts = List.of(name.split("/"));
        var folders = parts.subList(0, parts.size() - 1).stream().filter(DRAWERS::contains);
        var type = parts.getLast().replaceAll("\\..*", "");
        return Stream.concat(
                folders, Stream.of(type).filter(one -> DRAWER_TYPE.matcher(one).matches()));
    }

    static boolean isNullMarked(String packageInfo) {
        return NULL_MARKED.matcher(packageInfo).find()
                && packageInfo.stripLeading().startsWith("///");
    }

    /// Declarations that name a physical side, which would not turn with the direction of the page.
    static List<String> physical(String css) {
        var plain = MEDIA.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("@media ");
        return found(PHYSICAL, plain);
    }

    /// What a strict content policy would block, or what would reach another host.
    static List<String> unsafe(String template) {
        return Stream.of(STYLED, INLINE, OTHER_HOST)
                .flatMap(pattern -> found(pattern, template).stream())
                .toList();
    }

    /// A file may be long when a comment of it says "long because".
    static List<String> tooLong(String text) {
        var lines = text.lines().count();
        var isFine = lines <= LONGEST_FILE_LINES || LONG_BECAUSE.matcher(text).find();
        return isFine ? List.of() : List.of(lines + " lines");
    }

    static List<String> leftovers(String text) {
        return found(LEFTOVER, text);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    /// The name of the walk that a flow page must have: `1-a-request-leaves-rabat.md` is `ARequestLeavesRabatTest`.
    static String walkOf(Path flow) {
        var words = flow.getFileName()
                .toString()
                .replaceFirst("^\\d+-", "")
                .replaceFirst("\\.md$", "")
                .split("-");
        return Stream.of(words).map(Tidy::capital).reduce("", String::concat) + "Test";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
