package qantara.reader;

import java.util.List;
import java.util.Set;

/// Names in Latin script: words with a capital that are no office, place or service, and the particles between them.
final class LatinNames implements NameGrammar {
    private static final int LONGEST = 8;
    private static final List<Term.Sort> NO_NAME = List.of(
            Term.Sort.HEAD,
            Term.Sort.TITLE_WORD,
            Term.Sort.COUNTRY,
            Term.Sort.SERVICE,
            Term.Sort.COUNTERPART,
            Term.Sort.HONORIFIC,
            Term.Sort.RANK,
            Term.Sort.DEMONYM,
            Term.Sort.CITY,
            Term.Sort.AGENCY,
            Term.Sort.EVENT,
            Term.Sort.AGREEMENT,
            Term.Sort.TRIGGER,
            Term.Sort.COMMON,
            Term.Sort.WEEKDAY,
            Term.Sort.DAY,
            Term.Sort.PERIOD,
            Term.Sort.SOURCE,
            Term.Sort.FUTURE,
            Term.Sort.ATTENDANCE,
            Term.Sort.COMPANY,
            Term.Sort.ASIDE);
    /// What a family name may also be: a town, a people, a month, an ordinary word.
    private static final Set<Term.Sort> ALSO_FAMILIES = Set.of(
            Term.Sort.CITY,
            Term.Sort.DEMONYM,
            Term.Sort.COMMON,
            Term.Sort.MONTH,
            Term.Sort.COUNTRY,
            Term.Sort.TRIGGER,
            Term.Sort.TITLE_WORD);

    private static final Set<Term.Sort> PLACES_AND_PEOPLES =
            Set.of(Term.Sort.CITY, Term.Sort.DEMONYM, Term.Sort.MONTH, Term.Sort.COUNTRY);

    private final Sheet sheet;

    LatinNames(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public int end(int from, boolean expected) {
        var at = from;
        var words = 0;
        while (at < sheet.size() && at - from < LONGEST) {
            var next = step(from, at, words, expected);
            if (next == at) break;
            words++;
            at = next;
        }
        return at;
    }

    private int step(int from, int at, int words, boolean expected) {
        if (at > from && sheet.mark(at, "-") && sheet.token(at).joined() && sheet.word(at + 1)) return at + 2;
        if (at > from
                && sheet.mark(at, "'")
                && sheet.token(at).joined()
                && sheet.word(at + 1)
                && sheet.token(at + 1).joined()) return at + 2;
        if (!sheet.word(at)) return at;
        var token = sheet.token(at);
        if (words > 0 && hyphened(at)) return at + 3;
        if (words > 0 && particle(at)) return afterParticles(at);
        if (!token.capital()) return at;
        if (token.form().length() == 1 && sheet.mark(at + 1, ".") && sheet.word(at + 2)) return at + 2;
        return admits(from, at, words, expected) ? at + 1 : at;
    }

    /// `al-Shamsi`.
    private boolean hyphened(int at) {
        return sheet.has(Term.Sort.PARTICLE, at)
                && sheet.mark(at + 1, "-")
                && sheet.word(at + 2)
                && sheet.token(at + 2).capital();
    }

    private boolean particle(int at) {
        return sheet.has(Term.Sort.PARTICLE, at) && afterParticles(at) > at;
    }

    /// Particles count only when a name goes on behind them.
    private int afterParticles(int at) {
        var next = at;
        while (next < at + 3 && sheet.has(Term.Sort.PARTICLE, next)) next++;
        if (sheet.mark(next, "'") && sheet.word(next + 1)) next++;
        if (!sheet.word(next)) return at;
        var named = sheet.token(next).capital() && !blocked(next, List.of());
        return named || (sheet.token(at).capital() && next > at) ? next : at;
    }

    private boolean admits(int from, int at, int words, boolean expected) {
        var token = sheet.token(at);
        if (token.form().length() == 1 && words == 0) return false;
        if (token.caps() && !shouted(from, at, words, expected)) return false;
        if (!blocked(at, List.of())) return true;
        if (words == 0) return (expected && firstName(at)) || ordinaryWordAsName(at);
        if (sheet.scan()
                .covering(Term.Sort.HEAD, at)
                .filter(m -> m.code().equals("monarch"))
                .isPresent()) return token.capital();
        return !blocked(at, expected ? ALSO_FAMILIES : PLACES_AND_PEOPLES) && familyHere(at);
    }

    /// A family name in capitals, as official French has it, is a name; an abbreviation is none.
    private boolean shouted(int from, int at, int words, boolean expected) {
        if (sheet.mark(at - 1, "(") || sheet.token(at).form().length() < 3) return false;
        return words > 0
                ? at > from
                : expected && sheet.word(at + 1) && sheet.token(at + 1).capital();
    }

    /// `Santiago Ruiz`, `Sofia Marin`: a town's name before a word that can only be a family's.
    private boolean firstName(int at) {
        return sheet.has(Term.Sort.CITY, at)
                && !blocked(at, Set.of(Term.Sort.CITY))
                && sheet.word(at + 1)
                && sheet.token(at + 1).capital()
                && !blocked(at + 1, List.of());
    }

    /// `Marco Velarde`, `Grace Obi`: an ordinary word with a capital inside a sentence, before a family name.
    private boolean ordinaryWordAsName(int at) {
        if (blocked(at, Set.of(Term.Sort.COMMON, Term.Sort.TRIGGER)) || at == 0 || !sheet.word(at + 1)) return false;
        var inside = sheet.mark(at - 1, ",")
                || (sheet.word(at - 1) && !sheet.token(at - 1).capital());
        return inside && sheet.token(at + 1).capital() && !sheet.token(at + 1).caps() && !blocked(at + 1, List.of());
    }

    private boolean familyHere(int at) {
        var next = at + 1;
        return !sheet.word(next)
                || !sheet.token(next).capital()
                || sheet.token(next).joined();
    }

    private boolean blocked(int at, java.util.Collection<Term.Sort> but) {
        for (var sort : NO_NAME)
            if (!but.contains(sort) && sheet.has(sort, at) && !(sort == Term.Sort.HEAD && sultan(at))) return true;
        return false;
    }

    /// `bin Sultan`, `Abdul Amir`: a sovereign's word as a first name behind another part of one.
    private boolean sultan(int at) {
        var monarch =
                sheet.scan().covering(Term.Sort.HEAD, at).filter(m -> m.code().equals("monarch") && m.length() == 1);
        return monarch.isPresent()
                && sheet.token(at).capital()
                && at > 0
                && (sheet.has(Term.Sort.PARTICLE, at - 1) || sheet.token(at - 1).capital());
    }
}
