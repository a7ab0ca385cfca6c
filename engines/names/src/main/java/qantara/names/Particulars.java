package qantara.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of a person, as asked or as held.
///
/// @param names the name and its aliases, the first leading; 1 to 64 of them
/// @param nationalities ISO 3166 codes in capitals
/// @param place of birth, as written; empty if not known
public record Particulars(
        List<Name> names,
        Optional<BirthDate> born,
        Optional<Sex> sex,
        Set<String> nationalities,
        String place,
        Set<IdentityDocument> documents) {
    /// The most names of one person.
    public static final int MOST_NAMES = 64;

    public Particulars {
        if (names.isEmpty() || names.size() > MOST_NAMES)
            throw new IllegalArgumentException("a person has 1 to " + MOST_NAMES + " names");
        names = List.copyOf(names);
        nationalities = Set.copyOf(nationalities);
        documents = Set.copyOf(documents);
    }

    public static Particulars of(Name name) {
        return new Particulars(List.of(name), Optional.empty(), Optional.empty(), Set.of(), "", Set.of());
    }

    public static Particulars of(Name name, BirthDate born) {
        return of(name).born(born);
    }

    /// The same person with a date of birth.
    public Particulars born(BirthDate date) {
        return new Particulars(names, Optional.of(date), sex, nationalities, place, documents);
    }

    /// The same person with another name beside those known.
    public Particulars alias(Name name) {
        var all = new LinkedHashSet<>(names);
        all.add(name);
        return new Particulars(List.copyOf(all), born, sex, nationalities, place, documents);
    }
}
