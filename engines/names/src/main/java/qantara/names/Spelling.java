package qantara.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Makes the parts of a name: the forms in which each may be met.
final class Spelling {
    static final String GOD = "الله";
    private static final String FAITH = "دين";
    /// Abu or Bou joined to what follows.
    private static final Pattern FATHER_JOINED = Pattern.compile("^(?:abou?|abu|bou|ابو)(.{3,})$");
    private static final Pattern GOD_LATIN = Pattern.compile("[aeiou]?l{1,2}[aeo]h?");
    private static final String SUN = "tdrzsn";

    private Spelling() {}

    static NamePart plain(Word word, PartKind kind) {
        return new NamePart(word.written(), List.of(word.letters()), kind, false);
    }

    /// The second half of Nour Eddine or Saif Allah, as one form in both scripts.
    static NamePart faith(Word word) {
        var letters = word.letters();
        var god = letters.endsWith("llah") || letters.endsWith("لله");
        return new NamePart(word.written(), List.of(god ? GOD : FAITH), PartKind.FAITH, false);
    }

    /// The first half of such a name where both are written as one; it may also be met whole.
    static NamePart beforeFaith(Word word, String before) {
        var part = core(new Word(word.written(), before, 0));
        var cores = new LinkedHashSet<>(part.cores());
        cores.add(word.letters());
        return new NamePart(word.written(), List.copyOf(cores), part.kind(), part.servant());
    }

    static NamePart servant(Word servant, Word god) {
        return new NamePart(servant.written() + " " + god.written(), gods(god.letters()), PartKind.CORE, true);
    }

    static NamePart son(Word son, Word father) {
        var part = core(father);
        var cores = new LinkedHashSet<>(part.cores());
        cores.add((son.arabic() ? "بن" : "ben") + father.letters());
        return part.descended(son.written(), List.copyOf(cores));
    }

    static NamePart core(Word word) {
        return word.arabic() ? arabic(word) : latin(word);
    }

    private static NamePart arabic(Word word) {
        var letters = word.letters();
        if (letters.startsWith("عبد") && letters.length() > 4)
            return new NamePart(word.written(), gods(letters.substring(3)), PartKind.CORE, true);
        var cores = new LinkedHashSet<String>();
        cores.add(bare(letters));
        cores.add(letters);
        afterFather(letters).forEach(cores::add);
        return new NamePart(word.written(), List.copyOf(cores), PartKind.CORE, false);
    }

    private static NamePart latin(Word word) {
        var letters = word.letters();
        var rest = afterServant(letters);
        if (!rest.isEmpty()) return new NamePart(word.written(), gods(rest), PartKind.CORE, true);
        var cores = new LinkedHashSet<String>();
        cores.add(letters);
        withoutArticle(letters).forEach(cores::add);
        if (letters.length() > 5
                && (letters.startsWith("ben") || letters.startsWith("bin"))
                && !letters.startsWith("benj")) cores.add(letters.substring(3));
        afterFather(letters).forEach(cores::add);
        Dialects.respelled(letters).forEach(cores::add);
        return new NamePart(word.written(), List.copyOf(cores), PartKind.CORE, false);
    }

    private static List<String> afterFather(String letters) {
        var found = FATHER_JOINED.matcher(letters);
        return letters.length() > 5 && found.matches() ? List.of(found.group(1)) : List.of();
    }

    /// What follows Abd in a joined Latin word, or nothing.
    private static String afterServant(String letters) {
        if (!letters.startsWith("abd") && !letters.startsWith("ebd") || letters.length() < 6) return "";
        var i = 3;
        while (i < letters.length() && Particles.vowel(letters.charAt(i))) i++;
        return letters.length() - i >= 3 ? letters.substring(i) : "";
    }

    /// The forms of a name of God: without the article's l, and the word for God as one form in both scripts.
    private static List<String> gods(String letters) {
        if (letters.equals(GOD) || letters.equals("لله") || letters.equals("اله") || letters.equals("له"))
            return List.of(GOD);
        if (Letters.arabic(letters)) return List.of(bare(letters));
        if (GOD_LATIN.matcher(letters).matches()) return List.of(GOD);
        var cores = new LinkedHashSet<String>();
        if (letters.charAt(0) == 'l' && letters.length() > 3) cores.add(letters.substring(1));
        cores.add(letters);
        withoutArticle(letters).forEach(cores::add);
        return List.copyOf(cores);
    }

    /// Two parts written as one.
    static NamePart joined(NamePart first, NamePart second) {
        var end = second.kind() == PartKind.FAITH ? ending(first.arabic(), second.letters()) : second.letters();
        var start = first.cores().getLast().length() > first.letters().length() && first.arabic()
                ? first.cores().getLast()
                : first.letters();
        return new NamePart(first.written() + " " + second.written(), List.of(start + end), PartKind.CORE, false);
    }

    private static String ending(boolean arabic, String faith) {
        if (faith.equals(GOD)) return arabic ? GOD : "ullah";
        return arabic ? "الدين" : "eddin";
    }

    /// Without the Arabic article that is joined in writing.
    static String bare(String letters) {
        return letters.startsWith("ال") && letters.length() > 4 ? letters.substring(2) : letters;
    }

    private static List<String> withoutArticle(String letters) {
        var forms = new ArrayList<String>();
        if (letters.length() > 5 && (letters.startsWith("al") || letters.startsWith("el")))
            forms.add(letters.substring(2));
        else if (letters.length() > 6 && letters.startsWith("sh", 1) && letters.startsWith("sh", 3))
            forms.add(letters.substring(3));
        else if (letters.length() > 5
                && "ae".indexOf(letters.charAt(0)) >= 0
                && letters.charAt(1) == letters.charAt(2)
                && SUN.indexOf(letters.charAt(1)) >= 0) forms.add(letters.substring(2));
        if (letters.length() >= 5 && letters.charAt(0) == 'l' && Particles.vowel(letters.charAt(1)))
            forms.add(letters.substring(1));
        return forms;
    }
}
