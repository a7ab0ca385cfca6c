package qantara.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import qantara.names.Particles.Kind;

/// Reads the words of a name and says what each does.
final class NameReader {
    /// Nour Eddine in one word: what stands before, in either group.
    private static final Pattern FAITH_JOINED =
            Pattern.compile("^(.{3,}?)[aeiou]*l?dd(?:i|ee|y|ie|ei)ne?$|^(.{3,}?)[aeiou]+ld(?:i|ee|y|ie)ne?$");

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
        return new NameReading.Taken(new Name(text, partsOf(inOrder(cut.list())), cut.oddities()));
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
            case ARTICLE, LINK, DESCENT -> {}
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
        parts.add(before.isEmpty() ? Spelling.core(word) : Spelling.core(new Word(word.written(), before, 0)));
        if (!before.isEmpty()) parts.add(Spelling.faith(word));
    }

    private static String beforeFaith(Word word) {
        var letters = word.letters();
        if (word.arabic())
            return letters.endsWith("الدين") && letters.length() > 7 ? letters.substring(0, letters.length() - 5) : "";
        if (letters.length() < 7) return "";
        var found = FAITH_JOINED.matcher(letters);
        if (!found.find()) return "";
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
