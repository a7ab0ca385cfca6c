package qantara.reader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final Sheet sheet;
    private final Atlas atlas;
    private final Map<String, Double> weights = new HashMap<>();

    Home(Sheet sheet, Atlas atlas) {
        this.sheet = sheet;
        this.atlas = atlas;
        url();
        agencies();
        places();
        services();
        months();
        counterparts();
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
        if (top.length() == 2 && !NOBODYS.contains(top))
            weigh(top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT), 4);
        for (var label : host.split("[.-]")) if (label.length() >= 4) named(label);
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
            weigh(match.code(), foreign ? 0.5 : 1.5);
        }
    }

    private void places() {
        var body = sheet.body();
        var start = body.isEmpty() ? 0 : body.getFirst().from();
        for (var geo : atlas.all()) {
            if (sheet.sentenceOf(geo.from()).isEmpty()) continue;
            weigh(geo.country().code(), geo.city().isPresent() ? 0.6 : geo.people() ? 0.45 : 0.5);
            var dateline = geo.from() <= start + 3 && geo.city().isPresent() && dash(geo.to());
            if (dateline) weigh(geo.country().code(), 1.5);
        }
    }

    private boolean dash(int at) {
        return sheet.mark(at, ":-–—/(")
                || (sheet.mark(at, ",،")
                        && at + 1 < sheet.size()
                        && sheet.token(at + 1).number());
    }

    private void services() {
        for (var match : sheet.scan().all(Term.Sort.SERVICE)) {
            var countries = match.code().substring(0, match.code().indexOf(':'));
            if (countries.equals("*") || sheet.sentenceOf(match.from()).isEmpty()) continue;
            var listed = countries.split(",");
            for (var country : listed) weigh(country, 0.7 / listed.length);
        }
    }

    private void months() {
        for (var match : sheet.scan().all(Term.Sort.MONTH)) {
            var countries =
                    LOCAL_MONTHS.getOrDefault(sheet.token(match.from()).keys().getFirst(), "");
            if (!countries.isEmpty()) for (var country : countries.split(" ")) weigh(country, 1);
        }
    }

    /// "His Italian counterpart" is nobody of this house.
    private void counterparts() {
        for (var match : sheet.scan().all(Term.Sort.COUNTERPART))
            for (var geo : atlas.within(match.to(), Math.min(match.to() + 4, sheet.size())))
                weigh(geo.country().code(), -1.5);
    }

    /// Mauritanian names carry `ولد`.
    private void sons() {
        var sons = sheet.tokens().stream().filter(t -> t.is("ولد")).count();
        if (sons > 0) weigh("MR", Math.min(3, sons));
    }
}
