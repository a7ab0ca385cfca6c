package qantara.node.searches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.Item;
import qantara.handling.Marking;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.holdings.Held;
import qantara.names.Identity;
import qantara.names.Particulars;
import qantara.names.Sex;

/// A person whom this service holds on file, with the ground on which it does.
///
/// @param handle 32 hexadecimal digits of chance: what a partner gets to ask by, and nothing else
/// @param written the person's fields as they were entered, by name of the field
/// @param person the same, read
/// @param basis the rule or the order that allows it, in words
/// @param review the day by which it is looked at again (Directive (EU) 2016/680, Article 5)
record HeldPerson(
        HeldRef ref,
        String handle,
        Map<String, String> written,
        Person person,
        Optional<Sex> sex,
        String nationality,
        String place,
        Category category,
        String basis,
        Handling handling,
        Tlp tlp,
        Evaluation evaluation,
        LocalDate review,
        OfficerId author,
        Instant entered,
        Instant changed,
        int version) {
    HeldPerson {
        if (!handle.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("not a handle");
        written = Map.copyOf(written);
    }

    /// As the search index keeps it; empty for one without a name, who is found by numbers alone.
    Optional<Held> held() {
        return person.particulars()
                .map(known -> new Particulars(
                        known.names(),
                        known.born(),
                        sex,
                        nationality.isEmpty() ? java.util.Set.of() : java.util.Set.of(nationality),
                        place,
                        known.documents()))
                .map(known -> new Held(
                        new Identity(ref.toString(), known), person.numbers().marks()));
    }

    /// As the rules see it.
    ///
    /// @param to whom it may reach
    Item item(Service here, Purpose purpose, Audience to, Instant until) {
        var marking = new Marking(handling, tlp, Classification.RESTRICTED, to, until);
        return new Item(ref.toString(), here, marking, java.util.Set.of(DataCategory.PERSON), purpose);
    }
}
