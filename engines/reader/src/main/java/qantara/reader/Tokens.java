package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import qantara.names.Folded;
import qantara.names.Folding;

/// Cuts a text into tokens in one pass.
final class Tokens {
    private final String text;
    private final Folded folded;
    private final String letters;
    private final List<Token> out = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
        folded = Folding.of(text);
        letters = folded.text();
    }

    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        while (at < letters.length()) {
            var c = letters.charAt(at);
            if (c == '\n' || c == '\r') one(Token.Shape.LINE);
            else if (Character.isLetterOrDigit(c)) word();
            else if (c == ' ') at++;
            else one(Token.Shape.MARK);
        }
        return List.copyOf(out);
    }

    private void word() {
        var from = at;
        while (at < letters.length() && Character.isLetterOrDigit(letters.charAt(at)) && !scriptTurns(from, at)) at++;
        if (initials(from)) return;
        var form = letters.substring(from, at);
        if (form.equals("و") && detachedAnd(from)) return;
        if (possessive(form, from)) return;
        var digit = Character.isDigit(form.charAt(0));
        add(from, from, at, form, digit ? Token.Shape.NUMBER : Token.Shape.WORD);
    }

    /// Arabic letters and digits side by side, as in a page that lost its spaces, are two tokens.
    private boolean scriptTurns(int from, int here) {
        return here > from && Arabic.letter(letters.charAt(here - 1)) != Arabic.letter(letters.charAt(here));
    }

    /// `U.S.` and `EE.UU.` are one word.
    private boolean initials(int from) {
        var end = at;
        var form = new StringBuilder(letters.substring(from, at));
        var parts = 1;
        var start = from;
        while (end - start <= 2 && capital(start) && end + 1 < letters.length() && letters.charAt(end) == '.') {
            var next = end + 1;
            var stop = next;
            while (stop < letters.length() && Character.isLetter(letters.charAt(stop))) stop++;
            if (stop == next || stop - next > 2 || !capital(next)) break;
            form.append(letters, next, stop);
            parts++;
            start = next;
            end = stop;
        }
        if (parts == 1) return false;
        at = end < letters.length() && letters.charAt(end) == '.' ? end + 1 : end;
        add(from, from, at, form.toString(), Token.Shape.WORD);
        return true;
    }

    /// The Maghribi habit of writing "and" apart from its word.
    private boolean detachedAnd(int from) {
        var next = at;
        while (next < letters.length() && letters.charAt(next) == ' ') next++;
        var end = next;
        while (end < letters.length() && Arabic.letter(letters.charAt(end))) end++;
        if (next == at || end - next < 2) return false;
        at = end;
        add(from, next, end, "و" + letters.substring(next, end), Token.Shape.WORD);
        return true;
    }

    /// The `s` of `Kingdom's` stands by itself.
    private boolean possessive(String form, int from) {
        if (!form.equals("s") || from == 0 || letters.charAt(from - 1) != '\'') return false;
        add(from, from, at, "'s", Token.Shape.WORD);
        return true;
    }

    private void one(Token.Shape shape) {
        add(at, at, at + 1, letters.substring(at, at + 1), shape);
        at++;
    }

    private void add(int from, int bare, int end, String form, Token.Shape shape) {
        var start = folded.origin(from);
        var rest = bare == from && Arabic.startsWithAnd(form) ? from + 1 : bare;
        var stop = folded.origin(end - 1) + 1;
        var joined = from > 0 && letters.charAt(from - 1) != ' ' && letters.charAt(from - 1) != '\n';
        var keys = shape == Token.Shape.WORD ? Arabic.keys(form, place -> written(from, bare, place)) : List.of(form);
        out.add(new Token(start, folded.origin(rest), stop, form, shape, keys, capital(from), caps(from, end), joined));
    }

    /// The letter of the article behind a folded letter; a detached "and" stands apart from what follows it.
    private char written(int from, int bare, int place) {
        var index = bare > from && place > 0 ? bare + place - 1 : from + place;
        return text.charAt(folded.origin(Math.min(index, letters.length() - 1)));
    }

    private boolean caps(int from, int end) {
        if (end - from < 2) return false;
        for (var i = from; i < end; i++)
            if (letters.charAt(i) != '.' && !Character.isDigit(letters.charAt(i)) && !capital(i)) return false;
        return true;
    }

    private boolean capital(int place) {
        return Character.isUpperCase(text.charAt(folded.origin(place)));
    }
}
