package qantara.node.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Map;

/// Dates and times as one reader expects them: the reader's language, the node's zone, a 24-hour clock, Latin digits.
///
/// @param language the reader's language
/// @param zone the node's zone
/// @param place the name of the zone's city in that language
public record ReaderTime(Language language, ZoneId zone, String place) {
    private static final int SECONDS_PER_MINUTE = 60;

    /// The date with its weekday, as a page's heading has it.
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(language.locale())
                .format(date);
    }

    /// The date in words, without its weekday.
    public String date(LocalDate date) {
        return styled().format(date);
    }

    /// Day and month, for a date of which the year is plain.
    public String dayAndMonth(LocalDate date) {
        return format("MMMMd", date);
    }

    /// The short name of the weekday.
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /// The full name of the weekday.
    public String weekdayName(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /// The date on which `moment` falls at the node.
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// Hours and minutes at the node.
    public String clock(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(zone));
    }

    /// Hours, minutes and seconds at the node.
    public String seconds(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(moment.atZone(zone));
    }

    /// Hours and minutes in UTC, with its `Z`.
    public String utc(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm'Z'").format(moment.atZone(ZoneOffset.UTC));
    }

    /// Hours and minutes in UTC, where `UTC` stands beside them.
    public String utcClock(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(ZoneOffset.UTC));
    }

    /// How many minutes the node's clock is ahead of UTC at `moment`.
    public int minutesAhead(Instant moment) {
        return zone.getRules().getOffset(moment).getTotalSeconds() / SECONDS_PER_MINUTE;
    }

    /// Date and time at the node; the zone is not named.
    public String moment(Instant moment) {
        return words().say("time.moment", Map.of("date", date(dateOf(moment)), "time", clock(moment)));
    }

    /// Date and time with the node's zone named.
    public String zoned(Instant moment) {
        return words().say("time.zoned", Map.of("date", date(dateOf(moment)), "time", clock(moment), "place", place));
    }

    /// A length of time in the two units that matter, such as hours and minutes.
    public String length(Duration length) {
        var whole = length.abs();
        if (whole.toDays() >= 1) {
            return words().say("time.days", Map.of("days", whole.toDays(), "hours", whole.toHoursPart()));
        }
        return words().say("time.hours", Map.of("hours", whole.toHours(), "minutes", whole.toMinutesPart()));
    }

    /// The date of the Umm al-Qura calendar. It is a second line, never the only one: Morocco fixes each month by
    /// sight,
    /// so it may be a day off.
    public String hijri(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM y")
                .withLocale(language.locale())
                .withChronology(HijrahChronology.INSTANCE)
                .format(HijrahDate.from(date));
    }

    private String format(String fields, TemporalAccessor date) {
        return DateTimeFormatter.ofLocalizedPattern(fields)
                .localizedBy(language.locale())
                .format(date);
    }

    private DateTimeFormatter styled() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language.locale());
    }

    private Words words() {
        return Words.of("shell", language);
    }
}
