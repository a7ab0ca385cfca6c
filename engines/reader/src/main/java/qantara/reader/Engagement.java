package qantara.reader;

import java.util.List;

/// One visit, meeting, signing or other act of cooperation.
///
/// @param id `e1`, `e2`, ... within its reading
/// @param kinds the primary one first; at least one
/// @param principals who carry it
/// @param attendees who else was present
public record Engagement(
        String id,
        Status status,
        List<Finding<Kind>> kinds,
        When date,
        Where place,
        List<Participant> principals,
        List<Participant> attendees,
        List<Finding<Topic>> topics,
        List<MajorEvent> majorEvents,
        List<Agreement> agreements,
        List<Commitment> commitments) {
    public Engagement {
        if (kinds.isEmpty()) throw new IllegalArgumentException("an engagement is of some kind");
        kinds = List.copyOf(kinds);
        principals = List.copyOf(principals);
        attendees = List.copyOf(attendees);
        topics = List.copyOf(topics);
        majorEvents = List.copyOf(majorEvents);
        agreements = List.copyOf(agreements);
        commitments = List.copyOf(commitments);
    }
}
