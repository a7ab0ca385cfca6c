package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// What Arabic writes together with a word: "and", prepositions of one letter, the article.
final class Arabic {
    private static final int SHORTEST_REST = 3;

    private Arabic() {}

    static boolean letter(char c) {
        return c >= '\u0620' && c <= '\u06ff';
    }

    static boolean startsWithAnd(String form) {
        return form.length() >= SHORTEST_REST && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    }

    static boolean startsWithArticle(String form) {
        return form.length() >= SHORTEST_REST + 2 && form.startsWith("ال");
    }

    /// The written letter behind a folded one, by its place in the word.
    interface Written {
        char at(int place);
    }

    /// A folded word without its article, which is written with a bare alef: `ألمانيا` has none.
    private static String core(String form, int place, Written written) {
        return startsWithArticle(form) && written.at(place) == 'ا' ? form.substring(2) : form;
    }

    /// The forms under which a vocabulary may hold a word of a text: as it is, then with less and less in front.
    static List<String> keys(String form, Written written) {
        if (!letter(form.charAt(0))) return List.of(form);
        var keys = new ArrayList<String>(4);
        keys.add(core(form, 0, written));
        var rest = form;
        if (startsWithAnd(rest)) keys.add(core(rest = rest.substring(1), 1, written));
        if (startsWithPreposition(rest)) keys.add(withoutPreposition(rest, form.length() - rest.length(), written));
        return List.copyOf(keys);
    }

    private static boolean startsWithPreposition(String form) {
        return form.length() > SHORTEST_REST && "بلك".indexOf(form.charAt(0)) >= 0;
    }

    private static String withoutPreposition(String form, int place, Written written) {
        if (form.startsWith("لل") && form.length() > SHORTEST_REST + 1) return form.substring(2);
        return core(form.substring(1), place + 1, written);
    }
}
