package qantara.node.searches;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.handling.Actor;
import qantara.holdings.Found;
import qantara.holdings.Question;
import qantara.ledger.Action;
import qantara.ledger.Outcome;
import qantara.names.Oddity;
import qantara.node.audit.Leaf;

/// Looks for a person among those on file. The search has its leaf before it has its answer; what was typed is not
/// kept.
final class OwnSearch {
    /// Less likely than this is not shown.
    private static final double SHOWN = 0.05;
    /// From here on a name fits.
    private static final double FITS = 0.5;
    private static final int MOST = 20;

    private final Desk desk;
    private final IndexRoom index;

    OwnSearch(Desk desk, IndexRoom index) {
        this.desk = desk;
        this.index = index;
    }

    /// What was found.
    ///
    /// @param namesakes how many fit the name as far as it goes, where nothing but the name was given; 0 otherwise
    /// @param isWhole whether everybody was compared who shares a key with what was asked
    record Findings(List<Found> found, int namesakes, boolean isWhole, Set<Oddity> oddities, String searchRef) {
        Findings {
            found = List.copyOf(found);
        }
    }

    /// The findings; empty when something entered is missing or wrong. A search without case or purpose is refused,
    /// and the attempt has its leaf.
    Optional<Findings> search(Actor officer, Entered entered) {
        var person = Person.of(entered, desk.here().country());
        var cause = Cause.of(entered);
        if (cause.isEmpty()) {
            refuse(officer);
            return Optional.empty();
        }
        if (!entered.isFit()) return Optional.empty();
        var leaf =
                desk.store().write(db -> desk.audit().append(db, cause.get().leaf(officer, Action.CONSULT, "search")));
        var answer = index.find(question(person));
        var shown = answer.found().stream().filter(one -> one.score() >= SHOWN).toList();
        return Optional.of(
                new Findings(shown, namesakes(person, shown), answer.isWhole(), person.oddities(), "L-" + leaf));
    }

    private void refuse(Actor officer) {
        desk.store()
                .write(db -> desk.audit()
                        .append(
                                db,
                                Leaf.of(officer.id(), Action.CONSULT, "search")
                                        .because("no case or no purpose")
                                        .ended(Outcome.REFUSED)));
    }

    private static Question question(Person person) {
        return new Question(
                person.names(),
                person.born(),
                Optional.empty(),
                Set.of(),
                person.numbers().documents(),
                person.numbers().marks(),
                MOST);
    }

    private static int namesakes(Person person, List<Found> found) {
        if (person.born().isPresent() || !person.numbers().isEmpty()) return 0;
        var fitting = (int) found.stream().filter(one -> one.score() >= FITS).count();
        return fitting > 1 ? fitting : 0;
    }
}
