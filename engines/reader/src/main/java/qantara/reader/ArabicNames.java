package qantara.reader;

import java.util.List;

/// Arabic names have no capitals: a name runs until a word that the vocabularies know to be something else, and a
/// family name with the article closes it.
final class ArabicNames implements NameGrammar {
    private static final int LONGEST = 7;
    private static final List<Term.Sort> NO_NAME = List.of(
            Term.Sort.COMMON,
            Term.Sort.TRIGGER,
            Term.Sort.HEAD,
            Term.Sort.TITLE_WORD,
            Term.Sort.CITY,
            Term.Sort.COUNTRY,
            Term.Sort.COUNTERPART,
            Term.Sort.SERVICE,
            Term.Sort.RANK,
            Term.Sort.HONORIFIC,
            Term.Sort.WEEKDAY,
            Term.Sort.MONTH,
            Term.Sort.DAY,
            Term.Sort.PERIOD,
            Term.Sort.TOPIC,
            Term.Sort.AGREEMENT,
            Term.Sort.EVENT,
            Term.Sort.SOURCE,
            Term.Sort.PAST,
            Term.Sort.FUTURE,
            Term.Sort.ATTENDANCE,
            Term.Sort.COMPANY,
            Term.Sort.ASIDE,
            Term.Sort.PROMISE,
            Term.Sort.AGREEMENT_STATE);
    private static final List<String> COMPOUND_ENDS = List.of("الله", "الدين", "الحق", "الاسلام", "النبي");
    private static final List<String> FATHERS = List.of("بن", "ابن", "ولد", "بنت", "ال", "ابو", "منت");

    private final Sheet sheet;

    ArabicNames(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public int end(int from, boolean expected) {
        var at = from;
        var closed = false;
        var doubled = false;
        while (at < sheet.size() && at - from < LONGEST && sheet.token(at).arabic()) {
            var father = sheet.is(at, FATHERS);
            var linked =
                    father || (at > from && sheet.has(Term.Sort.PARTICLE, at) && !sheet.is(at, List.of("لا", "لو")));
            var second = closed && !doubled && family(at);
            if (at > from && !linked && !second && (closed || breaks(from, at))) break;
            if (at == from && (noName(at) || people(at))) break;
            doubled = doubled || second;
            closed = at > from && !father && closes(at);
            at++;
        }
        while (at > from && sheet.has(Term.Sort.PARTICLE, at - 1) && !sheet.has(Term.Sort.GIVEN, at - 1)) at--;
        return at;
    }

    private boolean breaks(int from, int at) {
        var form = sheet.token(at).form();
        var given = sheet.scan().startingAt(Term.Sort.GIVEN, at);
        if (given.isPresent() && given.get().skip() == 0 && !sheet.has(Term.Sort.HEAD, at)) return false;
        if (given.isPresent() && form.charAt(0) == 'و' && at - from >= 2) return true;
        if (sheet.is(at, COMPOUND_ENDS) || servant(at - 1)) return false;
        if (sheet.is(at - 1, List.of("ال", "بن", "ولد"))) return false;
        if (form.charAt(0) == 'و' && at - from >= 2 && Arabic.startsWithAnd(form) && another(form, at - from))
            return true;
        if (sheet.is(at, List.of("علي"))
                && sheet.article().text().charAt(sheet.token(at).end() - 1) == 'ى'
                && !sheet.is(at - 1, FATHERS)) return true;
        if (at - from == 1 && sheet.has(Term.Sort.DEMONYM, at) && Arabic.startsWithArticle(form)) return false;
        if (at - from == 1
                && at + 1 < sheet.size()
                && sheet.has(Term.Sort.HEAD, at)
                && sheet.has(Term.Sort.GIVEN, from)
                && family(at + 1)) return false;
        if (at - from == 1 && sheet.has(Term.Sort.GIVEN, from) && onlyTitleWord(at)) return false;
        return noName(at) || (sheet.has(Term.Sort.DEMONYM, at) && (sheet.articled(at) || at - from > 2));
    }

    /// `عبد` of `عبد الكريم`, with or without what is written together with it.
    private boolean servant(int at) {
        return sheet.word(at) && sheet.token(at).form().endsWith("عبد");
    }

    /// Is the word "and" with something behind it, rather than a foreign name that begins so?
    /// `حسين الغربي`: a family name that titles know as an adjective.
    private boolean onlyTitleWord(int at) {
        if (!sheet.articled(at) || !sheet.token(at).form().endsWith("ي")) return false;
        return NO_NAME.stream().noneMatch(sort -> sort != Term.Sort.TITLE_WORD && sheet.has(sort, at))
                && !sheet.has(Term.Sort.TITLE_WORD, at + 1);
    }

    private static boolean another(String form, int words) {
        return words >= 3 || form.startsWith("وال");
    }

    private boolean noName(int at) {
        if (at > 0
                && sheet.is(at, List.of("الشيخ"))
                && sheet.word(at - 1)
                && (sheet.has(Term.Sort.GIVEN, at - 1) || sheet.is(at - 1, COMPOUND_ENDS))) return false;
        if (sheet.token(at).form().length() <= 3
                && sheet.has(Term.Sort.GIVEN, at + 1)
                && at > 0
                && !sheet.has(Term.Sort.COMMON, at - 1)
                && sheet.is(at, List.of("هي", "هو", "كي", "مين"))) return false;
        var given = sheet.scan().startingAt(Term.Sort.GIVEN, at);
        if (given.isPresent() && given.get().skip() == 0 && !sheet.has(Term.Sort.HEAD, at)) return false;
        if (sheet.is(at, FATHERS) || sheet.has(Term.Sort.PARTICLE, at)) return false;
        return NO_NAME.stream().anyMatch(sort -> sheet.has(sort, at) && (sort != Term.Sort.MONTH || dated(at)));
    }

    /// `السعودي` begins no name, `تركي` may.
    private boolean people(int at) {
        return sheet.has(Term.Sort.DEMONYM, at) && sheet.articled(at);
    }

    /// A second family name: `الإدريسي العلوي`.
    private boolean family(int at) {
        var form = sheet.token(at).form();
        return sheet.articled(at) && form.endsWith("ي") && form.length() > 4 && !noName(at) && !people(at);
    }

    /// `جوان` is a month beside a number, and may be Joan elsewhere.
    private boolean dated(int at) {
        var numbered = (at > 0 && sheet.token(at - 1).number())
                || (at + 1 < sheet.size() && sheet.token(at + 1).number());
        return numbered
                || sheet.is(at - 1, List.of("شهر"))
                || sheet.has(Term.Sort.DIRECTION, at + 1)
                || sheet.mark(at + 1, "/");
    }

    private boolean closes(int at) {
        if (!sheet.articled(at)) return false;
        return !sheet.is(at, COMPOUND_ENDS)
                && !servant(at - 1)
                && !sheet.is(at - 1, List.of("ال"))
                && !sheet.is(at, List.of("الشيخ"))
                && !sheet.has(Term.Sort.GIVEN, at);
    }
}
