package qantara.names;

import java.util.regex.Pattern;

/// Two names that one letter keeps apart although their consonants are the same: Hassan and Hussein, Jamal and Jamil,
/// Samir and Samira. The letter may be a slip of the pen, so that such a pair says little, for or against.
final class Neighbours {
    /// The most that the letters of neighbours may say.
    static final double LIKENESS = 0.5;

    /// Names of more consonants than this are foreign, and their vowels are written as they are heard.
    private static final int ARAB_CONSONANTS = 4;

    private static final Pattern LONG_VOWELS = Pattern.compile("(?<=.)[ايو](?=.)");
    private static final Pattern LONG_I = Pattern.compile(".*[^aeiouy](?:ei|ee|ii|ai|ay|ey)[^aeiouy].*");
    private static final Pattern VOWELS_AND_DOUBLES = Pattern.compile("[aeiouy]|(.)(?=\\1)");
    private static final Pattern LAST_A = Pattern.compile("(.*[^aeiouy])a([^aeiouy]{1,2}e?)");
    private static final Pattern LAST_I = Pattern.compile("(.*[^aeiouy])(?:[ei]?[iy]|ee|ai|ay)([^aeiouy]{1,2}e?)");

    private Neighbours() {}

    /// Are the two, in comparing letters, names apart?
    static boolean are(String one, String two) {
        if (Letters.arabic(one)) return Letters.arabic(two) ? bothArabic(one, two) : across(one, two);
        return Letters.arabic(two) ? across(two, one) : bothLatin(one, two);
    }

    private static boolean bothArabic(String one, String two) {
        if (isOthersFeminine(one, two, 'ة') || isOthersFeminine(two, one, 'ة')) return true;
        var consonants = LONG_VOWELS.matcher(one).replaceAll("");
        return consonants.length() <= ARAB_CONSONANTS
                && consonants.equals(LONG_VOWELS.matcher(two).replaceAll(""));
    }

    private static boolean bothLatin(String one, String two) {
        if (isOthersFeminine(one, two, 'a') || isOthersFeminine(two, one, 'a')) return true;
        return lastVowelsDiffer(one, two) || lastVowelsDiffer(two, one);
    }

    /// Samira beside Samir: the same and the ending of a woman's name after a consonant.
    private static boolean isOthersFeminine(String woman, String man, char ending) {
        var stem = woman.endsWith("ah") ? woman.substring(0, woman.length() - 1) : woman;
        return man.length() >= 3
                && stem.length() == man.length() + 1
                && stem.charAt(man.length()) == ending
                && stem.startsWith(man)
                && !Particles.vowel(man.charAt(man.length() - 1));
    }

    private static boolean lastVowelsDiffer(String one, String two) {
        var a = LAST_A.matcher(one);
        var i = LAST_I.matcher(two);
        return a.matches()
                && i.matches()
                && bare(a.group(1)).equals(bare(i.group(1)))
                && a.group(2).equals(i.group(2));
    }

    /// Without vowels, doubled letters once.
    private static String bare(String letters) {
        return VOWELS_AND_DOUBLES.matcher(letters).replaceAll("");
    }

    /// A long vowel that one script writes and the other spells as another, or not at all.
    private static boolean across(String arabic, String latin) {
        if (consonants(arabic) > ARAB_CONSONANTS) return false;
        var inner = arabic.substring(1, Math.max(1, arabic.length() - 1));
        if (inner.indexOf('ي') >= 0) return containsNone(latin, "iyej");
        if (inner.indexOf('و') >= 0) return containsNone(latin, "ouwv");
        if (arabic.indexOf('ي') < 0 && LONG_I.matcher(latin).matches()) return true;
        return isWomans(latin) && isMans(arabic) || isMans(latin) && isWomans(arabic);
    }

    private static int consonants(String arabic) {
        return LONG_VOWELS.matcher(arabic).replaceAll("").length();
    }

    private static boolean containsNone(String latin, String letters) {
        return latin.chars().noneMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static boolean isWomans(String word) {
        return word.endsWith("a") || word.endsWith("ah") || word.endsWith("ة");
    }

    /// Does it end in a consonant that both scripts write?
    private static boolean isMans(String word) {
        var last = word.charAt(word.length() - 1);
        return "bdfgjklmnrsz".indexOf(last) >= 0 || "بدفقكجلمنرسزشصض".indexOf(last) >= 0;
    }
}
