package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whom the article cites.
final class Sources {
    private static final int LONGEST = 14;

    private final Sheet sheet;

    Sources(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Source> find() {
        var found = new ArrayList<Source>();
        for (var match : sheet.scan().all(Term.Sort.SOURCE)) {
            var sentence = sheet.sentenceOf(match.from()).filter(s -> !s.headline());
            if (sentence.isEmpty()) continue;
            var kind = SourceKind.valueOf(match.code().toUpperCase(Locale.ROOT));
            if (found.stream().anyMatch(s -> s.kind() == kind)) continue;
            found.add(source(kind, match, end(match, sentence.get())));
        }
        for (var match : sheet.scan().all(Term.Sort.AGENCY))
            if (sheet.sentenceOf(match.from()).isPresent()
                    && found.stream().noneMatch(s -> s.kind() == SourceKind.NEWS_AGENCY))
                found.add(source(SourceKind.NEWS_AGENCY, match, match.to()));
        return List.copyOf(found);
    }

    private Source source(SourceKind kind, Match match, int to) {
        var span = sheet.span(match.from(), to);
        return new Source(
                kind, sheet.words(span), new Grounds(List.of(span), Confidence.LIKELY, List.of(Reason.STATED)));
    }

    /// Over the name of the service that issued it.
    private int end(Match match, Sentence sentence) {
        var to = match.to();
        for (var i = match.to(); i < Math.min(match.to() + LONGEST, sentence.to()); i++) {
            if (sheet.mark(i, ",،.:;«\"“")) break;
            var service = sheet.scan().covering(Term.Sort.SERVICE, i);
            if (service.isPresent()) to = Math.min(sentence.to(), service.get().to());
        }
        return to;
    }
}
