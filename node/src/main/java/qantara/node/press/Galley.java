package qantara.node.press;

import java.util.List;
import java.util.Optional;
import qantara.reader.Conflict;
import qantara.reader.Language;
import qantara.reader.Publication;
import qantara.reader.Source;
import qantara.reader.Span;

/// What the machine read in a text. It is read once and kept as it was read: a page shows it and never reads anew.
///
/// @param reader the version of the reader
/// @param content the article proper
public record Galley(
        String reader,
        Language language,
        List<Span> content,
        Publication publication,
        List<Source> sources,
        List<Sheet> sheets,
        List<Conflict> conflicts) {
    public Galley {
        content = List.copyOf(content);
        sources = List.copyOf(sources);
        sheets = List.copyOf(sheets);
        conflicts = List.copyOf(conflicts);
    }

    public Optional<Sheet> sheet(String id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }
}
