package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// The forms of a phrase that its table does not spell out.
///
/// An Arabic verb is written `past/present` and gets its persons and its future; a demonym gets its genders and
/// numbers; a phrase in another language stands as it is.
final class Inflection {
    private Inflection() {}

    static List<String> of(Term.Sort sort, Language language, String phrase) {
        var slash = phrase.indexOf("/ي");
        if (slash > 0 && language == Language.ARABIC)
            return verbs(phrase.substring(0, slash), phrase.substring(slash + 1));
        if (sort == Term.Sort.TITLE_WORD
                && (language == Language.FRENCH || language == Language.SPANISH)
                && !phrase.endsWith("s")) return List.of(phrase, phrase + "s");
        if (sort != Term.Sort.DEMONYM) return List.of(phrase);
        if (phrase.startsWith("=")) return List.of(phrase.substring(1));
        return demonyms(language, phrase);
    }

    private static List<String> verbs(String past, String presentAndRest) {
        var space = presentAndRest.indexOf(' ');
        var present = space < 0 ? presentAndRest : presentAndRest.substring(0, space);
        var rest = space < 0 ? "" : presentAndRest.substring(space);
        var forms = new ArrayList<String>();
        pasts(past, forms);
        presents(present, forms);
        return forms.stream().map(form -> form + rest).toList();
    }

    private static void pasts(String past, List<String> out) {
        var weak = past.endsWith("ى");
        var base = weak ? past.substring(0, past.length() - 1) : past;
        out.add(past);
        for (var ending : weak ? List.of("ت", "يا", "وا", "تا") : List.of("ت", "ا", "وا", "تا")) out.add(base + ending);
    }

    private static void presents(String present, List<String> out) {
        var stem = present.substring(1);
        var weak = stem.endsWith("ي") || stem.endsWith("ى");
        for (var head : List.of("ي", "ت", "سي", "ست")) {
            out.add(head + stem);
            out.add(head + (weak ? stem.substring(0, stem.length() - 1) + "ي" : stem) + "ان");
        }
        var plural = weak ? stem.substring(0, stem.length() - 1) : stem;
        out.add("ي" + plural + "ون");
        out.add("سي" + plural + "ون");
    }

    private static List<String> demonyms(Language language, String base) {
        return switch (language) {
            case ARABIC ->
                List.of(
                        base,
                        base + "ة",
                        base + "ين",
                        base + "ون",
                        base + "تين",
                        base + "ات",
                        base + "ان",
                        base + "يين",
                        base + "يون");
            case FRENCH, ENGLISH -> base.endsWith("s") ? List.of(base) : List.of(base, base + "s");
            case SPANISH -> List.of(base, base + "s", base + "es");
            case OTHER -> List.of(base);
        };
    }
}
