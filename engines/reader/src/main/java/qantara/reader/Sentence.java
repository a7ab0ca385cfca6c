package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A sentence of the article: tokens `from` up to, not including, `to`.
///
/// @param headline stands before the body
record Sentence(int from, int to, boolean headline) {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "brig", "capt", "sr", "sra", "m", "mm", "mme", "st",
            "no", "art", "insp", "supt", "gral", "cnel", "prof", "hon", "rt", "eng", "ing", "lic", "abg", "cap", "tte",
            "vs", "ex", "exc", "excmo", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec", "ene", "abr", "ago", "dic", "janv", "fevr", "avr", "juil", "excma", "pol", "adm", "cmdr", "sgt",
            "dra", "d", "jr", "me", "pr", "messrs", "fr", "gov", "sen", "rep");

    boolean holds(int token) {
        return token >= from && token < to;
    }

    static List<Sentence> of(List<Token> tokens, Content.Found content) {
        var sentences = new ArrayList<Sentence>();
        for (var i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            cut(tokens, line, i < content.headline(), sentences);
        }
        return List.copyOf(sentences);
    }

    private static void cut(List<Token> tokens, Lines.Line line, boolean headline, List<Sentence> out) {
        var from = line.from();
        for (var i = from; i < line.to(); i++)
            if (ends(tokens, i, line.to())) {
                out.add(new Sentence(from, i + 1, headline));
                from = i + 1;
            }
        if (from < line.to()) out.add(new Sentence(from, line.to(), headline));
    }

    private static boolean ends(List<Token> tokens, int i, int lineEnd) {
        var token = tokens.get(i);
        if (token.mark("!?؟")) return true;
        if (!token.mark(".") || i + 1 >= lineEnd) return false;
        var next = tokens.get(i + 1);
        if (next.mark("\"”»'’)")) return false;
        if (i == 0 || next.mark(".")) return false;
        var before = tokens.get(i - 1);
        if (before.arabic() || next.arabic()) return !next.joined() || next.arabic();
        if (next.joined() || !(next.capital() || next.number() || next.mark("\"“«¿(-—–"))) return false;
        return before.form().length() > 1 && !ABBREVIATIONS.contains(before.form());
    }
}
