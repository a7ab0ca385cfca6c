package qantara.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names services by their ids.
final class Services {
    private static final Map<String, String> MINISTRIES = Map.of(
            "ES", "MIR", "FR", "MI", "PT", "MAI", "SN", "MI", "PE", "MININTER", "EC", "MDI", "GB", "HO", "ML", "MSPC");
    private static final List<String> INTERIOR = List.of("داخليه", "interieur", "interior", "home");

    private Services() {}

    /// `MA:DGSN` of `MA,DZ,MR:DGSN` and a country; `ES:MIR` of `*:MOI` and Spain.
    static String of(String code, Optional<Country> country) {
        var colon = code.indexOf(':');
        var countries = code.substring(0, colon);
        var abbreviation = code.substring(colon + 1);
        if (!countries.equals("*") && !countries.contains(",")) return code;
        var where = country.map(Country::code).orElse("?");
        if (where.equals("?")) return "?:" + abbreviation;
        return where + ":" + (abbreviation.equals("MOI") ? MINISTRIES.getOrDefault(where, "MOI") : abbreviation);
    }

    /// The ministry or mission that a title stands for without naming it.
    static Optional<String> ofTitle(Sheet sheet, Mention.Stretch title) {
        for (var i = title.from(); i < title.to(); i++) {
            if (sheet.token(i).keys().stream().anyMatch(INTERIOR::contains)) return Optional.of("*:MOI");
            if (sheet.scan()
                    .startingAt(Term.Sort.HEAD, i)
                    .filter(m -> m.code().equals("ambassador"))
                    .isPresent()) return Optional.of("*:EMB");
        }
        return Optional.empty();
    }
}
