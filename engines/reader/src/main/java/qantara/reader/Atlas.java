package qantara.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The countries and cities that an article names, by word, by people or by service.
final class Atlas {
    private static final List<String> AWAY = List.of("to", "for", "لدي", "ante", "aupres", "vers", "towards");
    private static final List<String> THERE = List.of("in", "au", "aux", "en", "a", "at", "الي");

    /// @param city the key of a city of the gazetteer
    /// @param people an adjective or a people, not the country itself
    record Geo(int from, int to, Country country, Optional<City> city, boolean people) {}

    private final Sheet sheet;
    private final List<Geo> all = new ArrayList<>();

    Atlas(Sheet sheet) {
        this.sheet = sheet;
        for (var match : sheet.scan().all(Term.Sort.CITY)) city(match);
        for (var match : sheet.scan().all(Term.Sort.COUNTRY)) add(match, match.code(), Optional.empty(), false);
        for (var match : sheet.scan().all(Term.Sort.DEMONYM)) add(match, match.code(), Optional.empty(), true);
        all.sort(Comparator.comparingInt(Geo::from));
    }

    private void city(Match match) {
        var city = City.all().get(match.code());
        if (city != null) add(match, city.country(), Optional.of(city), false);
    }

    private void add(Match match, String code, Optional<City> city, boolean people) {
        if (all.stream().anyMatch(geo -> overlaps(geo, match) && geo.to() - geo.from() >= match.length())) return;
        all.removeIf(geo -> overlaps(geo, match));
        all.add(new Geo(match.from(), match.to(), new Country(code), city, people));
    }

    private static boolean overlaps(Geo geo, Match match) {
        return geo.from() < match.to() && match.from() < geo.to();
    }

    List<Geo> all() {
        return all;
    }

    List<Geo> within(int from, int to) {
        return all.stream().filter(g -> g.from() >= from && g.to() <= to).toList();
    }

    /// The country that a title belongs to; `there` words in an envoy's title name where he is posted, not whose he is.
    Optional<Country> ofTitle(Mention.Stretch title, boolean envoy, Optional<Country> home) {
        for (var i = title.from(); i < title.to(); i++) {
            var service = sheet.scan()
                    .startingAt(Term.Sort.SERVICE, i)
                    .filter(m -> !m.code().contains(","))
                    .flatMap(m -> ofService(m.code(), home));
            if (service.isPresent() && !away(i, envoy)) return service;
            var at = i;
            var geo = all.stream()
                    .filter(g -> g.from() == at && g.to() <= title.to())
                    .findFirst();
            if (geo.isPresent() && !away(i, envoy)) return geo.map(Geo::country);
        }
        return Optional.empty();
    }

    private boolean away(int i, boolean envoy) {
        var before = sheet.is(i - 1, List.of("the", "la", "le", "el", "l", "'")) ? i - 2 : i - 1;
        if (sheet.is(before, AWAY)) return true;
        return envoy
                && (sheet.is(before, THERE)
                        || (sheet.token(i).arabic()
                                && sheet.token(i).form().startsWith("ب")
                                && sheet.scan()
                                        .covering(Term.Sort.COUNTRY, i)
                                        .filter(m -> m.skip() > 0)
                                        .isPresent()));
    }

    /// The country of a service id; of a service that several countries have, the home country if it is one of them.
    static Optional<Country> ofService(String code, Optional<Country> home) {
        var countries = code.substring(0, code.indexOf(':'));
        if (countries.equals("*")) return Optional.empty();
        var listed = List.of(countries.split(","));
        if (listed.size() > 1) return home.filter(h -> listed.contains(h.code()));
        return Optional.of(new Country(countries));
    }
}
