package qantara.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import qantara.names.Particles.Kind;

/// Reads the words of a name and says what each does.
final class NameReader {
    /// Nour Eddine or Saif Allah in one word: what stands before, in one of the groups.
    private static final Pattern FAITH_JOINED =
            Pattern.compile("^(.{3,}?)[aeiou]*l?dd(?:i|ee|y|ie|ei)ne?$|^(.{3,}?)[aeiou]+ld(?:i|ee|y|ie)ne?$"
                    + "|^(.{3,}?)[aeou]{0,2}llah$");

    private static final String SERVANT = "عبد";
    /// The shortest word that a lost space made of a name and Abd: Maabad, a name of its own, is shorter.
    private static final int NAME_AND_SERVANT = 6;

    private final List<Word> words;
    private final List<NamePart> parts = new ArrayList<>();
    private int at;

    private NameReader(List<Word> words) {
        this.words = words;
    }

    static NameReading read(String text) {
        if (text.isBlank()) return new NameReading.Refused(NameRefusal.EMPTY);
        if (text.length() > Name.LONGEST) return new NameReading.Refused(NameRefusal.TOO_LONG);
        var cut = Words.of(text);
        if (cut.list().isEmpty()) return new NameReading.Refused(NameRefusal.NO_LETTERS);
        if (cut.list().size() == 1 && cut.list().getFirst().letters().length() == 1)
            return new NameReading.Refused(NameRefusal.ONE_LETTER);
        return new NameReading.Taken(new Name(text, partsOf(inOrder(apart(cut.list()))), cut.oddities()));
    }

    /// A name and Abd between which a space was lost, as Mohammed and Abd before al-Basir, are two words.
    private static List<Word> apart(List<Word> words) {
        var apart = new ArrayList<Word>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var end = word.written().length() - SERVANT.length();
            if (i + 1 < words.size()
                    && joinedToServant(word)
                    && words.get(i + 1).letters().startsWith("ال")) {
                apart.add(new Word(word.written().substring(0, end), cut(word.letters()), word.field()));
                apart.add(new Word(word.written().substring(end), SERVANT, word.field()));
            } else apart.add(word);
        }
        return apart;
    }

    private static boolean joinedToServant(Word word) {
        return word.letters().length() >= NAME_AND_SERVANT
                && word.letters().endsWith(SERVANT)
                && word.written().endsWith(SERVANT);
    }

    private static String cut(String letters) {
        return letters.substring(0, letters.length() - SERVANT.length());
    }

    /// The words with the family name, if a comma follows it, at the end; Abd that a comma cut off stays before the
    /// name of God that it belongs to.
    private static List<Word> inOrder(List<Word> words) {
        if (words.stream().noneMatch(word -> word.field() == 1)) return words;
        var family = words.stream().filter(word -> word.field() == 0).toList();
        var ordered =
                new ArrayList<>(words.stream().filter(word -> word.field() != 0).toList());
        ordered.addAll(family);
        return ordered;
    }

    private static List<NamePart> partsOf(List<Word> words) {
        var reader = new NameReader(words);
        while (reader.at < words.size()) reader.next();
        if (reader.parts.isEmpty()) for (var word : words) reader.parts.add(Spelling.core(word));
        return reader.parts;
    }

    private void next() {
        var word = words.get(at++);
        if (Particles.servant(word.letters()) && takeServant(word)) return;
        switch (Particles.of(word.letters())) {
            case ARTICLE, LINK, DESCENT -> {
                // At the end it introduces nothing, so it is a name: Un, An.
                if (at == words.size() && !parts.isEmpty() && word.letters().length() > 1) takeCore(word);
            }
            case SON -> takeSon(word);
            case FATHER -> parts.add(Spelling.plain(word, PartKind.FATHER));
            case FAITH -> parts.add(Spelling.faith(word));
            case TITLE -> parts.add(Spelling.plain(word, PartKind.TITLE));
            case NONE -> takeCore(word);
        }
    }

    /// Abd and what follows its article are one part; at the end of a name it belongs to the first.
    private boolean takeServant(Word servant) {
        var next = at;
        while (next < words.size() - 1 && Particles.of(words.get(next).letters()) == Kind.ARTICLE) next++;
        if (next < words.size() && words.get(next).arabic() == servant.arabic()) {
            at = next + 1;
            parts.add(Spelling.servant(servant, words.get(next)));
            return true;
        }
        return next >= words.size() && claimFirst(servant);
    }

    private boolean claimFirst(Word servant) {
        if (parts.isEmpty() || parts.getFirst().kind() != PartKind.CORE || words.size() < 3) return false;
        var first = parts.getFirst();
        if (first.servant() || first.arabic() != servant.arabic()) return false;
        parts.set(0, Spelling.servant(servant, new Word(first.written(), first.letters(), 0)));
        return true;
    }

    /// A son's word goes with the name that follows, which may be written joined to it: Ben Ali, Benali.
    private void takeSon(Word son) {
        if (at >= words.size()) return;
        var father = words.get(at);
        if (father.arabic() != son.arabic()
                || father.letters().length() < 3
                || Particles.of(father.letters()) != Kind.NONE
                || father.letters().startsWith("abd")
                || father.letters().startsWith("عبد")) return;
        at++;
        parts.add(Spelling.son(son, father));
    }

    private void takeCore(Word word) {
        if (word.letters().length() == 1) {
            if (!word.letters().equals("ا")) parts.add(Spelling.plain(word, PartKind.INITIAL));
            return;
        }
        var before = beforeFaith(word);
        parts.add(before.isEmpty() ? Spelling.core(word) : Spelling.beforeFaith(word, before));
        if (!before.isEmpty()) parts.add(Spelling.faith(word));
    }

    private static String beforeFaith(Word word) {
        var letters = word.letters();
        if (letters.startsWith("abd") || letters.startsWith("ebd") || letters.startsWith("عبد")) return "";
        if (word.arabic()) return beforeFaithArabic(letters);
        if (letters.length() < 6) return "";
        var found = FAITH_JOINED.matcher(letters);
        if (!found.find()) return "";
        for (var group = 1; group <= found.groupCount(); group++)
            if (found.start(group) >= 0) return letters.substring(found.start(group), found.end(group));
        return "";
    }

    private static String beforeFaithArabic(String letters) {
        if (letters.length() > 7 && letters.endsWith("الدين")) return letters.substring(0, letters.length() - 5);
        return letters.length() > 6 && letters.endsWith(Spelling.GOD) ? letters.substring(0, letters.length() - 4) : "";
    }
}
