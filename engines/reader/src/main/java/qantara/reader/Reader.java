package qantara.reader;

/// Reads articles. Deterministic and safe to share between threads; no text makes it throw.
public final class Reader {
    private static final Reader STANDARD = new Reader();

    private final Vocabulary vocabulary = new Vocabulary();

    private Reader() {}

    /// The reader with the vocabularies of this module; the first call loads them.
    public static Reader standard() {
        return STANDARD;
    }

    /// What the article says, each value with its words. No engagement in it: a reading with an empty list.
    public Reading read(Article article) {
        return new Assembly(Sheet.of(article, vocabulary)).reading();
    }
}
