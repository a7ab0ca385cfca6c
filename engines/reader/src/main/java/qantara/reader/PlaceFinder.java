package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an engagement took place: the words that say so, or else the host's country.
final class PlaceFinder {
    private static final List<String> AT = List.of(
            "في",
            "الي",
            "نحو",
            "بمدينه",
            "مدينه",
            "صوب",
            "بالعاصمه",
            "العاصمه",
            "ببلديه",
            "a",
            "au",
            "aux",
            "en",
            "in",
            "at",
            "to",
            "dans",
            "vers",
            "de",
            "visited",
            "visit",
            "al",
            "capital",
            "into",
            "toward",
            "towards",
            "hacia",
            "visita",
            "visito",
            "ciudad",
            "capitale",
            "ville",
            "l",
            "la",
            "le",
            "el",
            "the",
            "por");
    private static final List<String> FROM = List.of(
            "من",
            "from",
            "depuis",
            "desde",
            "سفاره",
            "embassy",
            "ambassade",
            "embajada",
            "استهدف",
            "attentat",
            "attentats",
            "atentado",
            "atentados",
            "attack",
            "attacks",
            "الهجوم");
    private static final List<String> VENUES = List.of(
            "مقر",
            "مقره",
            "مقرها",
            "siege",
            "sede",
            "headquarters",
            "قصر",
            "residence",
            "instalaciones",
            "dependencias",
            "hq",
            "مكتب",
            "مكتبه",
            "locaux");

    private static final List<String> TO_BE_HELD = List.of(
            "المقرر",
            "المزمع",
            "عقده",
            "عقدها",
            "اقامتها",
            "تنظيمها",
            "scheduled",
            "prevue",
            "prevu",
            "prevista",
            "previsto",
            "tiendra",
            "celebrara",
            "held");
    private static final List<String> MARGINS = List.of("هامش", "marge", "margen", "sidelines", "margins");
    private static final List<String> CAPITAL = List.of("capital", "capitale", "العاصمه");

    private final Sheet sheet;
    private final Atlas atlas;
    private final List<Mention> mentions;
    private final Optional<Country> home;
    private final boolean conference;

    /// @param conference the engagement is itself a meeting of many, so that its place is the event's
    PlaceFinder(Sheet sheet, Atlas atlas, List<Mention> mentions, Optional<Country> home, boolean conference) {
        this.conference = conference;
        this.sheet = sheet;
        this.atlas = atlas;
        this.mentions = mentions;
        this.home = home;
    }

    /// The place told in tokens `from` up to `to`; of a visit, its destination.
    Optional<Where> in(int from, int to, boolean visit) {
        var places = places(from, to);
        var city = places.stream().filter(g -> g.city().isPresent()).findFirst();
        var country = places.stream()
                .filter(g -> g.city().isEmpty() && (visit || said(g)))
                .findFirst();
        if (city.isPresent()) return Optional.of(where(city.get(), venue(from, to)));
        return country.map(geo -> where(geo, venue(from, to)));
    }

    /// The town of the dateline: `ISLAMABAD: …`.
    Optional<Where> dateline(Sentence first) {
        return atlas.within(first.from(), Math.min(first.from() + 8, first.to())).stream()
                .filter(g -> g.city().isPresent() && g.from() <= first.from() + 1 && new Dateline(sheet).after(g.to()))
                .findFirst()
                .map(g -> where(g, Optional.empty()));
    }

    private List<Atlas.Geo> places(int from, int to) {
        var places = new ArrayList<Atlas.Geo>();
        for (var geo : atlas.within(from, to)) {
            if (geo.people() || geo.country().code().startsWith("X") || taken(geo)) continue;
            if (preposition(geo)) places.add(geo);
        }
        return places;
    }

    /// Part of somebody's title, of a service or of an event's name.
    private boolean taken(Atlas.Geo geo) {
        var within = sheet.is(geo.from() - 1, List.of("في", "in", "en"));
        if (mentions.stream().anyMatch(m -> m.holds(geo.from()) && (m.name().isPresent() || !within))) return true;
        return sheet.has(Term.Sort.EVENT, geo.from())
                || (!conference && elsewhere(geo))
                || (sheet.has(Term.Sort.SERVICE, geo.from()) && geo.city().isEmpty());
    }

    /// Where an event that is spoken of will be held.
    private boolean elsewhere(Atlas.Geo geo) {
        if (margins(geo)) return false;
        for (var i = geo.from() - 1;
                i >= Math.max(0, geo.from() - 9)
                        && !sheet.mark(i, ".")
                        && !sheet.token(i).line();
                i--) if (sheet.has(Term.Sort.EVENT, i) || sheet.is(i, TO_BE_HELD)) return true;
        return false;
    }

    /// `على هامش اجتماعات المجلس في تونس`: where the margins are, they met.
    private boolean margins(Atlas.Geo geo) {
        for (var i = geo.from() - 1; i >= Math.max(0, geo.from() - 14) && !sheet.mark(i, "."); i--)
            if (sheet.is(i, MARGINS)) return true;
        return false;
    }

    private boolean preposition(Atlas.Geo geo) {
        if (sheet.is(geo.from() - 1, FROM) || sheet.is(geo.from() - 2, FROM)) return false;
        if (conference
                && geo.city().isPresent()
                && sheet.sentenceOf(geo.from())
                        .filter(s -> s.from() == geo.from())
                        .isPresent()) return true;
        var token = sheet.token(geo.from());
        if (token.arabic()
                && "بل".indexOf(token.form().charAt(0)) >= 0
                && !token.keys().getFirst().equals(token.form().substring(1))) return attached(geo);
        var people =
                geo.city().isPresent() && sheet.has(Term.Sort.DEMONYM, geo.from() - 1) && sheet.is(geo.from() - 2, AT);
        return people
                || sheet.is(geo.from() - 1, AT)
                || capital(geo)
                || sheet.scan()
                        .endingAt(Term.Sort.TRIGGER, geo.from())
                        .filter(m -> m.code().startsWith("visit") || m.code().startsWith("conference"))
                        .isPresent();
    }

    /// `a la capital mauritana, Nuakchot`.
    private boolean capital(Atlas.Geo geo) {
        if (geo.city().isEmpty() || !sheet.mark(geo.from() - 1, ",،")) return false;
        return sheet.is(geo.from() - 2, CAPITAL) || sheet.is(geo.from() - 3, CAPITAL);
    }

    /// `بالرباط`, `لمدريد`: the preposition is written together with the name.
    private boolean attached(Atlas.Geo geo) {
        for (var sort : List.of(Term.Sort.CITY, Term.Sort.COUNTRY))
            if (sheet.scan()
                    .startingAt(sort, geo.from())
                    .filter(m -> m.skip() > 0)
                    .isPresent()) return true;
        return sheet.is(geo.from() - 1, AT);
    }

    private boolean said(Atlas.Geo geo) {
        return sheet.is(geo.from() - 1, List.of("في", "in", "en", "au", "aux"))
                || attached(geo) && sheet.token(geo.from()).form().startsWith("ب");
    }

    private Where where(Atlas.Geo geo, Optional<String> venue) {
        var from = sheet.is(geo.from() - 1, AT) ? geo.from() - 1 : geo.from();
        var grounds = new Grounds(List.of(sheet.wholeSpan(from, geo.to())), Confidence.LIKELY, List.of(Reason.STATED));
        return new Where(Optional.of(geo.country()), geo.city().map(City::name), venue, grounds);
    }

    /// A seat or an office named between `from` and `to`.
    private Optional<String> venue(int from, int to) {
        return venueSpan(from, to).map(sheet::words);
    }

    private Optional<Span> venueSpan(int from, int to) {
        for (var i = from; i < to; i++) {
            if (sheet.token(i).keys().stream().noneMatch(VENUES::contains)) continue;
            var end = i + 1;
            while (end < to && end < i + 12 && sheet.word(end) && !sheet.has(Term.Sort.ATTENDANCE, end)) end++;
            return Optional.of(sheet.wholeSpan(i, end));
        }
        return Optional.empty();
    }

    /// Where the words name a service's seat and no town: the service's country.
    Optional<Where> seat(int from, int to) {
        var venue = venueSpan(from, to);
        if (venue.isEmpty()) return Optional.empty();
        for (var service : sheet.scan().within(Term.Sort.SERVICE, from, to)) {
            var start = service.span(sheet.tokens()).start();
            if (start < venue.get().start()
                    || start > venue.get().end()
                    || mentions.stream().anyMatch(m -> m.holds(service.from()))) continue;
            var country = Atlas.ofService(service.code(), home);
            if (country.isPresent())
                return Optional.of(new Where(
                        country,
                        Optional.empty(),
                        venue.map(sheet::words),
                        new Grounds(List.of(venue.get()), Confidence.LIKELY, List.of(Reason.FROM_OFFICE))));
        }
        return Optional.empty();
    }

    /// The host's own country, where nothing says more.
    static Where of(Optional<Country> country, Reason reason) {
        var sure = reason == Reason.HOST_COUNTRY ? Confidence.LIKELY : Confidence.UNSURE;
        return new Where(country, Optional.empty(), Optional.empty(), new Grounds(List.of(), sure, List.of(reason)));
    }
}
