package qantara.node.searches;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import qantara.node.shell.Kept;
import qantara.node.shell.Words;

/// What an officer entered into a form or a row of a file, and what is found wrong with it while it is read.
final class Entered {
    /// The longest value that is kept of any field, in UTF-16 units.
    static final int LONGEST = 12_000;

    private static final int MOST = 60;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Wrong> wrong = new HashMap<>();

    Entered(Map<String, String> typed) {
        typed.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .limit(MOST)
                .forEach(field -> fields.put(
                        field.getKey(),
                        bounded(field.getValue().replace("\r\n", "\n").strip())));
    }

    private static String bounded(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    boolean isFit() {
        return wrong.isEmpty();
    }

    Map<String, Wrong> wrong() {
        return Map.copyOf(wrong);
    }

    /// The first thing found wrong with a field is the one that is said.
    void refuse(String field, Wrong why) {
        wrong.putIfAbsent(field, why);
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /// A readable text of `most` characters at most, which may be missing.
    String text(String field, int most) {
        var text = text(field);
        if (text.length() > most) refuse(field, Wrong.longerThan(most));
        if (!isReadable(text)) refuse(field, Wrong.CONTROL);
        return text;
    }

    String required(String field, int most) {
        if (text(field).isEmpty()) refuse(field, Wrong.MISSING);
        return text(field, most);
    }

    private static boolean isReadable(String text) {
        return text.codePoints()
                .allMatch(point -> Character.getType(point) != Character.SURROGATE
                        && (!Character.isISOControl(point) || point == '\n' || point == '\t'));
    }

    /// The lines of a field that say something.
    List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The constant that a field names; one that names none is wrong, an empty field is just empty.
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        var named = Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
        if (named.isEmpty() && !text(field).isEmpty()) refuse(field, Wrong.CHOICE);
        return named;
    }

    <E extends Enum<E>> Optional<E> requiredChoice(String field, Class<E> type) {
        if (text(field).isEmpty()) refuse(field, Wrong.MISSING);
        return choice(field, type);
    }

    /// The constants whose boxes are ticked.
    <E extends Enum<E>> Set<E> ticked(String group, Class<E> type) {
        var ticked = EnumSet.noneOf(type);
        for (var one : type.getEnumConstants())
            if (!text(group + "." + one.name()).isEmpty()) ticked.add(one);
        return ticked;
    }

    /// The form as it was sent, with what is wrong in the reader's language.
    Kept kept(Words words) {
        var kept = Kept.of(fields);
        for (var one : wrong.entrySet())
            kept = kept.refusing(one.getKey(), one.getValue().in(words));
        return kept;
    }
}
