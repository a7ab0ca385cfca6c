package qantara.node.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A page of the list of exchanges.
///
/// @param counts how many exchanges each box holds, 1,000 standing for more
/// @param drafts for each exchange in which something is being written, whether it waits for release
/// @param unread the exchanges in which something came that nobody has opened
/// @param next the page behind this one
public record Shelf(
        List<Dossier> dossiers,
        Map<Box, Integer> counts,
        Map<String, Boolean> drafts,
        Set<String> unread,
        Optional<Filter> next) {
    public Shelf {
        dossiers = List.copyOf(dossiers);
        counts = Map.copyOf(counts);
        drafts = Map.copyOf(drafts);
        unread = Set.copyOf(unread);
    }
}
