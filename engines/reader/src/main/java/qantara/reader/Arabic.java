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
        return form.length() > SHORTEST_REST && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    }

    static boolean startsWithArticle(String form) {
        return form.length() >= SHORTEST_REST + 2 && form.startsWith("ال");
    }

    /// A folded word without its article.
    static String core(String form) {
        return startsWithArticle(form) ? form.substring(2) : form;
    }

    /// The forms under which a vocabulary may hold a word of a text: as it is, then with less and less in front.
    static List<String> keys(String form) {
        if (!letter(form.charAt(0))) return List.of(form);
        var keys = new ArrayList<String>(4);
        keys.add(core(form));
        var rest = form;
        if (startsWithAnd(rest)) keys.add(core(rest = rest.substring(1)));
        if (startsWithPreposition(rest)) keys.add(core(withoutPreposition(rest)));
        return List.copyOf(keys);
    }

    private static boolean startsWithPreposition(String form) {
        return form.length() > SHORTEST_REST && "بلك".indexOf(form.charAt(0)) >= 0;
    }

    private static String withoutPreposition(String form) {
        return form.startsWith("لل") && form.length() > SHORTEST_REST + 1
                ? "ال" + form.substring(2)
                : form.substring(1);
    }
}
