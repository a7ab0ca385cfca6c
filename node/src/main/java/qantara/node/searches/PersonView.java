package qantara.node.searches;

import java.util.List;
import qantara.node.shell.HandlingCells;
import qantara.node.shell.Plate;
import qantara.node.shell.Words;

/// A person's record, opened.
///
/// @param handle by which partners ask for it
public record PersonView(
        String ref,
        List<String> names,
        String born,
        String sex,
        String nationality,
        String place,
        List<String> documents,
        List<String> plates,
        List<String> phones,
        String category,
        String basis,
        HandlingCells handling,
        String tlp,
        String condition,
        java.time.LocalDate review,
        String handle) {
    public PersonView {
        names = List.copyOf(names);
        documents = List.copyOf(documents);
        plates = List.copyOf(plates);
        phones = List.copyOf(phones);
    }

    static PersonView of(HeldPerson person, Words words) {
        return new PersonView(
                person.ref().toString(),
                lines(person, "name"),
                person.written().getOrDefault("born", ""),
                person.sex().map(sex -> words.say("sex." + sex.name())).orElse(""),
                person.nationality(),
                person.place(),
                lines(person, "document"),
                lines(person, "plate"),
                lines(person, "phone"),
                words.say("category." + person.category().name()),
                person.basis(),
                HandlingCells.of(java.util.Optional.of(person.evaluation()), person.handling()),
                person.tlp().label(),
                person.handling().restrictions().stream().findFirst().orElse(""),
                person.review(),
                person.handle());
    }

    /// A plate as its segments stand on the vehicle; one that has none is shown as one segment.
    public static Plate plate(String written) {
        var bare = written.replaceFirst("^[A-Za-z]{2}\\s*/", "");
        try {
            return Plate.of(bare);
        } catch (IllegalArgumentException oneSegment) {
            return new Plate(List.of(bare));
        }
    }

    private static List<String> lines(HeldPerson person, String field) {
        return person.written().getOrDefault(field, "").lines().toList();
    }
}
