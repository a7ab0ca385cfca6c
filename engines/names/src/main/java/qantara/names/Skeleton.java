package qantara.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a name that carry it, folded: enough to tell that two spellings within one text are one person.
///
/// It is no search key and does not cross scripts.
public record Skeleton(List<String> words) {
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "el", "al", "ould", "bin", "ben", "ibn", "bint", "van", "von", "der", "du",
            "da", "dos", "y", "e", "abu", "abou", "ال", "بن", "ابن", "ولد", "بنت", "ابو", "دي", "دو", "فان", "فون",
            "عبد");

    public Skeleton {
        words = List.copyOf(words);
    }

    /// The skeleton of a name as written, ranks and honorifics already taken off.
    public static Skeleton of(String name) {
        var words = new ArrayList<String>();
        for (var word : Folding.of(name).text().split("[^\\p{L}\\p{N}]+"))
            if (!word.isEmpty() && !PARTICLES.contains(word)) words.add(bare(word));
        return new Skeleton(words);
    }

    /// May both be the same person? One names no one that the other does not, give or take a letter in long words.
    public boolean mayBe(Skeleton other) {
        var few = words.size() <= other.words.size() ? words : other.words;
        var many = few == words ? other.words : words;
        return !few.isEmpty() && few.stream().allMatch(word -> many.stream().anyMatch(there -> alike(word, there)));
    }

    private static String bare(String word) {
        if (word.startsWith("ال") && word.length() > 4) return word.substring(2);
        return word.startsWith("عبدال") && word.length() > 7 ? word.substring(5) : word;
    }

    private static boolean alike(String one, String two) {
        if (one.equals(two)) return true;
        return Math.min(one.length(), two.length()) >= 4 && oneEditApart(one, two);
    }

    private static boolean oneEditApart(String one, String two) {
        if (Math.abs(one.length() - two.length()) > 1) return false;
        var head = 0;
        var shorter = Math.min(one.length(), two.length());
        while (head < shorter && one.charAt(head) == two.charAt(head)) head++;
        var tail = 0;
        while (tail < shorter - head && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail))
            tail++;
        return Math.max(one.length(), two.length()) - head - tail <= 1;
    }
}
