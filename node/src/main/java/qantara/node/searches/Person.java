package qantara.node.searches;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import qantara.crosscheck.Tier;
import qantara.crosscheck.Trait;
import qantara.crosscheck.Traits;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameReading;
import qantara.names.Oddity;
import qantara.names.Particulars;

/// A person as asked for, or as held: names in any script, date of birth as far as it is known, numbers.
///
/// @param names may be none where there are numbers
record Person(List<Name> names, Optional<BirthDate> born, Numbers numbers) {
    static final int MOST_NAMES = 8;

    Person {
        names = List.copyOf(names);
    }

    /// Reads the fields `name` (one spelling a line), `born` and the numbers; what is none is refused at its field.
    static Person of(Entered entered, String country) {
        var names = names(entered);
        var born = born(entered);
        var person = new Person(names, born, Numbers.of(entered, country));
        var isNobody = names.isEmpty() && person.numbers().isEmpty() && born.isEmpty();
        if (isNobody && entered.isFit()) entered.refuse("name", Wrong.of("nobody"));
        return person;
    }

    private static List<Name> names(Entered entered) {
        var names = new ArrayList<Name>();
        var lines = entered.lines("name");
        if (lines.size() > MOST_NAMES) entered.refuse("name", Wrong.of("many"));
        for (var line : lines.stream().limit(MOST_NAMES).toList())
            switch (Name.read(line)) {
                case NameReading.Taken(var name) -> names.add(name);
                case NameReading.Refused(var why) -> entered.refuse("name", Wrong.of("name." + why.name()));
            }
        return names;
    }

    private static Optional<BirthDate> born(Entered entered) {
        var text = entered.text("born", 40);
        if (text.isEmpty()) return Optional.empty();
        var born = BirthDate.parse(text);
        if (born.isEmpty()) entered.refuse("born", Wrong.of("born"));
        return born;
    }

    /// What a careful reader would notice in how the names are written.
    Set<Oddity> oddities() {
        var oddities = new LinkedHashSet<Oddity>();
        names.forEach(name -> oddities.addAll(name.oddities()));
        return oddities;
    }

    /// Without a name there are none.
    Optional<Particulars> particulars() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Particulars(names, born, Optional.empty(), Set.of(), "", numbers.documents()));
    }

    /// What is compared when this person is asked for in a cross-check of that tier; none where it needs what is not
    /// known.
    List<Trait> asked(Tier tier) {
        return tier == Tier.IDENTIFIER
                ? numbers.traits()
                : particulars().map(known -> Traits.asked(known, tier)).orElse(List.of());
    }

    /// What stands for this person in an index of that tier.
    List<Trait> held(Tier tier) {
        return tier == Tier.IDENTIFIER
                ? numbers.traits()
                : particulars().map(known -> Traits.held(known, tier)).orElse(List.of());
    }

    /// The initials of the leading name and the year of birth: what is shown until an officer opens the record.
    String masked() {
        var initials = names.stream()
                .findFirst()
                .map(name -> name.carriers().stream()
                        .map(part -> initial(part.written()))
                        .reduce((one, next) -> one + " " + next)
                        .orElse(""))
                .orElse("");
        return initials;
    }

    /// The first letter after an article, so that `El Bakkali` is B and not E.
    private static String initial(String part) {
        var bare = part.replaceFirst("(?i)^(?:el|al)[ -]|^ال", "");
        var letter = bare.isEmpty() ? part : bare;
        return letter.substring(0, letter.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }
}
