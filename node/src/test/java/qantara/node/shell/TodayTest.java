package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qantara.handling.OfficerId;
import qantara.node.shell.TodayItem.Coming;
import qantara.node.shell.TodayItem.Waiting;
import qantara.node.shell.TodayItem.Way;

class TodayTest {
    /// A Tuesday, 09:42 in Rabat.
    private static final Instant NOW = Instant.parse("2026-11-24T08:42:00Z");

    private static final OfficerId KENZA = new OfficerId("kenza");
    private static final ReaderTime RABAT = new ReaderTime(Language.ENGLISH, ZoneId.of("Africa/Casablanca"), "Rabat");

    @Test
    void what_is_due_first_stands_first_and_what_has_no_limit_last() {
        var today = today(waiting("A", Optional.empty()), waiting("B", hours(30)), waiting("C", hours(1)));
        assertThat(today.waiting()).extracting(item -> item.ref().text()).containsExactly("C", "B", "A");
    }

    @Test
    void what_is_late_or_due_within_two_hours_is_counted() {
        var today = today(waiting("A", hours(-3)), waiting("B", hours(1)), waiting("C", hours(3)));
        assertThat(today.dueSoon()).isEqualTo(2);
    }

    @Test
    void an_officer_finds_their_own_and_what_is_nobodys() {
        var today = today(waiting("A", hours(1)), owned("B"));
        var viewer = new Viewer(KENZA, PersonName.latin("Kenza Alaoui"), "", EnumSet.allOf(Section.class));
        assertThat(Whose.MINE.of(today, viewer))
                .extracting(item -> item.ref().text())
                .containsExactly("B");
        assertThat(Whose.NOBODYS.of(today, viewer))
                .extracting(item -> item.ref().text())
                .containsExactly("A");
        assertThat(Whose.ALL.of(today, viewer)).hasSize(2);
    }

    @Test
    void the_horizon_is_two_weeks_from_monday() {
        var days = today().horizon().days();
        assertThat(days).hasSize(14);
        assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days)
                .filteredOn(Horizon.Day::isToday)
                .extracting(Horizon.Day::column)
                .containsExactly(2);
        assertThat(days)
                .filteredOn(Horizon.Day::isOff)
                .extracting(Horizon.Day::column)
                .containsExactly(6, 7, 13, 14);
    }

    @Test
    void a_limit_stands_on_the_day_of_the_nodes_zone() {
        var midnight = Duration.between(NOW, Instant.parse("2026-11-24T23:30:00Z"));
        var due = today(waiting("A", Optional.of(midnight))).horizon().days().stream()
                .filter(day -> !day.due().isEmpty())
                .map(Horizon.Day::date);
        assertThat(due).containsExactly(LocalDate.ofInstant(NOW.plus(midnight), RABAT.zone()));
    }

    @Test
    void a_crowded_day_shows_three_and_counts_the_rest() {
        var crowd = IntStream.range(0, 7)
                .mapToObj(at -> waiting("R" + at, hours(1)))
                .toArray(TodayItem[]::new);
        var day = today(crowd).horizon().days().get(1);
        assertThat(day.due()).hasSize(3);
        assertThat(day.more()).isEqualTo(4);
    }

    @Test
    void visits_that_overlap_stand_in_different_rows() {
        var horizon = today(
                        coming("2026-11-26", "2026-11-27"),
                        coming("2026-11-27", "2026-12-01"),
                        coming("2026-12-02", "2026-12-02"))
                .horizon();
        assertThat(horizon.visits()).hasSize(2);
        assertThat(horizon.visits().getFirst()).extracting(Horizon.Bar::column).containsExactly(4, 10);
        assertThat(horizon.visits().getLast()).extracting(Horizon.Bar::days).containsExactly(5);
    }

    @Test
    void a_visit_that_began_before_or_ends_after_is_cut_at_the_edges() {
        var bars = today(coming("2026-11-01", "2027-01-01")).horizon().visits().getFirst();
        assertThat(bars).containsExactly(new Horizon.Bar(1, 14, coming("2026-11-01", "2027-01-01")));
    }

    @Test
    void a_visit_that_is_over_is_not_coming() {
        assertThat(today(coming("2026-11-20", "2026-11-23")).coming()).isEmpty();
        assertThat(today(coming("2026-11-20", "2026-11-24")).coming()).hasSize(1);
    }

    @Test
    void a_visit_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> coming("2026-11-24", "2026-11-23")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_says_what_is_left_and_how_serious_that_is() {
        assertThat(due(hours(-1))).isEqualTo(new Due("Late by 1 h 0 min", Tone.LATE, 100, "by 08:42 · 8-hour class"));
        assertThat(due(hours(1))).isEqualTo(new Due("1 h 0 min", Tone.LATE, 50, "by 10:42 · 8-hour class"));
        assertThat(due(hours(7))).isEqualTo(new Due("7 h 0 min", Tone.SOON, 12, "by 16:42 · 8-hour class"));
        assertThat(due(hours(25))).isEqualTo(new Due("Tomorrow 10:42", Tone.PLAIN, 3, "8-hour class"));
        assertThat(due(hours(72))).isEqualTo(new Due("Friday 09:42", Tone.PLAIN, 1, "8-hour class"));
        assertThat(due(hours(24 * 9))).isEqualTo(new Due("3 December 09:42", Tone.PLAIN, 0, "8-hour class"));
    }

    private static Due due(Optional<Duration> left) {
        var until = NOW.plus(left.orElseThrow());
        var due = Due.of(NOW.minus(Duration.ofHours(1)), until, NOW, "8-hour class", RABAT);
        return new Due(plain(due.left()), due.tone(), due.usedPercent(), plain(due.under()));
    }

    private static String plain(String said) {
        return said.replaceAll("[\u2066-\u2069]", "");
    }

    private static Today today(TodayItem... items) {
        return Today.of(List.of(items), NOW, RABAT);
    }

    private static Optional<Duration> hours(long hours) {
        return Optional.of(Duration.ofHours(hours));
    }

    private static Waiting waiting(String ref, Optional<Duration> left) {
        return waiting(ref, left, Optional.empty());
    }

    private static Waiting owned(String ref) {
        return waiting(ref, Optional.empty(), Optional.of(KENZA));
    }

    private static Waiting waiting(String ref, Optional<Duration> left, Optional<OfficerId> owner) {
        return new Waiting(
                "/exchange/" + ref,
                "Vehicle ownership",
                new Ref(ref),
                NOW.minus(Duration.ofHours(1)),
                left.map(NOW::plus),
                "8-hour class",
                Optional.empty(),
                Optional.empty(),
                owner.map(_ -> PersonName.latin("K. Alaoui")),
                owner,
                Optional.empty(),
                "Open");
    }

    private static Coming coming(String first, String last) {
        return new Coming(
                Way.IN,
                "/record/1",
                LocalDate.parse(first),
                LocalDate.parse(last),
                "Madrid in Rabat",
                "Delegation from Madrid",
                "5 members",
                Optional.empty());
    }
}
