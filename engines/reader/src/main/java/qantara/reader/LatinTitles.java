package qantara.reader;

import java.util.List;
import java.util.Optional;

/// A title in French, Spanish or English: what stands before its head (`the`, `British`, `Deputy`, `el`), the head, and
/// the chain of `of`, `de la`, `para` behind it, until a name, a comma or a verb.
///
/// Long because the grammar of a title in three languages is one grammar, and its steps read in order.
final class LatinTitles implements TitleGrammar {
    private static final int LONGEST = 26;
    private static final int LONGEST_BEFORE = 6;
    private static final List<String> ARTICLES = List.of(
            "the", "le", "la", "l", "les", "el", "los", "las", "un", "une", "una", "a", "an", "his", "her", "their",
            "su", "son", "sa", "sus", "ses", "leur");
    private static final List<String> LINKS = List.of(
            "of",
            "for",
            "at",
            "to",
            "in",
            "the",
            "de",
            "du",
            "des",
            "la",
            "le",
            "l",
            "les",
            "d",
            "a",
            "au",
            "aux",
            "en",
            "del",
            "las",
            "los",
            "el",
            "para",
            "contra",
            "al",
            "ante",
            "charge",
            "chargee",
            "contre",
            "pres",
            "aupres",
            "pour",
            "on",
            "a cargo",
            "con",
            "sur",
            "against",
            "s",
            "encargado",
            "encargada");
    private static final List<String> AND = List.of("and", "et", "y", "e", "&");
    private static final List<String> WHERE = List.of("in", "en", "a", "au", "aux", "at");

    private final Sheet sheet;

    LatinTitles(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Optional<Mention.Stretch> around(int head, int earliest) {
        var match = sheet.scan()
                .startingAt(Term.Sort.HEAD, head)
                .or(() -> sheet.scan().startingAt(Term.Sort.COUNTERPART, head));
        if (match.isEmpty()) return Optional.empty();
        var from = before(head, earliest);
        var at = match.get().to();
        while (at < sheet.size() && at - from < LONGEST) {
            var next = step(match.get(), at);
            if (next == at) break;
            at = next;
        }
        return Optional.of(new Mention.Stretch(from, trimmed(match.get().to(), at)));
    }

    private int before(int head, int earliest) {
        var at = head;
        while (at > earliest && head - at < LONGEST_BEFORE && qualifies(at - 1)) at--;
        while (at < head
                && (!sheet.word(at) || sheet.is(at, AND) || sheet.token(at).is("'s"))) at++;
        if (at > earliest && sheet.is(at - 1, List.of("l"))) return at - 1;
        if (at - 1 > earliest && sheet.mark(at - 1, "'") && sheet.is(at - 2, List.of("l"))) return at - 2;
        return at > earliest && sheet.is(at - 1, ARTICLES) ? at - 1 : at;
    }

    private boolean qualifies(int at) {
        var token = sheet.token(at);
        if (token.is("'s") || token.mark("-'")) return token.joined();
        if (!token.word() || sheet.has(Term.Sort.DAY, at)) return false;
        if (sheet.is(at, ARTICLES) || sheet.is(at, LINKS)) return false;
        if (sheet.language() == Language.ENGLISH)
            return sheet.has(Term.Sort.TITLE_WORD, at)
                    || sheet.has(Term.Sort.DEMONYM, at)
                    || sheet.has(Term.Sort.COUNTRY, at)
                    || sheet.has(Term.Sort.SERVICE, at)
                    || (token.caps() && token.form().length() <= 6);
        return sheet.is(
                at,
                List.of(
                        "ancien",
                        "ancienne",
                        "ex",
                        "nouveau",
                        "nouvelle",
                        "vice",
                        "nuevo",
                        "nueva",
                        "antiguo",
                        "antigua",
                        "actual",
                        "sous",
                        "haut",
                        "alto"));
    }

    private int step(Match head, int at) {
        var token = sheet.token(at);
        if (token.mark("(")) return bracket(at);
        if (token.mark("-/&") || token.mark("'")) return sheet.word(at + 1) && !name(at + 1) ? at + 1 : at;
        if (token.mark(",")) return comma(at);
        if (token.is("'s")) return at + 1;
        if (!token.word()) return at;
        var whole = sheet.scan().startingAt(Term.Sort.TITLE_WORD, at).filter(m -> m.length() > 1);
        if (whole.isPresent()) return whole.get().to();
        if (sheet.is(at, AND)) return and(at);
        if (sheet.is(at, WHERE)) return where(head, at);
        if (sheet.is(at, LINKS)) return link(at);
        var known = known(head, at);
        if (known > at) return known;
        return plain(at) ? at + 1 : at;
    }

    /// A new head right behind a service, without a link, is the next person's.
    private int known(Match head, int at) {
        var next = sheet.scan().startingAt(Term.Sort.HEAD, at);
        if (next.isPresent() && at > head.to() && sheet.token(at).capital() && sheet.has(Term.Sort.SERVICE, at - 1))
            return at;
        if (sheet.has(Term.Sort.HONORIFIC, at) && sheet.token(at).capital() && !sheet.has(Term.Sort.TITLE_WORD, at))
            return at;
        if (sheet.has(Term.Sort.RANK, at) && !sheet.has(Term.Sort.TITLE_WORD, at) && next.isEmpty()) return at;
        if (verb(at)) return at;
        for (var sort : List.of(
                Term.Sort.SERVICE,
                Term.Sort.HEAD,
                Term.Sort.COUNTRY,
                Term.Sort.TITLE_WORD,
                Term.Sort.DEMONYM,
                Term.Sort.CITY)) {
            var match = sheet.scan().covering(sort, at);
            if (match.isPresent() && match.get().to() > at && !firstNameHere(sort, at))
                return match.get().to();
        }
        return sheet.token(at).caps() ? at + 1 : at;
    }

    private boolean verb(int at) {
        var trigger = sheet.scan().startingAt(Term.Sort.TRIGGER, at);
        if (trigger.isEmpty() || sheet.token(at).capital()) return false;
        return !sheet.has(Term.Sort.TITLE_WORD, at) && !sheet.has(Term.Sort.HEAD, at);
    }

    private boolean firstNameHere(Term.Sort sort, int at) {
        return (sort == Term.Sort.CITY || sort == Term.Sort.COUNTRY)
                && !linked(at - 1)
                && name(at + 1)
                && sheet.token(at).capital();
    }

    private boolean linked(int at) {
        return sheet.is(at, LINKS) || sheet.is(at, AND) || sheet.mark(at, "'-");
    }

    private boolean name(int at) {
        if (!sheet.word(at) || !sheet.token(at).capital() || sheet.token(at).caps()) return false;
        for (var sort : List.of(
                Term.Sort.SERVICE,
                Term.Sort.HEAD,
                Term.Sort.COUNTRY,
                Term.Sort.TITLE_WORD,
                Term.Sort.DEMONYM,
                Term.Sort.CITY)) if (sheet.has(sort, at)) return false;
        return true;
    }

    /// `ministre de l'Intérieur, des Collectivités locales et de l'Aménagement`; `Minister for Justice, Home Affairs`.
    private int comma(int at) {
        if (sheet.is(at + 1, List.of("des", "du", "de")) && sheet.language() == Language.FRENCH) return at + 1;
        var next = at + 1;
        if (segment(next)) return next;
        if (sheet.language() != Language.ENGLISH
                || !sheet.has(Term.Sort.TITLE_WORD, next)
                || sheet.has(Term.Sort.HEAD, next)) return at;
        for (var i = next; i < Math.min(next + 5, sheet.size()); i++)
            if (sheet.is(i, AND)
                    && sheet.has(Term.Sort.TITLE_WORD, i + 1)
                    && sheet.token(next).capital()) return next;
        return at;
    }

    /// `Regional Manager, West Africa, NCA`: a part between commas that holds nothing but words of titles.
    private boolean segment(int from) {
        if (sheet.language() != Language.ENGLISH
                || !sheet.word(from)
                || !sheet.token(from).capital()) return false;
        var at = from;
        while (at < from + 6
                && sheet.word(at)
                && !sheet.has(Term.Sort.HEAD, at)
                && (sheet.has(Term.Sort.TITLE_WORD, at) || sheet.has(Term.Sort.SERVICE, at))) at++;
        return at > from && (sheet.mark(at, ",;()"));
    }

    private int and(int at) {
        var next = at + 1;
        while (sheet.is(next, LINKS)) next++;
        if (sheet.mark(next, "'")) next++;
        if (!sheet.word(next) || sheet.has(Term.Sort.HONORIFIC, next) || sheet.has(Term.Sort.COUNTERPART, next))
            return at;
        if (sheet.scan().startingAt(Term.Sort.HEAD, next).isPresent()) return ownSecondOffice(at, next) ? at + 1 : at;
        var office = sheet.has(Term.Sort.TITLE_WORD, next) || sheet.has(Term.Sort.SERVICE, next);
        var place = (next > at + 1 || sheet.has(Term.Sort.COUNTRY, at - 1))
                && (sheet.has(Term.Sort.CITY, next) || sheet.has(Term.Sort.COUNTRY, next));
        if (sheet.has(Term.Sort.DEMONYM, at - 1) && sheet.has(Term.Sort.DEMONYM, next)) return at + 1;
        var closes = name(next) && sheet.mark(next + 1, ",") && sheet.language() != Language.ENGLISH;
        return office || place || closes ? at + 1 : at;
    }

    /// `National Commissioner and Chief of Police`: two offices before one name.
    private boolean ownSecondOffice(int at, int next) {
        return sheet.language() == Language.ENGLISH
                && sheet.token(at - 1).capital()
                && sheet.has(Term.Sort.HEAD, at - 1)
                && sheet.token(next).capital();
    }

    private int where(Match head, int at) {
        if (sheet.is(at, List.of("at"))
                && (sheet.has(Term.Sort.SERVICE, at + 1)
                        || sheet.is(at + 1, List.of("the"))
                        || (sheet.word(at + 1) && sheet.token(at + 1).caps()))) return at + 1;
        var envoy = head.code().equals("ambassador") || head.code().equals("officer");
        var next = sheet.is(at + 1, LINKS) ? at + 2 : at + 1;
        if (sheet.mark(next, "'")) next++;
        if (sheet.is(at, List.of("in"))
                && sheet.has(Term.Sort.TITLE_WORD, next)
                && sheet.token(next).capital()
                && !sheet.has(Term.Sort.CITY, next)) return at + 1;
        var place = sheet.has(Term.Sort.COUNTRY, next) || (envoy && sheet.has(Term.Sort.CITY, next));
        if (place && envoy) return at + 1;
        if (sheet.is(at, List.of("au", "a", "aux")) && sheet.has(Term.Sort.SERVICE, next)) return at + 1;
        var french = sheet.language() == Language.FRENCH
                && (sheet.has(Term.Sort.TITLE_WORD, next) || sheet.has(Term.Sort.SERVICE, next))
                && !sheet.has(Term.Sort.CITY, next);
        return french ? at + 1 : at;
    }

    private int link(int at) {
        var next = at + 1;
        while (sheet.is(next, LINKS) || sheet.mark(next, "'")) next++;
        if (!sheet.word(next) || sheet.has(Term.Sort.DAY, next) || sheet.has(Term.Sort.WEEKDAY, next)) return at;
        if (sheet.is(at, List.of("to", "on", "con", "sur"))
                && !sheet.has(Term.Sort.COUNTRY, next)
                && !sheet.has(Term.Sort.TITLE_WORD, next)) return at;
        if (wordsOfOffice(next)) return at + 1;
        return name(next) && name(next + 1) && !sheet.is(at, List.of("of", "de", "du", "del", "d")) ? at : at + 1;
    }

    /// A small word after a link, or one proper name after `of`.
    private boolean plain(int at) {
        var token = sheet.token(at);
        if (sheet.has(Term.Sort.COMMON, at) || sheet.has(Term.Sort.TRIGGER, at) || sheet.has(Term.Sort.PAST, at))
            return false;
        if (token.capital()) return (linked(at - 1) && !sheet.is(at - 1, AND) && !name(at + 1)) || wordsOfOffice(at);
        if (sheet.language() == Language.ENGLISH) return linked(at - 1);
        return linked(at - 1)
                || (!sheet.token(at - 1).capital() && sheet.has(Term.Sort.TITLE_WORD, at - 1))
                || adjectiveAfterPlain(at);
    }

    /// `Minister for Countering Illegal Migration, NAME`: capitals up to a comma that a name follows.
    private boolean wordsOfOffice(int from) {
        for (var i = from; i < Math.min(from + 7, sheet.size()); i++) {
            if (sheet.mark(i, ","))
                return i > from
                        && sheet.language() == Language.ENGLISH
                        && name(i + 1)
                        && name(i + 2)
                        && linkedBefore(from);
            if (!sheet.word(i) || !(sheet.token(i).capital() || linked(i)) || sheet.has(Term.Sort.HONORIFIC, i))
                return false;
        }
        return false;
    }

    private boolean linkedBefore(int from) {
        for (var i = from - 1; i >= Math.max(0, from - 6); i--) {
            if (sheet.is(i, List.of("for"))) return true;
            if (sheet.has(Term.Sort.COUNTRY, i) || sheet.has(Term.Sort.SERVICE, i) || sheet.has(Term.Sort.CITY, i))
                return false;
        }
        return false;
    }

    private boolean adjectiveAfterPlain(int at) {
        return sheet.word(at - 1)
                && !sheet.token(at - 1).capital()
                && linked(at - 2)
                && !sheet.has(Term.Sort.COMMON, at - 1);
    }

    private int bracket(int at) {
        for (var close = at + 1; close < Math.min(at + 6, sheet.size()); close++)
            if (sheet.mark(close, ")")) return close + 1;
        return at;
    }

    private int trimmed(int head, int end) {
        var at = end;
        while (at > head
                && (linked(at - 1)
                        || sheet.token(at - 1).is("'s")
                        || (!sheet.word(at - 1) && !sheet.mark(at - 1, ")")))) at--;
        return at;
    }
}
