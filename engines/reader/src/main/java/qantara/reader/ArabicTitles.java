package qantara.reader;

import java.util.List;
import java.util.Optional;

/// An Arabic title begins with its head and runs over words of offices, services and countries, until a rank, an
/// honorific, a first name or anything else that titles do not hold.
final class ArabicTitles implements TitleGrammar {
    private static final int LONGEST = 22;
    private static final List<String> IN = List.of("في", "لدي", "من", "علي", "عن");
    private static final List<String> AND_TOKENS = List.of("و");

    private final Sheet sheet;

    ArabicTitles(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Optional<Mention.Stretch> around(int head, int earliest) {
        var match = sheet.scan()
                .startingAt(Term.Sort.HEAD, head)
                .or(() -> sheet.scan().startingAt(Term.Sort.COUNTERPART, head));
        if (match.isEmpty()) return Optional.empty();
        var at = match.get().to();
        while (at < sheet.size() && at - head < LONGEST) {
            var next = step(head, at);
            if (next == at) break;
            at = next;
        }
        return Optional.of(new Mention.Stretch(head, trimmed(head, at)));
    }

    private int step(int head, int at) {
        var token = sheet.token(at);
        if (token.mark("(")) return bracket(at);
        if (token.mark("/") && sheet.word(at + 1) && sheet.token(at + 1).joined()) return at + 1;
        if (!token.arabic()) return at;
        if (sheet.is(at, IN)) return place(at);
        if (newHolder(at)) return at;
        var known = known(at);
        if (known > at) return known;
        return adjective(at) ? at + 1 : beforeHonorific(at);
    }

    /// `و` before a second office that is somebody else's.
    private boolean newHolder(int at) {
        if (sheet.is(at, AND_TOKENS)) return true;
        if (startsName(at)) return true;
        var head = sheet.scan().startingAt(Term.Sort.HEAD, at);
        return head.filter(m -> m.skip() > 0 && sheet.token(at).form().startsWith("و") && !deputyPremier(at))
                .isPresent();
    }

    /// `نائب رئيس مجلس الوزراء ووزير الداخلية` is one person.
    private boolean deputyPremier(int at) {
        return sheet.is(at - 1, List.of("الوزراء")) && sheet.is(at - 2, List.of("مجلس"));
    }

    private boolean startsName(int at) {
        if (sheet.has(Term.Sort.HEAD, at)) return false;
        if (sheet.has(Term.Sort.DEMONYM, at) && sheet.articled(at)) return false;
        if (sheet.scan().startingAt(Term.Sort.HONORIFIC, at).isPresent()) return true;
        if (sheet.scan().startingAt(Term.Sort.RANK, at).isPresent() && !sheet.has(Term.Sort.TITLE_WORD, at))
            return true;
        return sheet.scan()
                        .startingAt(Term.Sort.GIVEN, at)
                        .filter(m -> m.skip() == 0)
                        .isPresent()
                && !sheet.has(Term.Sort.TITLE_WORD, at);
    }

    private int known(int at) {
        for (var sort : List.of(
                Term.Sort.SERVICE, Term.Sort.HEAD, Term.Sort.COUNTRY, Term.Sort.TITLE_WORD, Term.Sort.DEMONYM)) {
            var match = sheet.scan().covering(sort, at);
            if (match.isPresent() && match.get().to() > at && !leaves(at, sort))
                return match.get().to();
        }
        var city = sheet.scan().covering(Term.Sort.CITY, at);
        return city.filter(m -> m.skip() == 0).map(Match::to).orElse(at);
    }

    /// A word of time or place that belongs to the sentence, though titles may hold it elsewhere.
    private boolean leaves(int at, Term.Sort sort) {
        return sort == Term.Sort.TITLE_WORD && sheet.has(Term.Sort.DAY, at);
    }

    /// `في العراق`, `لدى المملكة`, but not `في الرباط`, where he was met.
    private int place(int at) {
        if (sheet.has(Term.Sort.COUNTRY, at + 1))
            return sheet.scan()
                    .covering(Term.Sort.COUNTRY, at + 1)
                    .map(Match::to)
                    .orElse(at);
        var service = sheet.scan().startingAt(Term.Sort.SERVICE, at + 1);
        if (service.isPresent()) return service.get().to();
        if (!sheet.is(at, List.of("من")) && sheet.has(Term.Sort.TITLE_WORD, at + 1)) return at + 2;
        if (sheet.is(at, List.of("لدي")) && sheet.word(at + 1)) return at + 2;
        return at;
    }

    private boolean adjective(int at) {
        if (sheet.has(Term.Sort.COMMON, at)
                || sheet.has(Term.Sort.TRIGGER, at)
                || sheet.has(Term.Sort.DAY, at)
                || sheet.has(Term.Sort.WEEKDAY, at)) return false;
        var form = sheet.token(at).form();
        return sheet.articled(at) || form.startsWith("وال") || form.startsWith("لل");
    }

    /// `وأقاليم ما وراء البحار الفرنسي السيد …`: words of the office, since an honorific opens the name behind them.
    private int beforeHonorific(int at) {
        if (!sheet.token(at).form().startsWith("و") && !sheet.has(Term.Sort.TITLE_WORD, at - 1)) return at;
        for (var i = at; i < Math.min(at + 7, sheet.size()); i++) {
            if (sheet.scan()
                    .startingAt(Term.Sort.HONORIFIC, i)
                    .filter(m -> m.skip() == 0)
                    .isPresent()) return i;
            if (!sheet.token(i).arabic()
                    || sheet.has(Term.Sort.TRIGGER, i)
                    || sheet.has(Term.Sort.DAY, i)
                    || sheet.has(Term.Sort.GIVEN, i)
                    || sheet.has(Term.Sort.HEAD, i)) return at;
        }
        return at;
    }

    private int bracket(int at) {
        for (var close = at + 1; close < Math.min(at + 5, sheet.size()); close++)
            if (sheet.mark(close, ")")) return close + 1;
        return at;
    }

    private int trimmed(int head, int end) {
        var at = end;
        while (at > head + 1 && (sheet.is(at - 1, IN) || !sheet.word(at - 1) && !sheet.mark(at - 1, ")"))) at--;
        return at;
    }
}
