package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds everyone a sentence speaks of: names, titles, and which title is whose.
///
/// From left to right a title takes the free name before it (`NAME, TITLE`; `NAME (TITLE)`), and otherwise the name
/// behind it (`TITLE NAME`; `TITLE, NAME`).
final class MentionFinder {
    private static final int LOOK_BACK = 7;

    private final Sheet sheet;
    private final NameGrammar names;
    private final TitleGrammar titles;
    private final List<Mention> found = new ArrayList<>();

    MentionFinder(Sheet sheet) {
        this.sheet = sheet;
        this.names = NameGrammar.of(sheet);
        this.titles = TitleGrammar.of(sheet);
    }

    List<Mention> in(Sentence sentence) {
        found.clear();
        for (var i = sentence.from(); i < sentence.to(); i++) {
            var place = i;
            var end = titleAt(i, sentence)
                    .or(() -> dressedNameAt(place, sentence))
                    .or(() -> bareNameAt(place, sentence))
                    .orElse(i);
            if (end > i) i = end - 1;
        }
        return List.copyOf(found);
    }

    private Optional<Integer> titleAt(int i, Sentence sentence) {
        var counterpart = sheet.scan().startingAt(Term.Sort.COUNTERPART, i).isPresent();
        var head = sheet.scan().startingAt(Term.Sort.HEAD, i);
        if (!counterpart && head.isEmpty()) return Optional.empty();
        if (head.isPresent()
                && sheet.scan()
                        .startingAt(Term.Sort.RANK, i)
                        .filter(r -> r.to() > head.get().to()
                                || (r.to() == head.get().to() && rankOfTitled(i)))
                        .isPresent()) return Optional.empty();
        var earliest =
                Math.max(sentence.from(), found.isEmpty() ? 0 : found.getLast().end());
        var title = titles.around(i, earliest).filter(t -> t.to() <= sentence.to());
        if (title.isEmpty()) return Optional.empty();
        var whole = withSecondOffice(title.get(), sentence);
        if (takesNameBefore(whole, sentence)) return Optional.of(whole.to());
        var name = nameBehind(title.get(), sentence);
        var first = name.isPresent() ? firstOffice(title.get()) : title.get();
        found.add(new Mention(name, Optional.of(first), counterpart));
        return Optional.of(name.map(Mention.Stretch::to).orElse(title.get().to()));
    }

    /// `le directeur général de la Police, l'inspecteur général NAME`: the title stands before; this is the rank.
    private boolean rankOfTitled(int i) {
        return !found.isEmpty()
                && found.getLast().name().isEmpty()
                && found.getLast().end() >= i - 4;
    }

    /// `وزير الصحة ورئيس اللجنة العليا …`: a second office behind "and" is the same person's where no name follows it.
    private Mention.Stretch withSecondOffice(Mention.Stretch title, Sentence sentence) {
        var second = sheet.scan()
                .startingAt(Term.Sort.HEAD, title.to())
                .filter(m -> m.skip() > 0)
                .flatMap(m -> titles.around(title.to(), title.to()));
        if (second.isEmpty()
                || second.get().to() > sentence.to()
                || ownName(second.get(), sentence)
                || nameBehind(second.get(), sentence).isPresent()) return title;
        return new Mention.Stretch(title.from(), second.get().to());
    }

    /// `Le Haut Commandant de la Gendarmerie, Directeur de la justice militaire, NAME`: two offices between commas.
    private Mention.Stretch firstOffice(Mention.Stretch title) {
        if (found.isEmpty()
                || found.getLast().name().isPresent()
                || found.getLast().counterpart()
                || found.getLast().end() != title.from() - 1) return title;
        if (!sheet.mark(title.from() - 1, ",،")) return title;
        return new Mention.Stretch(found.removeLast().at(), title.to());
    }

    private boolean takesNameBefore(Mention.Stretch title, Sentence sentence) {
        var adjacent = sheet.arabic()
                && !found.isEmpty()
                && found.getLast().end() == title.from()
                && found.getLast().name().isPresent();
        if (!adjacent && !sheet.mark(title.from() - 1, ",،(—–-:/") || ownName(title, sentence)) return false;
        var nameEnd = adjacent ? title.from() : title.from() - 1;
        var last = found.isEmpty() ? Optional.<Mention>empty() : Optional.of(found.getLast());
        if (last.isPresent()
                && slightTitle(last.get())
                && last.get().name().filter(n -> n.to() == nameEnd).isPresent()) {
            found.removeLast();
            found.add(new Mention(last.get().name(), Optional.of(title), false));
            return true;
        }
        if (last.isPresent() && last.get().end() >= nameEnd) return false;
        var name = nameEndingAt(nameEnd, sentence, last.map(Mention::end).orElse(sentence.from()));
        name.ifPresent(n -> found.add(new Mention(name, Optional.of(title), false)));
        return name.isPresent();
    }

    /// No title yet, or a bare `الوزير` before the name, which the title behind it explains.
    private static boolean slightTitle(Mention mention) {
        return mention.title().filter(t -> t.length() > 1).isEmpty();
    }

    /// A name that follows without a comma is the title's own: `…, TITLE NAME, …`.
    private boolean ownName(Mention.Stretch title, Sentence sentence) {
        if (sheet.mark(title.from() - 1, "(")) return false;
        var dress = undress(title.to());
        var end = names.end(dress, true);
        return end <= sentence.to()
                && words(dress, end) >= 2
                && (!sheet.arabic() || dress > title.to() || sheet.has(Term.Sort.GIVEN, dress));
    }

    /// A name of at least two words that reaches exactly to `end`.
    private Optional<Mention.Stretch> nameEndingAt(int end, Sentence sentence, int earliest) {
        for (var from = Math.max(Math.max(earliest, sentence.from()), end - LOOK_BACK); from <= end - 2; from++)
            if (names.end(from, false) == end && boundary(from)) return Optional.of(new Mention.Stretch(from, end));
        return Optional.empty();
    }

    /// Before a name stands something that is none.
    private boolean boundary(int from) {
        return from == 0 || !sheet.word(from - 1) || names.end(from - 1, false) <= from;
    }

    private Optional<Mention.Stretch> nameBehind(Mention.Stretch title, Sentence sentence) {
        var at = title.to();
        var comma = sheet.mark(at, ",،:");
        if (comma || sheet.mark(at, "\"“«/")) at++;
        var dress = undress(at);
        var end = names.end(dress, true);
        if (end <= dress || end > sentence.to()) return Optional.empty();
        var words = words(dress, end);
        if (comma && dress == at && !strongAfterComma(dress, end, words)) return Optional.empty();
        return words >= 2 || (dress > at && !prefixed(dress)) || (!sheet.arabic() && !comma)
                ? Optional.of(new Mention.Stretch(dress, end))
                : Optional.empty();
    }

    private boolean prefixed(int i) {
        var token = sheet.token(i);
        return token.arabic() && "بلكف".indexOf(token.form().charAt(0)) >= 0 && !sheet.has(Term.Sort.GIVEN, i);
    }

    private boolean strongAfterComma(int from, int end, int words) {
        if (words < 2) return false;
        return !sheet.arabic() || sheet.has(Term.Sort.GIVEN, from) || !sheet.word(end);
    }

    private int words(int from, int end) {
        var words = 0;
        for (var i = from; i < end; i++) if (sheet.word(i) && !sheet.has(Term.Sort.PARTICLE, i)) words++;
        return words;
    }

    /// One past the ranks and honorifics that begin at `i`.
    private int undress(int i) {
        var article = sheet.is(i, List.of("le", "la", "l", "el", "the")) ? (sheet.mark(i + 1, "'") ? i + 2 : i + 1) : i;
        var at = article > i && sheet.has(Term.Sort.RANK, article) ? article : i;
        for (var n = 0; n < 5; n++) {
            var dress = sheet.scan().startingAt(Term.Sort.HONORIFIC, at);
            var rank = sheet.scan().startingAt(Term.Sort.RANK, at);
            int to = Math.max(
                    dress.map(Match::to).orElse(at), rank.map(Match::to).orElse(at));
            if (to > at) to = ofService(to);
            if (to == at) break;
            if (sheet.mark(to, "(") && sheet.mark(to + 2, ")")) to += 3;
            at = sheet.mark(to, "./،") && sheet.word(to + 1) && !sheet.mark(to, "،") ? to + 1 : to;
            if (sheet.mark(at, "/") && sheet.word(at + 1)) at++;
        }
        return at;
    }

    /// `el comandante de la Guardia Civil NAME`.
    private int ofService(int i) {
        if (!sheet.is(i, List.of("de", "del", "of"))) return i;
        var at = sheet.is(i + 1, List.of("la", "the")) ? i + 2 : i + 1;
        return sheet.scan()
                .startingAt(Term.Sort.SERVICE, at)
                .map(Match::to)
                .filter(to -> names.end(to, true) > to)
                .orElse(i);
    }

    /// `اللواء محمود توفيق`, `Lt. Gen. Moses Haji`: rank or honorific, then a name.
    private Optional<Integer> dressedNameAt(int i, Sentence sentence) {
        if (!sheet.has(Term.Sort.HONORIFIC, i) && !sheet.has(Term.Sort.RANK, i)) return Optional.empty();
        var from = undress(i);
        if (from == i) return Optional.empty();
        var end = names.end(from, true);
        if (end <= from || end > sentence.to()) return Optional.empty();
        var name = Optional.of(new Mention.Stretch(from, end));
        var titled = rankOfTitled(i) ? found.removeLast().title() : Optional.<Mention.Stretch>empty();
        found.add(new Mention(name, titled, false));
        return Optional.of(end);
    }

    private Optional<Integer> bareNameAt(int i, Sentence sentence) {
        if (sheet.arabic() && !startsArabicName(i)) return Optional.empty();
        if (!sheet.word(i) || (!sheet.arabic() && !sheet.token(i).capital())) return Optional.empty();
        var end = names.end(i, false);
        if (end > sentence.to() || words(i, end) < 2) return Optional.empty();
        found.add(new Mention(Optional.of(new Mention.Stretch(i, end)), Optional.empty(), false));
        return Optional.of(end);
    }

    private boolean startsArabicName(int i) {
        if (sheet.token(i).is("علي")
                && sheet.article().text().charAt(sheet.token(i).end() - 1) == 'ى') return false;
        return sheet.scan().startingAt(Term.Sort.GIVEN, i).isPresent() && !sheet.has(Term.Sort.TITLE_WORD, i);
    }
}
