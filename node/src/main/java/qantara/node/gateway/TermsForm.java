package qantara.node.gateway;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.node.chancery.Instrument;
import qantara.node.shell.Words;

/// The agreement's part of the form in which a channel is proposed: what it offers, and how what was typed is read.
///
/// @param words of the chancery
public record TermsForm(Words words) {
    public Map<String, String> purposes() {
        return offered("purpose", Purpose.values());
    }

    public Map<String, String> categories() {
        return offered("category", DataCategory.values());
    }

    public Map<String, String> forms() {
        return offered("form", Instrument.Form.values());
    }

    private Map<String, String> offered(String group, Enum<?>... values) {
        var offered = new LinkedHashMap<String, String>();
        for (var value : values)
            offered.put(value.name(), words.say(group + "." + value.name().toLowerCase(Locale.ROOT)));
        return offered;
    }

    /// The terms as typed. A day that is none is read as none at all, and a form that is none as a memorandum.
    static Terms read(Map<String, String> typed) {
        return new Terms(
                typed.getOrDefault("agreement", "").strip(),
                typed.getOrDefault("title", ""),
                constant(typed.getOrDefault("form", ""), Instrument.Form::valueOf)
                        .orElse(Instrument.Form.MOU),
                ticked(typed, "purpose", Purpose.class),
                ticked(typed, "category", DataCategory.class),
                constant(typed.getOrDefault("ceiling", ""), Classification::valueOf)
                        .orElse(Classification.RESTRICTED),
                day(typed.getOrDefault("from", "")).orElse(LocalDate.EPOCH),
                day(typed.getOrDefault("until", "")));
    }

    private static <T> Optional<T> constant(String name, Function<String, T> valueOf) {
        try {
            return Optional.of(valueOf.apply(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Set<E> ticked(Map<String, String> typed, String group, Class<E> type) {
        var ticked = EnumSet.noneOf(type);
        for (var one : EnumSet.allOf(type)) if (typed.containsKey(group + "." + one.name())) ticked.add(one);
        return ticked;
    }

    /// Whether `text` is empty or a day.
    static boolean isDay(String text) {
        return text.isBlank() || day(text).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
