package qantara.node.press;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import qantara.node.chancery.Fact;
import qantara.node.shell.Kept;
import qantara.node.shell.Words;
import qantara.reader.AgreementKind;
import qantara.reader.AgreementStatus;
import qantara.reader.Country;
import qantara.reader.Kind;
import qantara.reader.MajorEventCode;
import qantara.reader.Precision;
import qantara.reader.Role;
import qantara.reader.Topic;

/// Reads a sent [FactForm]: the fact it states, or the form with a sentence beside each field that is wrong.
final class FormReading {
    private static final Pattern SERVICE = Pattern.compile("[A-Z]{2}:(\\?|[A-Z0-9-]{2,12})");
    private static final Pattern COUNTRIES = Pattern.compile("([A-Z]{2}([ ,]+[A-Z]{2}){0,29})?");

    private final MultiValueMap<String, String> sent;
    private final Words words;
    private Kept kept;

    private FormReading(MultiValueMap<String, String> sent, Words words) {
        this.sent = sent;
        this.words = words;
        var values = new HashMap<String, String>();
        sent.forEach((field, all) -> values.put(field, String.join(" ", all)));
        this.kept = Kept.of(values);
    }

    /// What came of a form.
    sealed interface Outcome {
        /// It states this fact.
        record Stated(Fact fact) implements Outcome {}

        /// Something in it is wrong.
        record Refused(Kept kept) implements Outcome {}
    }

    static Outcome of(FactForm.Kind kind, MultiValueMap<String, String> sent, Words words) {
        return new FormReading(sent, words).read(kind);
    }

    private Outcome read(FactForm.Kind kind) {
        var fact = switch (kind) {
            case NATURE -> nature();
            case DATE -> date();
            case PLACE -> place();
            case PARTICIPANT -> participant();
            case SUBJECTS -> subjects();
            case EVENT -> event();
            case ACCORD -> accord();
            case PROMISE -> promise();
        };
        return fact.filter(_ -> !kept.isRefused())
                .<Outcome>map(Outcome.Stated::new)
                .orElseGet(() -> new Outcome.Refused(kept));
    }

    private Optional<Fact> nature() {
        var first = choice("first", Kind.values());
        var also = choices("also", Kind.values());
        return first.map(kind -> new Fact.Nature(
                Stream.concat(Stream.of(kind), also.stream()).distinct().toList()));
    }

    private Optional<Fact> date() {
        if (!kept.value("unknown").isEmpty()) return Optional.of(new Fact.Undated(Optional.empty()));
        var from = day("from");
        if (kept.value("from").isBlank()) refuse("from", "error.day");
        var to = kept.value("to").isBlank() ? from : day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            refuse("to", "error.order");
            return Optional.empty();
        }
        return from.flatMap(
                start -> to.map(end -> new Fact.Held(start, end, start.equals(end) ? Precision.DAY : Precision.RANGE)));
    }

    private Optional<Fact> place() {
        var country = country("country");
        var city = line("city");
        var venue = line("venue");
        if (country.isEmpty() && city.isEmpty() && venue.isEmpty()) {
            refuse("city", "error.place");
            return Optional.empty();
        }
        return kept.isRefused() ? Optional.empty() : Optional.of(new Fact.Place(country, city, venue));
    }

    private Optional<Fact> participant() {
        var name = line("name");
        var title = line("title");
        if (name.isEmpty() && title.isEmpty()) refuse("name", "error.who");
        var service = line("service");
        if (service.filter(code -> !SERVICE.matcher(code).matches()).isPresent()) refuse("service", "error.service");
        var country = country("country");
        var role = choice("role", Role.values());
        var capacity = choice("capacity", Fact.Capacity.values());
        if (kept.isRefused()) return Optional.empty();
        return role.flatMap(as -> capacity.map(in -> new Fact.Participant(name, title, service, country, as, in)));
    }

    private Optional<Fact> subjects() {
        var topics = choices("topics", Topic.values());
        if (topics.isEmpty()) refuse("topics", "error.choice");
        return topics.isEmpty() ? Optional.empty() : Optional.of(new Fact.Subjects(topics));
    }

    private Optional<Fact> event() {
        var code = choice("code", MajorEventCode.values());
        var year = number("year", 1900, 2200);
        var edition = number("edition", 1, 999);
        var city = line("city");
        return code.map(one -> new Fact.Event(one, year, edition, countries(), city));
    }

    private Optional<Fact> accord() {
        var kind = choice("accord", AgreementKind.values());
        var status = choice("status", AgreementStatus.values());
        var year = number("year", 1900, 2200);
        return kind.flatMap(one -> status.map(as -> new Fact.Accord(one, as, countries(), year)));
    }

    private Optional<Fact> promise() {
        var what = kept.value("what").strip();
        if (what.isEmpty()) refuse("what", "error.what");
        if (what.length() > Fact.SENTENCE) refuse("what", "error.long");
        var due = day("due");
        return kept.isRefused() ? Optional.empty() : Optional.of(new Fact.Promise(countries(), what, due));
    }

    private void refuse(String field, String error) {
        kept = kept.refusing(field, words.say(error));
    }

    private Optional<String> line(String field) {
        var text = kept.value(field).strip();
        if (text.length() > Fact.LINE) refuse(field, "error.long");
        return text.isEmpty() || text.length() > Fact.LINE ? Optional.empty() : Optional.of(text);
    }

    private Optional<LocalDate> day(String field) {
        var text = kept.value(field).strip();
        if (text.isEmpty()) return Optional.empty();
        var day = Days.of(text);
        if (day.isEmpty()) refuse(field, "error.day");
        return day;
    }

    private Optional<Integer> number(String field, int least, int most) {
        var text = Days.latin(kept.value(field).strip());
        if (text.isEmpty()) return Optional.empty();
        if (text.matches("\\d{1,4}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return Optional.of(number);
        }
        refuse(field, "error.number");
        return Optional.empty();
    }

    private Optional<Country> country(String field) {
        var code = kept.value(field).strip();
        if (code.isEmpty()) return Optional.empty();
        if (code.matches("[A-Z]{2}")) return Optional.of(new Country(code));
        refuse(field, "error.choice");
        return Optional.empty();
    }

    private List<Country> countries() {
        var codes = kept.value("countries").strip();
        if (!COUNTRIES.matcher(codes).matches()) {
            refuse("countries", "error.countries");
            return List.of();
        }
        return codes.isEmpty()
                ? List.of()
                : Stream.of(codes.split("[ ,]+")).distinct().map(Country::new).toList();
    }

    private <E extends Enum<E>> Optional<E> choice(String field, E[] values) {
        var name = kept.value(field);
        var chosen =
                Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
        if (chosen.isEmpty()) refuse(field, "error.choice");
        return chosen;
    }

    private <E extends Enum<E>> List<E> choices(String field, E[] values) {
        var names = sent.getOrDefault(field, List.of());
        return Stream.of(values).filter(value -> names.contains(value.name())).toList();
    }
}
