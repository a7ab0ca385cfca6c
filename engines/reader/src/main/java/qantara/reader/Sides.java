package qantara.reader;

import java.util.List;
import java.util.Optional;

/// Settles whose officials are whose where titles do not say: a traveller is not of the country he visits, and who is
/// met by ours is of the other side.
final class Sides {
    private final Act act;
    private final Optional<Country> place;
    private final Home home;
    private final boolean verbFirst;

    Sides(Act act, Optional<Country> place, Home home, boolean verbFirst) {
        this.verbFirst = verbFirst;
        this.act = act;
        this.place = place;
        this.home = home;
    }

    List<Person> settle(List<Person> persons) {
        var firsts = new Cast(act, place, verbFirst).firsts(persons);
        var travelled = persons.stream()
                .map(p -> travels(p, firsts) ? p.in(home.other(place), Reason.FROM_CONTEXT) : p)
                .toList();
        var hosted = travelled.stream()
                .map(p -> hosts(p, firsts, travelled) || p.country().isEmpty() && p.attends()
                        ? p.in(place, Reason.FROM_CONTEXT)
                        : p)
                .toList();
        var abroad = abroad(hosted);
        var leaders =
                firsts.isEmpty() ? Optional.<Country>empty() : hosted.getFirst().country();
        return hosted.stream()
                .map(p -> p.companion() && p.reason() == Reason.ASSUMED ? p.in(leaders, Reason.FROM_CONTEXT) : p)
                .map(p -> opposite(p, firsts, abroad) ? p.in(abroad, Reason.FROM_CONTEXT) : p)
                .toList();
    }

    private boolean travels(Person person, List<Person> firsts) {
        var assumed = person.reason() == Reason.ASSUMED && person.country().equals(place) && place.isPresent();
        return act.kind() == Kind.VISIT && act.order() == Act.Order.GH && assumed && firsts.contains(person);
    }

    /// Whom a traveller meets where he goes.
    private boolean hosts(Person person, List<Person> firsts, List<Person> all) {
        if (act.kind() != Kind.VISIT
                || place.isEmpty()
                || person.reason() != Reason.ASSUMED
                || isFirst(person, firsts)
                || person.attends()
                || person.companion()) return false;
        var travellers = all.stream()
                .filter(p -> isFirst(p, firsts))
                .flatMap(p -> p.country().stream())
                .toList();
        return !travellers.contains(place.get());
    }

    private static boolean isFirst(Person person, List<Person> firsts) {
        return firsts.stream().anyMatch(f -> f.mention().equals(person.mention()));
    }

    /// The country of someone of the other side whose title says it.
    private Optional<Country> abroad(List<Person> persons) {
        return persons.stream()
                .filter(p -> p.reason() == Reason.FROM_OFFICE && !p.country().equals(home.country()))
                .flatMap(p -> p.country().stream())
                .findFirst();
    }

    private boolean opposite(Person person, List<Person> firsts, Optional<Country> abroad) {
        var meeting = act.kind() == Kind.TALKS || act.kind() == Kind.RECEPTION || act.kind() == Kind.CALL;
        if (!meeting || abroad.isEmpty() || person.reason() != Reason.ASSUMED || person.attends()) return false;
        return person.country().equals(home.country())
                && firsts.stream().noneMatch(f -> f.mention().equals(person.mention()))
                && ours(firsts);
    }

    private boolean ours(List<Person> firsts) {
        return firsts.stream().anyMatch(f -> f.country().equals(home.country()));
    }
}
