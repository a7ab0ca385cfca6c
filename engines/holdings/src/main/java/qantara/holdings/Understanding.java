package qantara.holdings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qantara.names.BirthDate;
import qantara.names.DateReading;
import qantara.names.Identity;
import qantara.names.IdentityDocument;
import qantara.names.MachineReadable;
import qantara.names.Name;
import qantara.names.NameReading;
import qantara.names.NameRefusal;
import qantara.names.Particulars;
import qantara.names.Plate;
import qantara.names.Sex;

/// Reads a person as written, value by value, and notes what is wrong.
final class Understanding {
    private static final int LONGEST_PLACE = 200;

    /// ISO 3166-1: three letters to two.
    private static final Map<String, String> THREE_LETTERS = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    country -> Locale.of("", country).getISO3Country(), Function.identity()));

    private final Written written;
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    Understanding(Written written) {
        this.written = written;
    }

    Understood<Held> held(String handle) {
        var id = handle.strip();
        if (id.isEmpty() || id.length() > Held.LONGEST_HANDLE || id.chars().anyMatch(Character::isISOControl))
            return new Understood.Refused<>(Flaw.HANDLE);
        var lead = written.names().isEmpty() ? "" : written.names().getFirst();
        if (!(Name.read(lead) instanceof NameReading.Taken)) return new Understood.Refused<>(noName(lead));
        var who = new Particulars(names(Particulars.MOST_NAMES), born(), sex(), nationalities(), place(), documents());
        return new Understood.As<>(
                new Held(new Identity(id, who), marks(who.documents().size())), flaws);
    }

    Understood<Question> question(int most) {
        var names = names(Question.MOST_NAMES);
        var documents = documents();
        var marks = marks(documents.size());
        var born = born();
        if (names.isEmpty() && born.isEmpty() && marks.isEmpty() && documents.isEmpty())
            return new Understood.Refused<>(whyNothing());
        return new Understood.As<>(new Question(names, born, sex(), nationalities(), documents, marks, most), flaws);
    }

    private Flaw whyNothing() {
        var lead = written.names().isEmpty() ? "" : written.names().getFirst();
        if (!lead.isBlank()) return noName(lead);
        return flaws.stream().findFirst().orElse(Flaw.NOTHING_ASKED);
    }

    private static Flaw noName(String written) {
        return switch (Name.read(written)) {
            case NameReading.Refused(var why) ->
                why == NameRefusal.EMPTY
                        ? Flaw.NAME_MISSING
                        : why == NameRefusal.TOO_LONG ? Flaw.NAME_TOO_LONG : Flaw.NAME_UNREADABLE;
            case NameReading.Taken _ -> Flaw.NAME_UNREADABLE;
        };
    }

    private List<Name> names(int most) {
        var names = new LinkedHashSet<Name>();
        for (var name : written.names()) {
            if (name.isBlank()) continue;
            if (names.size() == most) {
                flaws.add(Flaw.TOO_MANY_NAMES);
                break;
            }
            if (Name.read(name.strip()) instanceof NameReading.Taken(var taken)) names.add(taken);
            else flaws.add(Flaw.ALIAS);
        }
        return List.copyOf(names);
    }

    private Optional<BirthDate> born() {
        if (written.born().isBlank()) return Optional.empty();
        return switch (DateReading.of(written.born())) {
            case DateReading.Days(var candidates) ->
                Optional.of(BirthDate.of(candidates.getFirst().day()));
            case DateReading.Month(var month) ->
                Optional.of(new BirthDate(
                        month.getYear(), OptionalInt.of(month.getMonthValue()), OptionalInt.empty(), false));
            case DateReading.Years(var from, var to) ->
                Optional.of(new BirthDate((from + to) / 2, OptionalInt.empty(), OptionalInt.empty(), from != to));
            case DateReading.Refused _ -> flawed(Flaw.BIRTH);
        };
    }

    private <T> Optional<T> flawed(Flaw flaw) {
        flaws.add(flaw);
        return Optional.empty();
    }

    private Optional<Sex> sex() {
        return switch (written.sex().strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "f", "female", "femme", "mujer", "أنثى", "انثى" -> Optional.of(Sex.FEMALE);
            case "m", "male", "homme", "hombre", "ذكر" -> Optional.of(Sex.MALE);
            case "x", "<" -> Optional.of(Sex.UNSPECIFIED);
            default -> flawed(Flaw.SEX);
        };
    }

    private Set<String> nationalities() {
        var countries = new HashSet<String>();
        for (var code : written.nationalities()) {
            var upper = code.strip().toUpperCase(Locale.ROOT);
            var country = THREE_LETTERS.getOrDefault(upper, upper);
            if (country.matches("[A-Z]{2}") && THREE_LETTERS.containsValue(country)) countries.add(country);
            else if (!upper.isEmpty()) flaws.add(Flaw.NATIONALITY);
        }
        return countries;
    }

    private String place() {
        var place = written.place().strip();
        if (place.length() <= LONGEST_PLACE && place.chars().noneMatch(Character::isISOControl)) return place;
        flaws.add(Flaw.PLACE);
        return "";
    }

    /// A number, a number with its state before it (`MA:AB123`), or the lines of a machine-readable zone.
    private Set<IdentityDocument> documents() {
        var documents = new LinkedHashSet<IdentityDocument>();
        for (var one : written.documents()) {
            if (one.isBlank()) continue;
            var read = one.contains("<<") ? zone(one) : numbered(one);
            if (documents.size() == Held.MOST_MARKS) flaws.add(Flaw.TOO_MANY_MARKS);
            else read.ifPresentOrElse(documents::add, () -> flaws.add(Flaw.DOCUMENT));
        }
        return documents;
    }

    private static Optional<IdentityDocument> zone(String lines) {
        return MachineReadable.of(lines).taken().map(MachineReadable::document);
    }

    private static Optional<IdentityDocument> numbered(String one) {
        var at = one.indexOf(':');
        var state = at < 0 ? "" : one.substring(0, at).strip().toUpperCase(Locale.ROOT);
        return IdentityDocument.read(one.substring(at + 1), THREE_LETTERS.getOrDefault(state, state))
                .taken();
    }

    private Set<Mark> marks(int documents) {
        var marks = new ArrayList<Mark>();
        for (var plate : written.plates()) if (!plate.isBlank()) marks.addAll(plates(plate));
        for (var phone : written.phones())
            if (!phone.isBlank())
                Phone.of(phone, written.country())
                        .taken()
                        .ifPresentOrElse(number -> marks.add(number.mark()), () -> flaws.add(Flaw.PHONE));
        var free = Held.MOST_MARKS - documents;
        var all = new LinkedHashSet<>(marks);
        if (all.size() > free) flaws.add(Flaw.TOO_MANY_MARKS);
        return all.stream().limit(free).collect(Collectors.toSet());
    }

    private List<Mark> plates(String one) {
        var at = one.indexOf(':');
        var state = at < 0 ? written.country() : one.substring(0, at);
        var readings = Plate.readings(one.substring(at + 1), state).taken().orElse(List.of());
        if (readings.isEmpty()) flaws.add(Flaw.PLATE);
        return readings.stream().map(Mark::of).toList();
    }
}
