package qantara.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The phrases of one language, found in a text in one pass. A word that ends in `*` stands for every word that
/// begins so. After `=` the first word stands with or without its article exactly as the table has it.
final class Phrasebook {
    private static final int SHORTEST_STEM = 3;

    private static final class Node {
        final Map<String, Node> words = new HashMap<>(2);
        final Map<String, Node> stems = new HashMap<>(0);
        final List<Term> terms = new ArrayList<>(1);
    }

    private final Node root = new Node();

    void add(String phrase, Term meaning) {
        var node = root;
        var tokens = Tokens.of(phrase);
        var caps = tokens.size() == 1 && tokens.getFirst().caps();
        var term = caps ? new Term(meaning.sort(), meaning.code(), true) : meaning;
        for (var i = tokens.getFirst().is("=") ? 1 : 0; i < tokens.size(); i++) {
            var stem = i + 1 < tokens.size() && tokens.get(i + 1).is("*");
            var exact = i == 1 && tokens.getFirst().is("=");
            var key = exact ? "=" + tokens.get(i).form() : tokens.get(i).keys().getFirst();
            node = (stem ? node.stems : node.words).computeIfAbsent(key, k -> new Node());
            if (stem) i++;
        }
        if (node != root && !node.terms.contains(term)) node.terms.add(term);
    }

    /// Every phrase that begins at token `from`, shorter ones included.
    void at(List<Token> tokens, int from, Consumer<Match> found) {
        var first = tokens.get(from);
        if (first.line()) return;
        step(root, "=" + first.form(), next -> walk(next, tokens, from, from + 1, 0, found));
        if (first.arabic() && Arabic.startsWithAnd(first.form()))
            step(root, "=" + first.form().substring(1), next -> walk(next, tokens, from, from + 1, 1, found));
        for (var k = 0; k < first.keys().size(); k++) {
            var key = first.keys().get(k);
            var skip = k;
            step(root, key, next -> walk(next, tokens, from, from + 1, skip, found));
        }
    }

    private static void walk(Node node, List<Token> tokens, int from, int at, int skip, Consumer<Match> found) {
        for (var term : node.terms)
            if (!term.caps() || tokens.get(from).caps()) found.accept(new Match(from, at, skip, term));
        if (at == tokens.size() || (node.words.isEmpty() && node.stems.isEmpty())) return;
        var token = tokens.get(at);
        if (token.mark("-") && at + 1 < tokens.size() && tokens.get(at + 1).joined())
            step(node, tokens.get(at + 1).keys().getFirst(), n -> walk(n, tokens, from, at + 2, skip, found));
        if (token.mark("'") && at + 1 < tokens.size())
            step(node, tokens.get(at + 1).keys().getFirst(), n -> walk(n, tokens, from, at + 2, skip, found));
        step(node, token.keys().getFirst(), n -> walk(n, tokens, from, at + 1, skip, found));
    }

    private static void step(Node node, String key, Consumer<Node> next) {
        var exact = node.words.get(key);
        if (exact != null) next.accept(exact);
        if (node.stems.isEmpty()) return;
        for (var length = SHORTEST_STEM; length <= key.length(); length++) {
            var stem = node.stems.get(key.substring(0, length));
            if (stem != null) next.accept(stem);
        }
    }
}
