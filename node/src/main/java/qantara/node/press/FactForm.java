package qantara.node.press;

import com.ibm.icu.util.ULocale;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qantara.node.chancery.Fact;
import qantara.node.chancery.FactWords;
import qantara.node.shell.Frame;
import qantara.node.shell.Kept;
import qantara.reader.Country;

/// The form in which an officer corrects a fact or adds one: which it is, and what stands in its fields.
///
/// @param on the line it corrects, or the sheet it adds to
/// @param adds whether it adds
public record FactForm(Kind kind, String on, boolean adds, Kept kept) {
    /// The facts there is a form for.
    public enum Kind {
        NATURE,
        DATE,
        PLACE,
        PARTICIPANT,
        SUBJECTS,
        EVENT,
        ACCORD,
        PROMISE;

        /// The form for a fact.
        static Kind of(Fact fact) {
            return switch (fact) {
                case Fact.Nature _ -> NATURE;
                case Fact.Held _, Fact.Undated _ -> DATE;
                case Fact.Place _ -> PLACE;
                case Fact.Participant _ -> PARTICIPANT;
                case Fact.Subjects _ -> SUBJECTS;
                case Fact.Event _ -> EVENT;
                case Fact.Accord _ -> ACCORD;
                case Fact.Promise _ -> PROMISE;
            };
        }

        /// Its name in addresses and keys.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Corrects `line`, its fields filled with the fact as it stands.
    static FactForm correcting(String line, Fact fact) {
        return new FactForm(Kind.of(fact), line, false, Kept.of(filled(fact)));
    }

    /// Adds a fact to `sheet`.
    static FactForm adding(String sheet, Kind kind) {
        return new FactForm(kind, sheet, true, Kept.EMPTY);
    }

    private static Map<String, String> filled(Fact fact) {
        var fields = new HashMap<String, String>();
        switch (fact) {
            case Fact.Nature(var kinds) -> {
                fields.put("first", kinds.getFirst().name());
                fields.put("also", names(kinds.subList(1, kinds.size())));
            }
            case Fact.Held held -> {
                fields.put("from", held.start().toString());
                fields.put("to", held.end().toString());
            }
            case Fact.Undated _ -> {}
            case Fact.Place place -> {
                fields.put("country", place.country().map(Country::code).orElse(""));
                fields.put("city", place.city().orElse(""));
                fields.put("venue", place.venue().orElse(""));
            }
            case Fact.Participant one -> {
                fields.put("name", one.name().orElse(""));
                fields.put("title", one.title().orElse(""));
                fields.put("service", one.service().orElse(""));
                fields.put("country", one.country().map(Country::code).orElse(""));
                fields.put("role", one.role().name());
                fields.put("capacity", one.capacity().name());
            }
            case Fact.Subjects(var topics) -> fields.put("topics", names(topics));
            case Fact.Event event -> {
                fields.put("code", event.code().name());
                fields.put("year", event.year().map(String::valueOf).orElse(""));
                fields.put("edition", event.edition().map(String::valueOf).orElse(""));
                fields.put("city", event.city().orElse(""));
                fields.put("countries", codes(event.countries()));
            }
            case Fact.Accord accord -> {
                fields.put("accord", accord.kind().name());
                fields.put("status", accord.status().name());
                fields.put("year", accord.year().map(String::valueOf).orElse(""));
                fields.put("countries", codes(accord.parties()));
            }
            case Fact.Promise promise -> {
                fields.put("what", promise.what());
                fields.put("countries", codes(promise.by()));
                fields.put("due", promise.due().map(Object::toString).orElse(""));
            }
        }
        return fields;
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(" "));
    }

    /// Does the field with several values hold this one?
    public boolean holds(String field, String value) {
        return List.of(kept.value(field).split(" ")).contains(value);
    }

    /// Every country and organisation with its name, in the order of the reader's language; the first is none.
    public static SequencedMap<String, String> countries(Frame frame, FactWords facts) {
        var countries = new LinkedHashMap<String, String>();
        countries.put("", "–");
        var collator = Collator.getInstance(frame.language().locale());
        Stream.concat(Stream.of("XI", "XE", "XA", "XG", "XM"), Stream.of(ULocale.getISOCountries()))
                .map(Country::new)
                .map(country -> Map.entry(country.code(), facts.country(country)))
                .sorted(Comparator.comparing(Map.Entry::getValue, collator))
                .forEach(country -> countries.put(country.getKey(), country.getValue()));
        return countries;
    }
}
