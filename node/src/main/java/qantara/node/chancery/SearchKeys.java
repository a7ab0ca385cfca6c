package qantara.node.chancery;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import qantara.reader.CityNames;
import qantara.reader.Country;
import qantara.reader.Language;

/// The words an engagement is found under: those of its facts, those of the source they were read from, and the
/// names of its countries and its city in the four languages of the desk.
final class SearchKeys {
    /// The most words one engagement is found under.
    private static final int MOST = 3000;

    private static final List<ULocale> LANGUAGES =
            List.of(new ULocale("ar"), ULocale.FRENCH, new ULocale("es"), ULocale.ENGLISH);

    private SearchKeys() {}

    static Set<String> of(EngagementRef ref, Minutes minutes) {
        var text = new StringBuilder(ref.toString());
        for (var attested : minutes.facts()) {
            add(text, attested.fact());
            minutes.source().ifPresent(source -> attested.words().forEach(span -> line(text, span.in(source.text()))));
        }
        var keys = new TreeSet<String>();
        Folded.keys(text.toString()).stream().limit(MOST).forEach(keys::add);
        return keys;
    }

    private static void add(StringBuilder text, Fact fact) {
        switch (fact) {
            case Fact.Nature _, Fact.Held _, Fact.Undated _, Fact.Subjects _ -> {}
            case Fact.Place(var country, var city, var venue) -> {
                country(text, country);
                city.ifPresent(it -> city(text, country, it));
                venue.ifPresent(it -> line(text, it));
            }
            case Fact.Participant one -> {
                one.name().ifPresent(it -> line(text, it));
                one.title().ifPresent(it -> line(text, it));
                one.service().ifPresent(it -> line(text, it));
                country(text, one.country());
            }
            case Fact.Event event -> {
                event.year().ifPresent(year -> line(text, year.toString()));
                event.city().ifPresent(it -> line(text, it));
            }
            case Fact.Accord accord -> accord.parties().forEach(party -> country(text, Optional.of(party)));
            case Fact.Promise promise -> line(text, promise.what());
        }
    }

    private static void city(StringBuilder text, Optional<Country> country, String city) {
        line(text, city);
        country.ifPresent(in -> {
            for (var language : Language.values()) line(text, CityNames.in(in, city, language));
        });
    }

    private static void country(StringBuilder text, Optional<Country> country) {
        country.ifPresent(one ->
                LANGUAGES.forEach(language -> line(text, new ULocale("und", one.code()).getDisplayCountry(language))));
    }

    private static void line(StringBuilder text, String words) {
        text.append('\n').append(words);
    }
}
