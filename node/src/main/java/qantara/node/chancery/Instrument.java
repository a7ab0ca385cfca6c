package qantara.node.chancery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import qantara.handling.Agreement;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.handling.Service;

/// An agreement with a partner as it stands on paper: its form, what it lets pass, when, and who signed it.
///
/// @param id its reference in the record: `AG-2026-0004`
/// @param titles its title by language tag; English is always there
/// @param ceiling the highest classification that may travel under it
/// @param from its first day in force
/// @param until its last day in force; empty when it has no end
/// @param signatories the offices that signed it
/// @param suspended whether it rests, by either side's word
public record Instrument(
        String id,
        Service partner,
        Form form,
        Map<String, String> titles,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        Classification ceiling,
        LocalDate from,
        Optional<LocalDate> until,
        List<String> signatories,
        boolean suspended) {
    private static final Pattern ID = Pattern.compile("AG-\\d{4}-\\d{4,6}");

    public Instrument {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("not an agreement's reference");
        if (!titles.containsKey("en")) throw new IllegalArgumentException("an agreement has an English title");
        if (until.isPresent() && until.get().isBefore(from))
            throw new IllegalArgumentException("an agreement ends after it begins");
        titles = Map.copyOf(titles);
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
        signatories = List.copyOf(signatories);
    }

    /// The form of an agreement.
    public enum Form {
        LETTER_OF_INTENT,
        MOU,
        TREATY,
        ARRANGEMENT
    }

    /// Its title in `language`, or in English where it has none.
    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", id));
    }

    /// What the rules need to know of it. Its days begin and end at midnight in `zone`.
    public Agreement agreement(ZoneId zone) {
        return new Agreement(
                id,
                partner,
                purposes,
                categories,
                ceiling,
                from.atStartOfDay(zone).toInstant(),
                until.map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(Instant.MAX),
                suspended);
    }
}
