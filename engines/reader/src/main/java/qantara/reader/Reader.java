package qantara.reader;

import java.util.List;

/// Reads articles. Deterministic and safe to share between threads; no text makes it throw.
public final class Reader {
    private static final Reader STANDARD = new Reader();

    private Reader() {}

    /// The reader with the vocabularies of this module.
    public static Reader standard() {
        return STANDARD;
    }

    /// What the article says, each value with its words. No engagement in it: a reading with an empty list.
    public Reading read(Article article) {
        return new Reading(article, Language.OTHER, List.of(), Publication.unknown(), List.of(), List.of(), List.of());
    }
}
