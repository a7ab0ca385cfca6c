package qantara.reader;

import java.util.List;

/// A record read from one article: what an officer is asked to confirm.
///
/// @param content the article proper, headline and body; no evidence lies outside it
/// @param engagements the main one first; empty when the article tells of none
public record Reading(
        Article article,
        Language language,
        List<Span> content,
        Publication publication,
        List<Source> sources,
        List<Engagement> engagements,
        List<Conflict> conflicts) {
    public Reading {
        content = List.copyOf(content);
        sources = List.copyOf(sources);
        engagements = List.copyOf(engagements);
        conflicts = List.copyOf(conflicts);
    }
}
