package qantara.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Puts together what the grammars found in one article: the main engagement first, then the earlier ones it tells of.
///
/// Long because it is where all findings of an article meet, and its order is the order of the record.
final class Assembly {
    private static final int LEAD = 4;

    private final Sheet sheet;
    private final List<DateMention> dates;
    private final Publication publication;
    private final DateResolver resolver;
    private final Atlas atlas;
    private final Home home;
    private final People people;
    private final List<Mention> mentions;
    private final Plot plot;
    private boolean conference;

    Assembly(Sheet sheet) {
        this.sheet = sheet;
        this.dates = new DateGrammar(sheet).find();
        this.publication = new Anchor(sheet, dates).find();
        this.resolver = new DateResolver(today(), latestStated());
        this.atlas = new Atlas(sheet);
        this.mentions = mentions();
        this.home = new Home(sheet, atlas, mentions);
        this.people = new People(sheet, atlas, home);
        this.plot = new Plot(sheet, atlas);
    }

    Reading reading() {
        var spans = sheet.content().spans();
        if (sheet.language() == Language.OTHER)
            return new Reading(
                    sheet.article(), Language.OTHER, spans, Publication.unknown(), List.of(), List.of(), List.of());
        var engagements = new ArrayList<Engagement>();
        plot.main(home.country()).ifPresent(main -> engagements(main, engagements));
        return new Reading(
                sheet.article(),
                sheet.language(),
                spans,
                publication,
                new Sources(sheet).find(),
                engagements,
                new Conflicts(sheet, dates, publication, mentions).find());
    }

    /// The day that relative dates are counted from: the dispatch's own, if the publication is at most a few days
    /// later.
    private Optional<LocalDate> today() {
        var published = publication.chosen().map(Publication.Candidate::day);
        var dispatch = Anchor.ofDispatch(sheet, dates);
        return dispatch.filter(d -> published
                        .filter(p -> p.isBefore(d) || p.isAfter(d.plusDays(3)))
                        .isEmpty())
                .or(() -> published);
    }

    private List<Mention> mentions() {
        var finder = new MentionFinder(sheet);
        return sheet.body().stream().flatMap(s -> finder.in(s).stream()).toList();
    }

    /// The latest day told with its year, to count a year from that another date leaves out.
    private Optional<LocalDate> latestStated() {
        var latest = Optional.<LocalDate>empty();
        for (var date : dates)
            if (date.moment() instanceof Moment.Fixed fixed
                    && fixed.precision() == Precision.DAY
                    && latest.filter(d -> d.isAfter(fixed.end())).isEmpty()) latest = Optional.of(fixed.end());
        return latest;
    }

    private void engagements(Plot.Main main, List<Engagement> out) {
        var future = future(main);
        var date = mainDate(main, future);
        if (date instanceof When.Dated dated) plot.earlierDays(main, dates, resolver, dated.start());
        out.add(main(main, date, future));
        var known = persons(main);
        plot.background().stream()
                .sorted(Comparator.comparingInt(Plot.Background::from))
                .forEach(b -> earlier(b, known, out));
    }

    /// The act itself is put in the future, not only what follows from it.
    private boolean future(Plot.Main main) {
        var sentence = main.sentence();
        var under = sheet.token(main.act().from()).form();
        var act = sheet.arabic() && (under.startsWith("سي") || under.startsWith("ست"));
        return act
                || sheet.scan().within(Term.Sort.FUTURE, sentence.from(), sentence.to()).stream()
                        .anyMatch(f -> f.from() <= main.act().to());
    }

    private IntPredicate foreground() {
        return token -> !plot.inBackground(token);
    }

    private When mainDate(Plot.Main main, boolean future) {
        conference = main.act().kind() == Kind.CONFERENCE;
        var own = dateIn(main.sentence().from(), main.sentence().to(), future, true);
        if (own.isPresent()) return own.get();
        var seen = 0;
        for (var sentence : sheet.body()) {
            if (seen++ > 2 * LEAD) break;
            if (plot.inBackground(sentence.from())) continue;
            var date = dateIn(sentence.from(), sentence.to(), future, true);
            if (date.isPresent()) return date.get();
        }
        return dateIn(main.sentence().from(), main.sentence().to(), future, false)
                .orElse(DateResolver.none());
    }

    private Optional<When> dateIn(int from, int to, boolean future, boolean daily) {
        for (var date : dates) {
            if (date.from() < from || date.to() > to || date.bound() || plot.inBackground(date.from())) continue;
            if ((daily && !date.daily()) || named(date) || (said(date, from) && (another(date, to) || future && daily)))
                continue;
            var when = resolver.resolve(date.moment(), future, List.of(sheet.wholeSpan(date.from(), date.to())));
            return Optional.of(new Duration(sheet).extend(when, from, to));
        }
        return Optional.empty();
    }

    /// The day it was announced, not the day it took place.
    private boolean said(DateMention date, int from) {
        if (dateline(date)) return true;
        return !sheet.scan()
                .within(Term.Sort.REPORT, Math.max(from, date.from() - 6), date.from())
                .isEmpty();
    }

    /// `Dakar, 19 avril 2023 (APS) –`.
    private boolean dateline(DateMention date) {
        var first = sheet.body().getFirst();
        return date.from() <= first.from() + 4
                && first.holds(date.from())
                && sheet.mark(date.to(), "(-–—:./")
                && (date.moment() instanceof Moment.Fixed || date.moment() instanceof Moment.YearLess);
    }

    private boolean another(DateMention date, int to) {
        return dates.stream()
                .anyMatch(d -> d.from() >= date.to() && d.to() <= to && d.daily() && !d.bound() && !named(d));
    }

    /// Part of the name of an event or an agreement, or of someone's title.
    private boolean named(DateMention date) {
        if (conference || date.moment() instanceof Moment.Weekday || date.moment() instanceof Moment.FromToday)
            return false;
        for (var i = Math.max(0, date.from() - 6); i < date.from(); i++)
            if (sheet.has(Term.Sort.EVENT, i) && !sheet.mark(i + 1, ",،")) return true;
        return mentions.stream()
                .anyMatch(m -> m.title().filter(t -> t.holds(date.from())).isPresent());
    }

    private Engagement main(Plot.Main main, When date, boolean future) {
        var first = persons(main);
        var place = place(main, first);
        var persons = new Sides(main.act(), place.country(), home, sheet.arabic()).settle(first);
        var cast = new Cast(main.act(), place.country(), sheet.arabic());
        var roles = cast.roles(persons);
        var principals = new ArrayList<Participant>();
        var attendees = new ArrayList<Participant>();
        for (var i = 0; i < persons.size(); i++)
            (persons.get(i).attends() ? attendees : principals).add(participant(persons.get(i), roles.get(i)));
        var now = publication.chosen().map(c -> c.day().getYear());
        return new Engagement(
                "e1",
                status(date, future),
                kinds(main),
                date,
                place,
                principals,
                attendees,
                topics(main),
                new MajorEvents(
                                sheet,
                                now.or(() -> date instanceof When.Dated d
                                        ? Optional.of(d.start().getYear())
                                        : Optional.empty()))
                        .find(),
                new Agreements(
                                sheet,
                                atlas,
                                Optional.of(main.sentence())
                                        .filter(s -> main.act().kind() == Kind.AGREEMENT),
                                plot::inBackground,
                                status(date, future) == Status.ANNOUNCED)
                        .find(),
                new Commitments(sheet, parties(persons), main.sentence().from()).where(foreground()));
    }

    private List<Finding<Topic>> topics(Plot.Main main) {
        var topics = new ArrayList<>(new Topics(sheet, mentions).where(foreground()));
        var trains = main.act().kind() == Kind.TRAINING && topics.stream().noneMatch(t -> t.value() == Topic.TRAINING);
        if (trains)
            topics.add(new Finding<>(
                    Topic.TRAINING, kind(main.act(), Confidence.LIKELY).grounds()));
        return topics;
    }

    private Status status(When date, boolean future) {
        var published = publication.chosen().map(Publication.Candidate::day);
        if (date instanceof When.Dated dated && published.isPresent())
            return dated.start().isAfter(published.get())
                    ? Status.ANNOUNCED
                    : future && !dated.end().isBefore(published.get()) ? Status.ANNOUNCED : Status.REPORTED;
        return future ? Status.ANNOUNCED : Status.REPORTED;
    }

    private List<Finding<Kind>> kinds(Plot.Main main) {
        var kinds = new ArrayList<Finding<Kind>>();
        kinds.add(kind(main.told(), Confidence.LIKELY));
        for (var act : plot.acts()) {
            var telling = act.kind() == Kind.TALKS || act.kind() == Kind.VISIT && act.strength() == 3;
            if (telling
                    && kinds.stream().noneMatch(k -> k.value() == act.kind())
                    && main.act().kind() != Kind.AGREEMENT) kinds.add(kind(act, Confidence.UNSURE));
        }
        return kinds;
    }

    private Finding<Kind> kind(Act act, Confidence sure) {
        return new Finding<>(
                act.kind(), new Grounds(List.of(sheet.span(act.from(), act.to())), sure, List.of(Reason.STATED)));
    }

    private List<Person> persons(Plot.Main main) {
        var persons = new ArrayList<Person>();
        for (var sentence : sheet.body()) {
            var end = sentence.to();
            for (var background : plot.background())
                if (background.from() >= sentence.from() && background.from() < end) end = background.from();
            for (var person : people.in(sentence, sentence.from(), end, sentence.equals(main.sentence())))
                join(persons, person);
        }
        return persons;
    }

    private static void join(List<Person> persons, Person person) {
        for (var i = 0; i < persons.size(); i++)
            if (persons.get(i).sameAs(person)) {
                persons.set(i, persons.get(i).with(person));
                return;
            }
        if (person.title().isPresent() || person.skeleton().words().size() > 1) persons.add(person);
    }

    private Where place(Plot.Main main, List<Person> persons) {
        if (main.act().kind() == Kind.CALL) return PlaceFinder.of(Optional.empty(), Reason.ASSUMED);
        var visit = main.act().kind() == Kind.VISIT;
        var places = places(main.act().kind());
        var told = placeIn(places, main.sentence(), visit);
        var seen = 0;
        for (var sentence : sheet.body()) {
            if (told.filter(t -> t.city().isPresent()).isPresent() || seen++ >= LEAD) break;
            if (plot.inBackground(sentence.from())) continue;
            var here = placeIn(places, sentence, visit);
            if (told.isEmpty() || nearer(told.get(), here)) told = here;
        }
        var town = places.dateline(sheet.body().getFirst());
        if (told.isPresent()
                && town.isPresent()
                && nearer(told.get(), town)
                && told.get().city().isEmpty()) told = town;
        if (told.isEmpty() && !visit
                || here(main.sentence())
                        && told.filter(t -> t.city().isPresent()).isEmpty()) told = town.isPresent() ? town : told;
        if (told.isEmpty()) told = destination(places);
        var host = new Cast(main.act(), Optional.empty(), sheet.arabic())
                .host(persons)
                .flatMap(Person::country);
        return told.or(() -> host.map(h -> PlaceFinder.of(Optional.of(h), Reason.HOST_COUNTRY)))
                .orElseGet(() -> PlaceFinder.of(home.country(), Reason.ASSUMED));
    }

    /// A town in the country that was told before.
    private static boolean nearer(Where told, Optional<Where> here) {
        return here.filter(h -> h.city().isPresent() && h.country().equals(told.country()))
                .isPresent();
    }

    /// `arrived here today`: in the town of the dateline.
    private boolean here(Sentence sentence) {
        for (var i = sentence.from(); i < sentence.to(); i++)
            if (sheet.is(i, List.of("here", "ici", "aqui"))) return true;
        return false;
    }

    /// Where a visit goes that the article speaks of beside its main act.
    private Optional<Where> destination(PlaceFinder places) {
        for (var act : plot.acts()) {
            if (act.kind() != Kind.VISIT) continue;
            var told = places.in(act.from(), Math.min(sheet.size(), act.to() + 10), true);
            if (told.isPresent()) return told;
        }
        return Optional.empty();
    }

    private PlaceFinder places(Kind kind) {
        return new PlaceFinder(sheet, atlas, mentions, home.country(), kind == Kind.CONFERENCE);
    }

    private static Optional<Where> placeIn(PlaceFinder places, Sentence sentence, boolean visit) {
        return places.in(sentence.from(), sentence.to(), visit).or(() -> places.seat(sentence.from(), sentence.to()));
    }

    private static List<Country> parties(List<Person> persons) {
        return persons.stream()
                .flatMap(p -> p.country().stream())
                .distinct()
                .limit(3)
                .toList();
    }

    private Participant participant(Person person, Role role) {
        var name = person.mention().name().map(n -> sheet.span(n.from(), n.to()));
        var title = person.mention().title().map(t -> sheet.span(t.from(), t.to()));
        var evidence = new ArrayList<Span>();
        name.ifPresent(evidence::add);
        title.ifPresent(evidence::add);
        var sure = person.title().isPresent() && person.reason() == Reason.FROM_OFFICE
                ? Confidence.LIKELY
                : Confidence.UNSURE;
        return new Participant(
                person.name(),
                person.title(),
                person.service(),
                person.country(),
                role,
                name,
                title,
                new Grounds(evidence, sure, List.of(person.reason())));
    }

    private void earlier(Plot.Background background, List<Person> known, List<Engagement> out) {
        var sentence = sheet.sentenceOf(background.from());
        if (sentence.isEmpty()) return;
        var acts = background.acts();
        var date = pastDate(background);
        var visit = acts.getFirst().kind() == Kind.VISIT;
        var persons = new ArrayList<>(people.in(sentence.get(), background.from(), background.to(), true));
        var again = people.again(background.from(), background.to(), persons, known);
        again.ifPresent(persons::addFirst);
        persons.replaceAll(p -> known.stream()
                .filter(p::sameAs)
                .findFirst()
                .filter(k -> p.title().isEmpty())
                .map(k -> p.in(k.country(), k.reason()))
                .orElse(p));
        var places = places(acts.getFirst().kind());
        var told = places.in(background.from(), background.to(), visit)
                .or(() -> places.seat(background.from(), background.to()));
        if (persons.isEmpty() && told.isEmpty() && date.grounds().evidence().isEmpty()) return;
        var place = told.orElse(PlaceFinder.of(Optional.empty(), Reason.ASSUMED));
        var roles = new Cast(acts.getFirst(), place.country(), sheet.arabic()).roles(persons);
        var principals = new ArrayList<Participant>();
        for (var i = 0; i < persons.size(); i++) principals.add(participant(persons.get(i), roles.get(i)));
        IntPredicate here = token -> token >= background.from() && token < background.to();
        out.add(new Engagement(
                "e" + (out.size() + 1),
                Status.CITED_PAST,
                acts.stream()
                        .map(Act::kind)
                        .distinct()
                        .map(k -> kind(first(acts, k), Confidence.UNSURE))
                        .toList(),
                date,
                place,
                principals,
                List.of(),
                new Topics(sheet, mentions).where(here),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Act first(List<Act> acts, Kind kind) {
        return acts.stream().filter(a -> a.kind() == kind).findFirst().orElse(acts.getFirst());
    }

    private When pastDate(Plot.Background background) {
        for (var date : dates)
            if (date.from() >= background.from() && date.to() <= background.to() && !date.bound())
                return resolver.resolve(date.moment(), false, List.of(sheet.wholeSpan(date.from(), date.to())));
        return DateResolver.none();
    }
}
