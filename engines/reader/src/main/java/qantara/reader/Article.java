package qantara.reader;

import java.time.LocalDate;
import java.util.Optional;

/// A text to be read, with what is known about it from outside. Every [Span] of its reading counts in UTF-16 code
/// units of `text`.
///
/// @param published the day of publication as the officer or the feed states it, never guessed
/// @param url where it was found; it may hold a date
/// @param id the caller's own mark, given back with the reading
public record Article(String text, Optional<LocalDate> published, Optional<String> url, Optional<String> id) {
    /// A text of which nothing else is known.
    public static Article of(String text) {
        return new Article(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Article publishedOn(LocalDate day) {
        return new Article(text, Optional.of(day), url, id);
    }

    public Article foundAt(String address) {
        return new Article(text, published, Optional.of(address), id);
    }

    public Article marked(String mark) {
        return new Article(text, published, url, Optional.of(mark));
    }
}
