package qantara.reader;

import java.util.List;
import java.util.Optional;

/// An article laid out for reading: its tokens, the phrases found in them, its sentences.
record Sheet(
        Article article,
        Language language,
        List<Token> tokens,
        Scan scan,
        Content.Found content,
        List<Sentence> sentences) {
    private static final List<Term.Sort> KNOWN = List.of(
            Term.Sort.HEAD,
            Term.Sort.COUNTERPART,
            Term.Sort.GIVEN,
            Term.Sort.SERVICE,
            Term.Sort.TRIGGER,
            Term.Sort.PROMISE,
            Term.Sort.EVENT,
            Term.Sort.ORDINAL,
            Term.Sort.SOURCE);

    /// No communiqué is longer; what stands behind is not read, so that every text takes bounded time.
    private static final int LONGEST = 60_000;

    static Sheet of(Article article, Vocabulary vocabulary) {
        var whole = article.text();
        var text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        var tokens = Tokens.of(text);
        var language = Tongue.of(text, tokens);
        var scan = new Scan(tokens, vocabulary.book(language));
        var content = new Content(text, tokens, scan).find();
        return new Sheet(article, language, tokens, scan, content, Sentence.of(tokens, content));
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    boolean arabic() {
        return language == Language.ARABIC;
    }

    /// The sentences of the body.
    List<Sentence> body() {
        return sentences.stream().filter(s -> !s.headline()).toList();
    }

    Optional<Sentence> sentenceOf(int token) {
        var low = 0;
        var high = sentences.size() - 1;
        while (low <= high) {
            var middle = (low + high) / 2;
            var sentence = sentences.get(middle);
            if (sentence.holds(token)) return Optional.of(sentence);
            if (token < sentence.from()) high = middle - 1;
            else low = middle + 1;
        }
        return Optional.empty();
    }

    /// The words of tokens `from` up to `to`, an Arabic "and" in front left out.
    Span span(int from, int to) {
        return new Span(start(from), tokens.get(to - 1).end());
    }

    private int start(int i) {
        var token = tokens.get(i);
        var apart = token.bare() > token.start() + 1;
        var known = token.form().charAt(0) == 'و'
                && KNOWN.stream()
                        .anyMatch(sort -> scan.startingAt(sort, i)
                                .filter(m -> m.skip() > 0)
                                .isPresent());
        return apart || known ? token.bare() : token.start();
    }

    /// Is the Arabic word written with the article? `ال` is one, `أل` of a foreign name is none.
    boolean articled(int i) {
        var token = tokens.get(i);
        if (token.form().length() < 4 || !token.form().startsWith("ال")) return false;
        return article.text().charAt(token.start()) == 'ا';
    }

    /// The same with everything that is written together with the first word.
    Span wholeSpan(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    String words(Span span) {
        return span.in(article.text());
    }

    boolean has(Term.Sort sort, int token) {
        return scan.has(sort, token);
    }

    boolean mark(int token, String any) {
        return token >= 0 && token < tokens.size() && tokens.get(token).mark(any);
    }

    boolean word(int token) {
        return token >= 0 && token < tokens.size() && tokens.get(token).word();
    }

    /// Is the token one of these forms?
    boolean is(int token, List<String> forms) {
        return token >= 0
                && token < tokens.size()
                && forms.contains(tokens.get(token).form());
    }
}
