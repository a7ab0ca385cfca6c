package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part: everyone named with a title, a rank or beside the act itself, without those who are only spoken of.
final class People {
    private static final Set<String> OUTSIDERS = Set.of("spokesperson", "monarch");
    private static final int REACH = 7;
    private static final List<String> TOGETHER = List.of(
            "مع", "بين", "con", "avec", "with", "and", "y", "et", "entre", "between", "by", "par", "por", "كل", "من");

    private final Sheet sheet;
    private final Atlas atlas;
    private final Optional<Country> home;
    private final Optional<Country> other;

    People(Sheet sheet, Atlas atlas, Home home) {
        this.sheet = sheet;
        this.atlas = atlas;
        this.home = home.country();
        this.other = home.other(home.country());
    }

    /// The persons of a sentence, or of a part of it, in their order.
    List<Person> in(Sentence sentence, int from, int to, boolean lead) {
        var persons = new ArrayList<Person>();
        var attending = -1;
        for (var mention : new MentionFinder(sheet).in(sentence)) {
            if (mention.at() < from || mention.end() > to || outsider(mention, lead)) continue;
            var named = mention.name().isPresent();
            if (!named && !(mention.counterpart() && lead)) continue;
            if (mention.title().isEmpty() && !dressed(mention) && !beside(mention)) continue;
            if (attending < 0 && cueBetween(Term.Sort.ATTENDANCE, from, mention.at())) attending = mention.at();
            var companion = near(Term.Sort.COMPANY, mention.at());
            var person = person(mention, attending >= 0 && !companion, companion);
            persons.add(persons.isEmpty() ? person : alongside(person, persons.getLast()));
        }
        return persons;
    }

    private boolean cueBetween(Term.Sort sort, int from, int to) {
        return !sheet.scan().within(sort, from, to).isEmpty();
    }

    private boolean near(Term.Sort sort, int at) {
        return cueBetween(sort, Math.max(0, at - REACH), at);
    }

    /// Spokesmen, monarchs and those in whose name things are done.
    private boolean outsider(Mention mention, boolean lead) {
        var sort = head(mention).map(Match::code).orElse("");
        if (OUTSIDERS.contains(sort)) return true;
        if (sort.equals("president") && !lead) return true;
        return cueBetween(Term.Sort.ASIDE, Math.max(0, mention.at() - 5), mention.at());
    }

    private Optional<Match> head(Mention mention) {
        if (mention.title().isEmpty()) return Optional.empty();
        var title = mention.title().get();
        return sheet.scan().within(Term.Sort.HEAD, title.from(), title.to()).stream()
                .findFirst();
    }

    private boolean dressed(Mention mention) {
        var at = mention.at();
        return sheet.has(Term.Sort.HONORIFIC, at - 1)
                || sheet.has(Term.Sort.RANK, at - 1)
                || (sheet.mark(at - 1, ".") && sheet.has(Term.Sort.HONORIFIC, at - 2))
                || (sheet.mark(at - 1, ".") && sheet.has(Term.Sort.RANK, at - 2));
    }

    /// Right beside the act, or joined to somebody by "with" or "and".
    private boolean beside(Mention mention) {
        var at = mention.at();
        var end = mention.end();
        for (var i = end; i < Math.min(end + 3, sheet.size()); i++) if (sheet.has(Term.Sort.TRIGGER, i)) return true;
        for (var i = Math.max(0, at - 2); i < at; i++) if (sheet.has(Term.Sort.TRIGGER, i)) return true;
        return sheet.is(at - 1, TOGETHER) || sheet.is(end, List.of("from", "of", "du", "de", "del"));
    }

    /// Someone named in full elsewhere and here by the family name alone.
    Optional<Person> again(int from, int to, List<Person> here, List<Person> known) {
        for (var i = from; i < to; i++)
            for (var person : known) {
                var family = person.mention()
                        .name()
                        .map(n -> sheet.token(n.to() - 1).form())
                        .orElse("");
                var at = i;
                if (!sheet.word(i)
                        || !sheet.token(i).is(family)
                        || here.stream().anyMatch(p -> p.mention().holds(at))) continue;
                var mention = new Mention(Optional.of(new Mention.Stretch(i, i + 1)), Optional.empty(), false);
                var name = sheet.words(sheet.span(i, i + 1));
                return Optional.of(new Person(
                        mention,
                        Optional.of(name),
                        Optional.empty(),
                        person.country(),
                        person.reason(),
                        person.service(),
                        false,
                        false));
            }
        return Optional.empty();
    }

    private Person person(Mention mention, boolean attends, boolean companion) {
        var name = mention.name().map(n -> sheet.words(sheet.span(n.from(), n.to())));
        var title = mention.title().map(t -> sheet.words(sheet.span(t.from(), t.to())));
        var service = service(mention);
        var known = countryOf(mention);
        var country = known.or(() -> assumed(mention));
        var reason = known.isPresent() ? Reason.FROM_OFFICE : Reason.ASSUMED;
        return new Person(
                mention, name, title, country, reason, service.map(s -> Services.of(s, country)), attends, companion);
    }

    private Optional<Country> countryOf(Mention mention) {
        var envoy = head(mention)
                .filter(h -> h.code().equals("ambassador") || h.code().equals("officer"))
                .isPresent();
        var title = mention.title().flatMap(t -> atlas.ofTitle(t, envoy, home));
        if (title.isPresent()) return title;
        return mention.name().flatMap(this::affiliation);
    }

    /// `Robert Holness from the UK National Crime Agency`.
    private Optional<Country> affiliation(Mention.Stretch name) {
        var at = name.to();
        if (!sheet.is(at, List.of("from", "of", "du", "de", "del", "من"))) return Optional.empty();
        return atlas.ofTitle(new Mention.Stretch(at + 1, Math.min(at + REACH, sheet.size())), false, home);
    }

    /// Whose an official is when the title does not say: an envoy and a counterpart are from abroad, others are ours.
    private Optional<Country> assumed(Mention mention) {
        var envoy = head(mention).filter(h -> h.code().equals("ambassador")).isPresent();
        return mention.counterpart() || envoy ? other : home;
    }

    private Optional<String> service(Mention mention) {
        var title = mention.title();
        if (title.isEmpty()) return Optional.empty();
        return sheet
                .scan()
                .within(Term.Sort.SERVICE, title.get().from(), title.get().to())
                .stream()
                .findFirst()
                .map(Match::code)
                .or(() -> Services.ofTitle(sheet, title.get()));
    }

    /// Someone who came along, or whose country nothing tells in a list of attendants, is of the country before.
    private static Person alongside(Person person, Person before) {
        if (person.reason() != Reason.ASSUMED || person.mention().counterpart()) return person;
        var follows = person.companion() || (person.attends() && before.attends());
        return follows && before.country().isPresent() ? person.in(before.country(), Reason.FROM_CONTEXT) : person;
    }
}
