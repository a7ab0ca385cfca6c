package qantara.node.chancery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import qantara.reader.AgreementKind;
import qantara.reader.AgreementStatus;
import qantara.reader.Country;
import qantara.reader.Kind;
import qantara.reader.MajorEventCode;
import qantara.reader.Precision;
import qantara.reader.Role;
import qantara.reader.Topic;

/// One thing the record says of an engagement. A machine may propose it; only an officer makes it [Attested].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.Nature.class, name = "nature"),
    @JsonSubTypes.Type(value = Fact.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Fact.Undated.class, name = "undated"),
    @JsonSubTypes.Type(value = Fact.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Fact.Participant.class, name = "participant"),
    @JsonSubTypes.Type(value = Fact.Subjects.class, name = "subjects"),
    @JsonSubTypes.Type(value = Fact.Event.class, name = "event"),
    @JsonSubTypes.Type(value = Fact.Accord.class, name = "accord"),
    @JsonSubTypes.Type(value = Fact.Promise.class, name = "promise")
})
public sealed interface Fact {
    /// The longest line of text in a fact, in UTF-16 code units.
    int LINE = 300;
    /// The longest promise, in UTF-16 code units.
    int SENTENCE = 1000;

    /// What kind of engagement it was, the primary kind first.
    record Nature(List<Kind> kinds) implements Fact {
        public Nature {
            if (kinds.isEmpty()) throw new IllegalArgumentException("an engagement is of some kind");
            kinds = List.copyOf(kinds);
        }
    }

    /// From `start` to `end`, both included, as finely as it is known.
    record Held(LocalDate start, LocalDate end, Precision precision) implements Fact {
        public Held {
            if (end.isBefore(start)) throw new IllegalArgumentException("an engagement ends after it starts");
        }
    }

    /// The day is not known, and an officer says so.
    ///
    /// @param partial what is known: `--09-22` a day without its year
    record Undated(Optional<String> partial) implements Fact {
        public Undated {
            partial.ifPresent(text -> bounded(text, LINE));
        }
    }

    /// Where it took place; at least one of the three is known.
    ///
    /// @param city its English name
    /// @param venue the building or office, in the words of the source or of the officer
    record Place(Optional<Country> country, Optional<String> city, Optional<String> venue) implements Fact {
        public Place {
            if (country.isEmpty() && city.isEmpty() && venue.isEmpty())
                throw new IllegalArgumentException("a place is a country, a city or a venue");
            city.ifPresent(text -> bounded(text, LINE));
            venue.ifPresent(text -> bounded(text, LINE));
        }
    }

    /// Who took part: a person, an unnamed holder of an office or a whole service.
    ///
    /// @param service `CC:ABBR`
    record Participant(
            Optional<String> name,
            Optional<String> title,
            Optional<String> service,
            Optional<Country> country,
            Role role,
            Capacity capacity)
            implements Fact {
        public Participant {
            if (name.isEmpty() && title.isEmpty())
                throw new IllegalArgumentException("a participant has a name or a title");
            name.ifPresent(text -> bounded(text, LINE));
            title.ifPresent(text -> bounded(text, LINE));
            service.ifPresent(text -> bounded(text, LINE));
        }
    }

    /// Does a participant carry the engagement or attend it?
    enum Capacity {
        PRINCIPAL,
        ATTENDEE
    }

    /// What was dealt with.
    record Subjects(List<Topic> topics) implements Fact {
        public Subjects {
            if (topics.isEmpty()) throw new IllegalArgumentException("subjects are at least one");
            topics = List.copyOf(topics);
        }
    }

    /// A major event that was spoken of.
    record Event(
            MajorEventCode code,
            Optional<Integer> year,
            Optional<Integer> edition,
            List<Country> countries,
            Optional<String> city)
            implements Fact {
        public Event {
            countries = List.copyOf(countries);
            city.ifPresent(text -> bounded(text, LINE));
        }
    }

    /// An agreement that was signed, invoked or planned.
    record Accord(AgreementKind kind, AgreementStatus status, List<Country> parties, Optional<Integer> year)
            implements Fact {
        public Accord {
            parties = List.copyOf(parties);
        }
    }

    /// Something that was promised, as opposed to wished or praised.
    ///
    /// @param by who promised
    /// @param due the day it is due, when one was named
    record Promise(List<Country> by, String what, Optional<LocalDate> due) implements Fact {
        public Promise {
            by = List.copyOf(by);
            bounded(what, SENTENCE);
        }
    }

    private static void bounded(String text, int most) {
        if (text.isBlank() || text.length() > most)
            throw new IllegalArgumentException("between 1 and " + most + " characters");
    }
}
