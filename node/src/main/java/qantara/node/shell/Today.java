package qantara.node.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.handling.OfficerId;

/// What the Today page shows: what waits, what falls due, who comes.
///
/// @param now the moment it is seen at
/// @param today the day at the node
/// @param horizon the two weeks around today
/// @param waiting what waits, the first due first, those without a limit last
/// @param coming visits and events that are not over
/// @param notices what an officer should know
public record Today(
        Instant now,
        LocalDate today,
        Horizon horizon,
        List<TodayItem.Waiting> waiting,
        List<TodayItem.Coming> coming,
        List<TodayItem.Notice> notices) {
    private static final Duration SOON = Duration.ofHours(2);

    static Today of(List<TodayItem> items, Instant now, ReaderTime time) {
        var today = time.dateOf(now);
        var waiting = all(TodayItem.Waiting.class, items)
                .sorted(Comparator.comparing(item -> item.until().orElse(Instant.MAX)))
                .toList();
        var coming = all(TodayItem.Coming.class, items)
                .filter(item -> !item.last().isBefore(today))
                .sorted(Comparator.comparing(TodayItem.Coming::first))
                .toList();
        var notices = all(TodayItem.Notice.class, items).toList();
        return new Today(now, today, Horizon.of(today, waiting, coming, time), waiting, coming, notices);
    }

    private static <T extends TodayItem> Stream<T> all(Class<T> kind, List<TodayItem> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// What waits and falls due within two hours, or is late.
    public long dueSoon() {
        var limit = now.plus(SOON);
        return waiting.stream()
                .filter(item -> item.until().filter(limit::isAfter).isPresent())
                .count();
    }

    /// What waits for this officer.
    public List<TodayItem.Waiting> of(OfficerId ownerId) {
        return waiting.stream()
                .filter(item -> item.ownerId().equals(Optional.of(ownerId)))
                .toList();
    }

    /// What waits and is nobody's.
    public List<TodayItem.Waiting> unassigned() {
        return waiting.stream().filter(item -> item.owner().isEmpty()).toList();
    }
}
