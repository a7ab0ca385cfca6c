package qantara.node.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// The fourteen days from this week's Monday on, with what falls due on each and who comes.
///
/// @param days the fourteen days
/// @param visits the rows of visits; visits that overlap stand in different rows
/// @param events the rows of events
public record Horizon(List<Day> days, List<List<Bar>> visits, List<List<Bar>> events) {
    private static final int LENGTH_DAYS = 14;
    private static final int MOST_PINS = 3;

    /// One day of the horizon.
    ///
    /// @param date the day
    /// @param column its place, 1 to 14
    /// @param isToday whether it is today
    /// @param isOff whether it is a Saturday or a Sunday
    /// @param due the first matters that fall due on it
    /// @param more how many others fall due on it
    public record Day(
            LocalDate date, int column, boolean isToday, boolean isOff, List<TodayItem.Waiting> due, int more) {}

    /// A visit or an event as a bar.
    ///
    /// @param column the place of its first visible day, 1 to 14
    /// @param days how many days of it are visible
    /// @param item what it is
    public record Bar(int column, int days, TodayItem.Coming item) {}

    static Horizon of(
            LocalDate today, List<TodayItem.Waiting> waiting, List<TodayItem.Coming> coming, ReaderTime time) {
        var first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = Stream.iterate(first, day -> day.plusDays(1))
                .limit(LENGTH_DAYS)
                .map(day -> day(day, first, today, waiting, time))
                .toList();
        var visible = coming.stream().filter(item -> isVisible(item, first)).toList();
        return new Horizon(
                days,
                rows(visible.stream().filter(item -> item.way() != TodayItem.Way.EVENT), first),
                rows(visible.stream().filter(item -> item.way() == TodayItem.Way.EVENT), first));
    }

    private static Day day(
            LocalDate day, LocalDate first, LocalDate today, List<TodayItem.Waiting> waiting, ReaderTime time) {
        var due = waiting.stream()
                .filter(item ->
                        item.until().map(time::dateOf).filter(day::equals).isPresent())
                .toList();
        var shown = due.stream().limit(MOST_PINS).toList();
        var isOff = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return new Day(day, column(day, first), day.equals(today), isOff, shown, due.size() - shown.size());
    }

    private static boolean isVisible(TodayItem.Coming item, LocalDate first) {
        return item.first().isBefore(first.plusDays(LENGTH_DAYS))
                && !item.last().isBefore(first);
    }

    /// Each bar goes into the first row that is free on its days.
    private static List<List<Bar>> rows(Stream<TodayItem.Coming> items, LocalDate first) {
        var rows = new java.util.ArrayList<List<Bar>>();
        items.map(item -> bar(item, first))
                .forEach(bar -> rows.stream()
                        .filter(row -> row.getLast().column() + row.getLast().days() <= bar.column())
                        .findFirst()
                        .ifPresentOrElse(row -> row.add(bar), () -> rows.add(new java.util.ArrayList<>(List.of(bar)))));
        return rows.stream().map(List::copyOf).toList();
    }

    private static Bar bar(TodayItem.Coming item, LocalDate first) {
        int from = Math.max(1, column(item.first(), first));
        int to = Math.min(LENGTH_DAYS, column(item.last(), first));
        return new Bar(from, to - from + 1, item);
    }

    private static int column(LocalDate day, LocalDate first) {
        return (int) ChronoUnit.DAYS.between(first, day) + 1;
    }
}
