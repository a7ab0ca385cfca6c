package qantara.reader;

import java.util.List;
import java.util.Optional;

/// The town, day and agency before the first words of a dispatch: `La Paz, 25 jun (ABI).-`, `ISLAMABAD:`.
final class Dateline {
    private static final int LONGEST = 12;
    private static final List<String> FILLERS = List.of("de", "في", "م", "of", "del", "le");

    private final Sheet sheet;

    Dateline(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Does a dash or a colon follow the town, with no more than a country, a day and an agency between?
    boolean after(int town) {
        return end(town).isPresent();
    }

    /// Where the dispatch itself begins.
    Optional<Integer> end(int town) {
        for (var i = town; i < Math.min(town + LONGEST, sheet.size()); i++) {
            if (sheet.token(i).line()) return i > town ? Optional.of(i) : Optional.empty();
            var closed = sheet.mark(i, ":-–—")
                    || (sheet.mark(i, "/)") && i > town && agency(i - 1))
                    || (sheet.mark(i, ".") && endsSentence(i));
            if (closed) return Optional.of(i + 1);
            if (!filler(i)) return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean filler(int i) {
        return sheet.mark(i, ",.()/،")
                || sheet.token(i).number()
                || sheet.is(i, FILLERS)
                || agency(i)
                || sheet.has(Term.Sort.MONTH, i)
                || sheet.has(Term.Sort.COUNTRY, i)
                || sheet.has(Term.Sort.WEEKDAY, i);
    }

    private boolean agency(int i) {
        return sheet.has(Term.Sort.AGENCY, i)
                || (sheet.word(i) && sheet.token(i).caps());
    }

    private boolean endsSentence(int i) {
        return sheet.sentenceOf(i)
                .filter(s -> s.to() == i + 1 && s.to() - s.from() < LONGEST)
                .isPresent();
    }
}
