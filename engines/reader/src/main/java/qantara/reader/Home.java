package qantara.reader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Guesses whose article it is: the country that "the Minister of the Interior" belongs to when nobody says whose.
final class Home {
    private static final Set<String> NOBODYS =
            Set.of("co", "tv", "me", "io", "ai", "fm", "cc", "eu", "to", "gg", "ly", "am", "nu", "ws");
    private static final Map<String, String> LOCAL_MONTHS = Map.ofEntries(
            Map.entry("غشت", "MA"),
            Map.entry("شتنبر", "MA"),
            Map.entry("نونبر", "MA"),
            Map.entry("دجنبر", "MA"),
            Map.entry("يوليوز", "MA"),
            Map.entry("جانفي", "DZ TN"),
            Map.entry("فيفري", "DZ TN"),
            Map.entry("افريل", "DZ TN"),
            Map.entry("جوان", "DZ TN"),
            Map.entry("جويليه", "DZ TN"),
            Map.entry("اوت", "DZ TN"),
            Map.entry("ماي", "MA DZ TN"),
            Map.entry("اغشت", "MR"),
            Map.entry("شتمبر", "MR"),
            Map.entry("دجمبر", "MR"),
            Map.entry("اب", "IQ JO LB SY"),
            Map.entry("ايلول", "IQ JO LB SY"),
            Map.entry("شباط", "IQ JO LB SY"),
            Map.entry("اذار", "IQ JO LB SY"),
            Map.entry("نيسان", "IQ JO LB SY"),
            Map.entry("حزيران", "IQ JO LB SY"),
            Map.entry("تموز", "IQ JO LB SY"));

    private static final Pattern OFFICIAL = Pattern.compile("(?:gov|gob|gouv)-([a-z]{2})\\b");
    private static final double ENOUGH = 1.4;
    /// "The guest, who is visiting us".
    private static final List<String> WHO = List.of("الذي", "الذى", "التي", "qui", "que", "who", "visiting");

    private final Sheet sheet;
    private final Atlas atlas;
    private final Map<String, Double> weights = new HashMap<>();

    Home(Sheet sheet, Atlas atlas, List<Mention> mentions) {
        this.sheet = sheet;
        this.atlas = atlas;
        url();
        agencies();
        places();
        services(mentions);
        months();
        foreigners(mentions);
        destinations();
        if (sheet.arabic()) sons();
    }

    /// The likeliest country; empty when the article points nowhere.
    Optional<Country> country() {
        return ranked().stream().findFirst();
    }

    /// The likeliest country that is not `this one`.
    Optional<Country> other(Optional<Country> thisOne) {
        return ranked().stream()
                .filter(c -> thisOne.filter(c::equals).isEmpty())
                .findFirst();
    }

    private List<Country> ranked() {
        return weights.entrySet().stream()
                .filter(e -> e.getValue() > 0 && !e.getKey().startsWith("X"))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Country(e.getKey()))
                .toList();
    }

    private void weigh(String code, double weight) {
        weights.merge(code, weight, Double::sum);
    }

    private void url() {
        var host = sheet.article().url().map(Home::host).orElse("");
        var dot = host.lastIndexOf('.');
        if (dot < 0) return;
        var top = host.substring(dot + 1);
        if (top.length() == 2 && !NOBODYS.contains(top)) site(top, host.contains(".go") ? 4 : 1.2);
        var official = OFFICIAL.matcher(host);
        if (official.find()) site(official.group(1), 4);
        for (var label : host.split("[.-]")) if (label.length() >= 4) named(label);
    }

    private void site(String top, double weight) {
        weigh(top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT), weight);
    }

    private static String host(String url) {
        var start = url.indexOf("//") + 2;
        if (start < 2) start = 0;
        var end = url.indexOf('/', start);
        return url.substring(start, end < 0 ? url.length() : end).toLowerCase(Locale.ROOT);
    }

    /// `maroc`, `mauritania`, `tunisie` in the name of the site.
    private void named(String label) {
        for (var name : SiteNames.ALL.entrySet()) if (label.contains(name.getKey())) weigh(name.getValue(), 2.5);
    }

    private void agencies() {
        for (var match : sheet.scan().all(Term.Sort.AGENCY)) {
            var foreign = sheet.scan().all(Term.Sort.AGENCY).size() > 3;
            var shared = match.code().split(",");
            for (var country : shared) weigh(country, (foreign ? 0.5 : 1.5) / shared.length);
        }
    }

    private void places() {
        var body = sheet.body();
        var start = body.isEmpty() ? 0 : body.getFirst().from();
        for (var geo : atlas.all()) {
            if (dateline(geo, start))
                weigh(agencyBeside(geo).orElse(geo.country().code()), 2.5);
            if (sheet.sentenceOf(geo.from()).isEmpty()) continue;
            weigh(geo.country().code(), geo.city().isPresent() ? 0.6 : geo.people() ? 0.45 : 0.5);
        }
    }

    /// `ISLAMABAD:`, `بغداد-`, at the head of a line near the beginning of the body.
    private boolean dateline(Atlas.Geo geo, int start) {
        if (geo.city().isEmpty()
                || !new Dateline(sheet).after(geo.to())
                || geo.from() > start + 3
                || geo.from() < start - 30) return false;
        return geo.from() == 0 || sheet.token(geo.from() - 1).line() || geo.from() >= start;
    }

    /// `الرياض - سبأ`: the agency's man abroad writes for those at home.
    private Optional<String> agencyBeside(Atlas.Geo geo) {
        return sheet.scan().within(Term.Sort.AGENCY, geo.to(), Math.min(sheet.size(), geo.to() + 9)).stream()
                .map(Match::code)
                .filter(code -> !code.contains(","))
                .findFirst();
    }

    private void services(List<Mention> mentions) {
        var given = new HashMap<String, Double>();
        for (var match : sheet.scan().all(Term.Sort.SERVICE)) {
            var countries = match.code().substring(0, match.code().indexOf(':'));
            if (countries.equals("*") || sheet.sentenceOf(match.from()).isEmpty()) continue;
            var listed = countries.split(",");
            var weight = mentions.stream().anyMatch(m -> m.holds(match.from())) ? 0.2 : 0.7;
            for (var country : listed) given.merge(country, weight / listed.length, Double::sum);
        }
        given.forEach((country, weight) -> weigh(country, Math.min(ENOUGH, weight)));
        if (sheet.language() == Language.SPANISH) weigh("ES", 0.4);
        if (sheet.language() == Language.FRENCH) weigh("FR", 0.2);
    }

    private void months() {
        for (var match : sheet.scan().all(Term.Sort.MONTH)) {
            var countries =
                    LOCAL_MONTHS.getOrDefault(sheet.token(match.from()).keys().getFirst(), "");
            if (!countries.isEmpty()) for (var country : countries.split(" ")) weigh(country, 1);
        }
    }

    /// A title that names its country, as "his Italian counterpart", is seldom one of this house. An envoy's may be of
    /// either side.
    private void foreigners(List<Mention> mentions) {
        var counterparts = 0;
        for (var mention : mentions) {
            if (mention.title().isEmpty() || (mention.counterpart() && counterparts++ > 0)) continue;
            var title = mention.title().get();
            var envoy = sheet.scan().within(Term.Sort.HEAD, title.from(), title.to()).stream()
                    .anyMatch(m -> m.code().equals("ambassador") || m.code().equals("officer"));
            var named = atlas.within(title.from(), title.to()).stream()
                    .filter(g -> sheet.language() != Language.ENGLISH || !sheet.has(Term.Sort.SERVICE, g.from()))
                    .toList();
            if (named.size() > 1 && !envoy) continue;
            if (envoy && named.size() > 1) {
                weigh(named.getFirst().country().code(), -0.5);
                weigh(named.getLast().country().code(), 0.2);
            } else for (var geo : named) weigh(geo.country().code(), mention.counterpart() ? -1.5 : -1.2);
        }
    }

    /// Whoever travels to a country is not of it.
    private void destinations() {
        var body = sheet.body();
        var received = !body.isEmpty()
                && sheet
                        .scan()
                        .within(
                                Term.Sort.TRIGGER,
                                body.getFirst().from(),
                                body.getFirst().to())
                        .stream()
                        .anyMatch(m -> m.code().startsWith("reception"));
        for (var match : sheet.scan().all(Term.Sort.TRIGGER))
            if (match.code().startsWith("visit")
                    && sheet.sentenceOf(match.from()).isPresent())
                atlas.within(match.to(), Math.min(match.to() + 5, sheet.size())).stream()
                        .filter(g -> !g.people())
                        .findFirst()
                        .ifPresent(g -> weigh(
                                g.country().code(), sheet.is(match.from() - 1, WHO) ? 0.6 : received ? 0.1 : -0.6));
    }

    /// Mauritanian names carry `ولد`.
    private void sons() {
        var sons = sheet.tokens().stream().filter(t -> t.is("ولد")).count();
        if (sons > 0) weigh("MR", Math.min(3, sons));
    }
}
