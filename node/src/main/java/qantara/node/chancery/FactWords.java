package qantara.node.chancery;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import qantara.names.Script;
import qantara.node.shell.Frame;
import qantara.node.shell.PersonName;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;
import qantara.reader.CityNames;
import qantara.reader.Country;
import qantara.reader.Kind;
import qantara.reader.Language;
import qantara.reader.Topic;

/// What a fact says in the reader's language, for the pages of the record and of the reader's desk.
public final class FactWords {
    private static final String ORGANISATIONS = "XI XE XA XG XM";

    private final Words words;
    private final ReaderTime time;
    private final ULocale locale;
    private final Map<String, PersonName> known;

    /// @param known names as texts write them, with what the register of officials knows of the other script
    public FactWords(Frame frame, Map<String, PersonName> known) {
        this.words = frame.words("chancery");
        this.time = frame.time();
        this.locale = ULocale.forLocale(frame.language().locale());
        this.known = Map.copyOf(known);
    }

    /// What kind of fact it is: the name of its line.
    public String label(Fact fact) {
        return switch (fact) {
            case Fact.Nature _ -> words.say("fact.nature");
            case Fact.Held _, Fact.Undated _ -> words.say("fact.date");
            case Fact.Place _ -> words.say("fact.place");
            case Fact.Participant one ->
                one.capacity() == Fact.Capacity.ATTENDEE
                        ? words.say("fact.attendee")
                        : words.say("fact." + code(one.role()));
            case Fact.Subjects _ -> words.say("fact.subjects");
            case Fact.Event _ -> words.say("fact.event");
            case Fact.Accord _ -> words.say("fact.accord");
            case Fact.Promise _ -> words.say("fact.promise");
        };
    }

    /// The value of an enumeration named `of`, such as `topic`.
    public String value(String of, Enum<?> value) {
        return words.say(of + "." + code(value));
    }

    /// All values of an enumeration with their words, by name, for a form.
    public SequencedMap<String, String> choices(String of, Enum<?>[] values) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> choices.put(value.name(), value(of, value)));
        return choices;
    }

    public String kinds(List<Kind> kinds) {
        return list(kinds.stream().map(kind -> value("kind", kind)).toList());
    }

    public List<String> topics(List<Topic> topics) {
        return topics.stream().map(topic -> value("topic", topic)).toList();
    }

    /// A country's name as the reader's language has it, or an organisation's.
    public String country(Country country) {
        return ORGANISATIONS.contains(country.code())
                ? words.say("organisation." + country.code())
                : new ULocale("und", country.code()).getDisplayCountry(locale);
    }

    public String countries(List<Country> countries) {
        return list(countries.stream().map(this::country).toList());
    }

    /// When it was held, as finely as it is known.
    public String dates(Fact.Held held) {
        return switch (held.precision()) {
            case MONTH -> month(held.start());
            case YEAR -> String.valueOf(held.start().getYear());
            case DAY, RANGE, UNKNOWN ->
                held.start().equals(held.end())
                        ? time.day(held.start())
                        : words.say("date.range", Map.of("from", time.date(held.start()), "to", time.date(held.end())));
        };
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM")
                .localizedBy(time.language().locale())
                .format(day);
    }

    /// The first day in the Hijri calendar; empty when the day is not known.
    public Optional<String> hijri(Fact.Held held) {
        return switch (held.precision()) {
            case DAY, RANGE -> Optional.of(time.hijri(held.start()));
            case MONTH, YEAR, UNKNOWN -> Optional.empty();
        };
    }

    /// City and country, or as much of it as is known; the venue stands apart.
    public String place(Fact.Place place) {
        var country = place.country().map(this::country);
        if (place.city().isPresent() && country.isPresent())
            return words.say("place.in", Map.of("city", city(place).orElseThrow(), "country", country.get()));
        return city(place).or(() -> country).or(place::venue).orElse("");
    }

    /// The city as the reader's language has it.
    private Optional<String> city(Fact.Place place) {
        var language = Language.valueOf(time.language().name());
        return place.city()
                .map(city -> place.country()
                        .map(country -> CityNames.in(country, city, language))
                        .orElse(city));
    }

    /// A participant's name in both scripts where the register knows it; empty when only the office is named.
    public Optional<PersonName> person(Fact.Participant one) {
        return one.name().map(name -> known.getOrDefault(name, inOneScript(name)));
    }

    private static PersonName inOneScript(String name) {
        return Script.of(name) == Script.ARABIC ? PersonName.arabic(name) : PersonName.latin(name);
    }

    /// The event with its edition and year: `FIFA World Cup 2030`.
    public String event(Fact.Event event) {
        return words.say(
                "event.line",
                Map.of(
                        "event",
                        value("event", event.code()),
                        "year",
                        event.year().map(String::valueOf).orElse(""),
                        "edition",
                        event.edition().orElse(0)));
    }

    public String accord(Fact.Accord accord) {
        return words.say(
                "accord.line",
                Map.of(
                        "kind",
                        value("accord", accord.kind()),
                        "status",
                        value("accord.status", accord.status()),
                        "year",
                        accord.year().map(String::valueOf).orElse("")));
    }

    /// A date in words.
    public String day(LocalDate date) {
        return time.date(date);
    }

    /// A message of the chancery.
    public String say(String key) {
        return words.say(key);
    }

    /// A title for an engagement: its kind and where it was.
    public String title(Engagement engagement) {
        return title(engagement.facts().stream().map(Attested::fact).toList());
    }

    /// A title for what these facts tell; empty when they do not say of what kind it was.
    public String title(List<Fact> facts) {
        var kind = find(Fact.Nature.class, facts)
                .map(nature -> value("kind", nature.kinds().getFirst()))
                .orElse("");
        return find(Fact.Place.class, facts).map(place -> title(kind, place)).orElse(kind);
    }

    /// One message for the whole: isolated runs inside an isolated run would take their order from nothing.
    private String title(String kind, Fact.Place place) {
        var country = place.country().map(this::country);
        if (place.city().isPresent() && country.isPresent())
            return words.say(
                    "engagement.title.in",
                    Map.of("kind", kind, "city", city(place).orElseThrow(), "country", country.get()));
        return words.say("engagement.title", Map.of("kind", kind, "place", place(place)));
    }

    private static <F extends Fact> Optional<F> find(Class<F> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private String list(List<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
