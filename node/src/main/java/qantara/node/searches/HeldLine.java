package qantara.node.searches;

import java.time.Instant;
import java.time.LocalDate;
import qantara.node.shell.HandlingCells;
import qantara.node.shell.Words;

/// A person on file in a list: masked.
public record HeldLine(
        String ref,
        String initials,
        String year,
        String category,
        HandlingCells handling,
        LocalDate review,
        Instant changed) {
    static HeldLine of(HeldPerson person, Words words) {
        return new HeldLine(
                person.ref().toString(),
                person.person().masked(),
                person.person().born().map(born -> String.valueOf(born.year())).orElse("–"),
                words.say("category." + person.category().name()),
                HandlingCells.of(java.util.Optional.of(person.evaluation()), person.handling()),
                person.review(),
                person.changed());
    }
}
