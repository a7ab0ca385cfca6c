package qantara.node.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses the language of an answer: the one the reader picked, else the first one the browser asks for that the desk
/// speaks, else the node's.
public final class ReaderLanguage {
    static final String COOKIE = "lang";
    private static final int LONGEST_HEADER = 200;

    private final Language otherwise;

    ReaderLanguage(Language otherwise) {
        this.otherwise = otherwise;
    }

    /// The language for whoever sent `request`.
    public Language of(HttpServletRequest request) {
        return Frames.cookie(request, COOKIE)
                .flatMap(Language::of)
                .orElseGet(() -> accepted(Optional.ofNullable(request.getHeader("Accept-Language"))));
    }

    /// The language for an `Accept-Language` header; one that is missing, too long or malformed is as good as none.
    Language accepted(Optional<String> header) {
        return header.filter(text -> text.length() <= LONGEST_HEADER).stream()
                .flatMap(text -> ranges(text).stream())
                .map(range -> Language.of(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
