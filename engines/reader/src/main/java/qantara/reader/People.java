package qantara.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part: everyone named with a title, a rank or beside the act itself, without those who are only spoken of.
///
/// Long because who is who is decided in one place, over all mentions at once.
final class People {
    private static final Set<String> OUTSIDERS = Set.of("spokesperson", "monarch");
    private static final int REACH = 7;
    private static final List<String> TOGETHER = List.of(
            "مع", "بين", "con", "avec", "with", "and", "y", "et", "entre", "between", "by", "par", "por", "كل", "من");

    private static final List<String> SIDES =
            List.of("الجانب", "جانب", "parte", "partie", "cote", "side", "lado", "طرف", "الطرف");
    private static final List<String> LED = List.of(
            "led",
            "headed",
            "برئاسه",
            "يقوده",
            "يقودها",
            "يراسه",
            "يراسها",
            "ترأسه",
            "conduite",
            "conduit",
            "dirigee",
            "encabezada",
            "presidida",
            "liderada",
            "بقياده",
            "يتراسه",
            "يتراسها",
            "encabezado",
            "menee");
    private static final List<String> DELEGATIONS = List.of(
            "delegation",
            "delegacion",
            "وفد",
            "وفدا",
            "الوفد",
            "mission",
            "mision",
            "team",
            "equipe",
            "لوفد",
            "بوفد",
            "side",
            "partie",
            "parte",
            "الجانب");

    private final Sheet sheet;
    private final Atlas atlas;
    private final Optional<Country> home;
    private final Optional<Country> other;
    private final Home homes;

    People(Sheet sheet, Atlas atlas, Home home) {
        this.sheet = sheet;
        this.atlas = atlas;
        this.homes = home;
        this.home = home.country();
        this.other = home.other(home.country());
    }

    /// The persons of a sentence, or of a part of it, in their order.
    List<Person> in(Sentence sentence, int from, int to, boolean lead) {
        var persons = new ArrayList<Person>();
        var attending = !lead && allAttend(from, to) ? from : -1;
        var before = Optional.<Mention>empty();
        for (var mention : new MentionFinder(sheet).in(sentence)) {
            if (mention.at() >= from && mention.end() <= to && mention.name().isEmpty() && mention.counterpart())
                before = Optional.of(mention);
            if (mention.at() < from || mention.end() > to || outsider(mention, lead)) continue;
            var named = mention.name().isPresent();
            if (!named && !(mention.counterpart() && lead)) continue;
            if (mention.title().isEmpty() && !dressed(mention) && !beside(mention)) continue;
            if (attending < 0 && cueBetween(Term.Sort.ATTENDANCE, from, mention.at())) attending = mention.at();
            var companion = near(Term.Sort.COMPANY, mention.at());
            var alone = person(mention, attending >= 0 && !companion, companion);
            var previous = before;
            var person =
                    paired(alone, previous).or(() -> explained(alone, previous)).orElse(alone);
            before = Optional.of(mention);
            persons.add(persons.isEmpty() ? person : alongside(person, persons.getLast()));
        }
        return facing(persons);
    }

    /// `The Ministers of Uganda and Rwanda, A and B`: the second country is the second name's.
    private Optional<Person> paired(Person person, Optional<Mention> before) {
        if (person.title().isPresent()
                || before.isEmpty()
                || before.get().title().isEmpty()
                || person.mention().at() > before.get().end() + 6) return Optional.empty();
        var countries = atlas
                .within(
                        before.get().title().get().from(),
                        before.get().title().get().to())
                .stream()
                .map(Atlas.Geo::country)
                .distinct()
                .toList();
        if (countries.size() != 2 || !sheet.is(before.get().end(), List.of("and", "et", "y", "e", "و")))
            return Optional.empty();
        return Optional.of(person.in(Optional.of(countries.get(1)), Reason.FROM_OFFICE));
    }

    /// `his Malaysian counterpart, Inspector-General NAME`.
    private Optional<Person> explained(Person person, Optional<Mention> before) {
        if (person.reason() != Reason.ASSUMED
                || before.isEmpty()
                || !before.get().counterpart()
                || before.get().name().isPresent()) return Optional.empty();
        if (person.mention().at() > before.get().end() + 2) return Optional.empty();
        var country = countryOf(before.get());
        return country.map(c -> person.in(country, Reason.FROM_OFFICE));
    }

    /// Nobody is his own counterpart's countryman.
    private List<Person> facing(List<Person> persons) {
        var known = persons.stream()
                .filter(p -> p.reason() == Reason.FROM_OFFICE)
                .flatMap(p -> p.country().stream())
                .findFirst();
        if (known.isPresent()
                && persons.stream().noneMatch(p -> p.mention().counterpart() && p.reason() == Reason.FROM_OFFICE))
            return persons.stream()
                    .map(p -> p.mention().counterpart()
                            ? p.in(known.equals(home) ? homes.other(home) : home, Reason.COUNTERPART)
                            : p)
                    .toList();
        var abroad = persons.stream()
                .filter(p -> p.mention().counterpart() && p.reason() == Reason.FROM_OFFICE)
                .flatMap(p -> p.country().stream())
                .findFirst();
        if (abroad.isEmpty()) return persons;
        return persons.stream()
                .map(p -> p.reason() == Reason.ASSUMED && p.country().equals(abroad)
                        ? p.in(homes.other(abroad), Reason.FROM_CONTEXT)
                        : p)
                .toList();
    }

    /// Said behind them: `A and B were also present`.
    private boolean allAttend(int from, int to) {
        var cue = sheet.scan().within(Term.Sort.ATTENDANCE, from, to).stream().findFirst();
        return cue.isPresent()
                && sheet.scan()
                        .within(Term.Sort.TRIGGER, from, cue.get().from())
                        .isEmpty();
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
        if (OUTSIDERS.contains(sort) || quoted(mention)) return true;
        if (sort.equals("president") && !lead) return true;
        return cueBetween(Term.Sort.ASIDE, Math.max(0, mention.at() - 5), mention.at());
    }

    /// `a press release by NAME, the Public Relations Officer`.
    private boolean quoted(Mention mention) {
        if (cueBetween(Term.Sort.SOURCE, Math.max(0, mention.at() - 4), mention.at())) return true;
        var behind = Math.min(sheet.size(), mention.end() + 6);
        return sheet.scan().within(Term.Sort.HEAD, mention.at(), behind).stream()
                .anyMatch(h -> h.code().equals("spokesperson"));
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
        return severalWords(mention)
                && (sheet.is(at - 1, TOGETHER)
                        || mention.name().flatMap(this::affiliation).isPresent());
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
                var first = i;
                while (first > from && partOf(person, first - 1)) first--;
                var mention = new Mention(Optional.of(new Mention.Stretch(first, i + 1)), Optional.empty(), false);
                var name = sheet.words(sheet.span(first, i + 1));
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

    private boolean partOf(Person person, int at) {
        var name = person.mention().name();
        return name.isPresent()
                && sheet.word(at)
                && sheet.tokens().subList(name.get().from(), name.get().to()).stream()
                        .anyMatch(t -> t.is(sheet.token(at).form()));
    }

    private boolean severalWords(Mention mention) {
        var name = mention.name();
        return name.isPresent()
                && (sheet.arabic()
                        || sheet
                                .tokens()
                                .subList(name.get().from() + 1, name.get().to())
                                .stream()
                                .anyMatch(t -> t.word() && !t.joined()));
    }

    private Person person(Mention mention, boolean attends, boolean companion) {
        var name = mention.name().map(n -> sheet.words(sheet.span(n.from(), n.to())));
        var title = mention.title().map(t -> sheet.words(sheet.span(t.from(), t.to())));
        var service = service(mention);
        var known = countryOf(mention).or(() -> grouped(mention));
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

    /// `وعن الجانب البريطاني السيدة …`, `por parte española …`, `a delegation of the Australian Border Force led by …`.
    private Optional<Country> grouped(Mention mention) {
        var heads = behind(mention);
        if (heads.isPresent()) return heads;
        var led = false;
        for (var i = mention.at() - 1; i >= Math.max(0, mention.at() - 4); i--) led |= sheet.is(i, LED);
        var from = Math.max(0, mention.at() - (led ? 16 : 6));
        for (var i = mention.at() - 1;
                i >= from && !sheet.mark(i, ".") && !sheet.token(i).line();
                i--) {
            if (!sheet.is(i, led ? DELEGATIONS : SIDES)) continue;
            var geo = atlas.within(Math.max(0, i - 2), Math.min(i + 7, mention.at())).stream()
                    .findFirst()
                    .map(Atlas.Geo::country);
            var service = sheet.scan().within(Term.Sort.SERVICE, i, mention.at()).stream()
                    .flatMap(s -> Atlas.ofService(s.code(), home).stream())
                    .findFirst();
            return geo.or(() -> service);
        }
        return Optional.empty();
    }

    /// `NAME headed the Indian delegation`.
    private Optional<Country> behind(Mention mention) {
        var end = mention.end();
        if (!sheet.is(end, LED)) return Optional.empty();
        for (var i = end; i < Math.min(end + 5, sheet.size()); i++)
            if (sheet.is(i, DELEGATIONS))
                return atlas.within(end, i + 1).stream().findFirst().map(Atlas.Geo::country);
        return Optional.empty();
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
        if (mention.counterpart() || envoy) return other;
        var shared = mention.title().stream()
                .flatMap(t -> sheet.scan().within(Term.Sort.SERVICE, t.from(), t.to()).stream())
                .filter(m -> m.code().contains(","))
                .findFirst();
        var ours = shared.filter(
                        s -> home.filter(h -> s.code().contains(h.code())).isEmpty())
                .isEmpty();
        return ours
                ? home
                : other.filter(o -> shared.get().code().contains(o.code())).or(() -> home);
    }

    private Optional<String> service(Mention mention) {
        var title = mention.title();
        if (title.isEmpty()) return Optional.empty();
        return sheet
                .scan()
                .within(Term.Sort.SERVICE, title.get().from(), title.get().to())
                .stream()
                .map(Match::code)
                .min(Comparator.comparing(c -> c.contains(",")))
                .or(() -> Services.ofTitle(sheet, title.get()));
    }

    /// Someone who came along, or whose country nothing tells in a list of attendants, is of the country before.
    private Person alongside(Person person, Person before) {
        if (person.reason() != Reason.ASSUMED || person.mention().counterpart()) return person;
        var envoy = head(before.mention())
                .filter(h -> h.code().equals("ambassador"))
                .isPresent();
        var follows = person.companion() || (person.attends() && before.attends() && !envoy);
        return follows && before.country().isPresent() ? person.in(before.country(), Reason.FROM_CONTEXT) : person;
    }
}
