package qantara.reader;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;

/// The names of the world's territories in the four languages, from ICU. The table of countries adds what people
/// write instead.
final class Territories {
    private static final List<Language> READ =
            List.of(Language.ARABIC, Language.FRENCH, Language.SPANISH, Language.ENGLISH);

    /// Their names mean something else in one of the languages: Réunion is a meeting, Maurice a first name.
    private static final Set<String> ORDINARY_WORDS = Set.of("RE", "MU", "JE", "IM", "GG", "CC", "HM");

    private Territories() {}

    /// A country by its name alone and in the style of its state.
    private static List<String> styles(Language language, String name) {
        return switch (language) {
            case ENGLISH ->
                List.of(
                        name,
                        "Republic of " + name,
                        "Kingdom of " + name,
                        "State of " + name,
                        "Republic of the " + name);
            case FRENCH ->
                List.of(
                        name,
                        "République de " + name,
                        "République du " + name,
                        "République d'" + name,
                        "République de la " + name,
                        "Royaume de " + name);
            case SPANISH -> List.of(name, "República de " + name, "República del " + name, "Reino de " + name);
            case ARABIC -> List.of(name, "جمهورية " + name, "دولة " + name, "مملكة " + name);
            case OTHER -> List.of(name);
        };
    }

    static void fill(Vocabulary vocabulary) {
        for (var code : ULocale.getISOCountries()) {
            if (ORDINARY_WORDS.contains(code)) continue;
            for (var language : READ) {
                var name = new ULocale("", code).getDisplayCountry(new ULocale(language.code()));
                if (!name.equals(code))
                    styles(language, name).forEach(n -> vocabulary.add(language, n, new Term(Term.Sort.COUNTRY, code)));
            }
        }
    }
}
