package qantara.names;

import java.util.Map;

/// Which letters may begin the same name in either script.
final class Initials {
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ا', "aeiou"),
            Map.entry('ع', "aeiou"),
            Map.entry('ب', "bp"),
            Map.entry('پ', "bp"),
            Map.entry('ت', "t"),
            Map.entry('ط', "t"),
            Map.entry('ث', "ts"),
            Map.entry('ج', "jgd"),
            Map.entry('ح', "h"),
            Map.entry('ه', "h"),
            Map.entry('خ', "kh"),
            Map.entry('د', "d"),
            Map.entry('ذ', "dz"),
            Map.entry('ض', "dz"),
            Map.entry('ظ', "dz"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ص', "s"),
            Map.entry('ش', "sc"),
            Map.entry('چ', "ct"),
            Map.entry('غ', "gr"),
            Map.entry('ف', "fv"),
            Map.entry('ڤ', "v"),
            Map.entry('ق', "qkg"),
            Map.entry('ك', "kc"),
            Map.entry('گ', "g"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('و', "wo"),
            Map.entry('ي', "yi"));

    private Initials() {}

    static boolean fit(char one, char two) {
        if (one == two) return true;
        if (Letters.arabic(one) == Letters.arabic(two)) return false;
        return Letters.arabic(one) ? of(one).indexOf(two) >= 0 : of(two).indexOf(one) >= 0;
    }

    private static String of(char arabic) {
        return LATIN.getOrDefault(arabic, "");
    }
}
