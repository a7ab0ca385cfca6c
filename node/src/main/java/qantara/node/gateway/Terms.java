package qantara.node.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.chancery.Instrument;

/// The agreement that a channel is to stand under: one that the record knows, by its reference alone, or one that is
/// entered when the channel opens.
///
/// @param agreement its reference: `AG-2026-0004`
/// @param title in English; empty when the record knows it
/// @param purposes what it was made for, and `categories` which kinds of data may travel: never more than it says
/// @param ceiling the highest classification that may travel under it
public record Terms(
        String agreement,
        String title,
        Instrument.Form form,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        Classification ceiling,
        LocalDate from,
        Optional<LocalDate> until) {
    /// The most characters of a title.
    public static final int LONGEST_TITLE = 200;

    public Terms {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    /// Whether a new agreement can be entered from them.
    boolean isWhole() {
        return !title.isBlank() && title.length() <= LONGEST_TITLE && !purposes.isEmpty() && !categories.isEmpty();
    }

    /// The agreement with `partner` that they state; empty where they state none that could be.
    Optional<Instrument> instrument(Service partner) {
        if (!isWhole()) return Optional.empty();
        try {
            return Optional.of(new Instrument(
                    agreement,
                    partner,
                    form,
                    Map.of("en", title.strip()),
                    purposes,
                    categories,
                    ceiling,
                    from,
                    until,
                    List.of(),
                    false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
