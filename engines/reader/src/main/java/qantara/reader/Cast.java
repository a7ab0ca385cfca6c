package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives everyone in an engagement a role.
final class Cast {
    private final Act act;
    private final Optional<Country> place;
    private final boolean verbFirst;

    /// @param place the country where it took place
    /// @param verbFirst in the language of the article the verb may stand before who does it
    Cast(Act act, Optional<Country> place, boolean verbFirst) {
        this.verbFirst = verbFirst;
        this.act = act;
        this.place = place;
    }

    /// Who receives, as far as the order of the words tells.
    Optional<Person> host(List<Person> persons) {
        if (act.order() == Act.Order.SAME || act.kind() == Kind.VISIT) return Optional.empty();
        var firsts = firsts(persons);
        return act.order() == Act.Order.HG
                ? firsts.stream().findFirst()
                : persons.stream().filter(p -> !firsts.contains(p)).findFirst();
    }

    List<Role> roles(List<Person> persons) {
        var roles = new ArrayList<Role>();
        var firsts = firsts(persons);
        for (var person : persons) roles.add(role(person, firsts));
        return roles;
    }

    /// Those before the verb, or the first behind it, and who came along with them.
    List<Person> firsts(List<Person> persons) {
        var before = persons.stream().filter(p -> p.mention().at() < act.from()).toList();
        if (!before.isEmpty()) return before;
        var firsts = new ArrayList<Person>();
        if (!verbFirst && act.order() == Act.Order.HG) return firsts;
        for (var person : persons) {
            if (!firsts.isEmpty() && !person.companion()) break;
            firsts.add(person);
        }
        return firsts;
    }

    private Role role(Person person, List<Person> firsts) {
        if (person.attends()) return Role.PARTICIPANT;
        return switch (act.kind()) {
            case AGREEMENT -> Role.SIGNATORY;
            case CALL, CONFERENCE, OPERATION, DEPLOYMENT -> Role.PARTICIPANT;
            case RECEPTION -> byOrder(person, firsts);
            case VISIT, TALKS, INSPECTION, TRAINING -> byPlace(person, firsts);
        };
    }

    private Role byOrder(Person person, List<Person> firsts) {
        if (firsts.isEmpty()) return byPlace(person, firsts);
        var first = firsts.contains(person);
        return first == (act.order() == Act.Order.HG) ? Role.HOST : Role.GUEST;
    }

    private Role byPlace(Person person, List<Person> firsts) {
        if (place.isPresent() && person.country().isPresent())
            return person.country().equals(place) ? Role.HOST : Role.GUEST;
        if (act.order() == Act.Order.GH) return firsts.contains(person) ? Role.GUEST : Role.HOST;
        return Role.PARTICIPANT;
    }
}
