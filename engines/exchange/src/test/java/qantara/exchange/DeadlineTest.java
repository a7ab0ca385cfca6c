package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.exchange.Deadline.Warning;

class DeadlineTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"URGENT_DIRECT, PT8H", "URGENT_INDIRECT, P3D", "NORMAL, P7D"})
    void the_directive_gives_eight_hours_three_days_seven_days(Urgency urgency, Duration limit) {
        assertThat(Deadline.of(urgency, NOON).due()).isEqualTo(NOON.plus(limit));
    }

    /// Clocks go forward in Madrid on 29 March 2026, and back in Casablanca for Ramadan on 15 February 2026: the time
    /// that passes is the same.
    @ParameterizedTest
    @CsvSource({"Europe/Madrid, 2026-03-28T20:00", "Africa/Casablanca, 2026-02-14T20:00", "UTC, 2026-03-28T20:00"})
    void a_change_of_the_clock_does_not_change_the_time_that_is_left(ZoneId zone, String local) {
        var received =
                ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
        for (var urgency : Urgency.values())
            assertThat(Deadline.of(urgency, received).left(received)).isEqualTo(urgency.limit());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, NONE",
        "PT3H59M59S, NONE",
        "PT4H, HALF",
        "PT6H23M59S, HALF",
        "PT6H24M, SOON",
        "PT7H59M59S, SOON",
        "PT8H, LATE",
        "P9D, LATE"
    })
    void a_deadline_warns_at_half_at_four_fifths_and_at_its_end(Duration passed, Warning warning) {
        assertThat(Deadline.of(Urgency.URGENT_DIRECT, NOON).warning(NOON.plus(passed)))
                .isEqualTo(warning);
    }

    @Test
    void a_warning_begins_when_it_says() {
        for (var urgency : Urgency.values()) {
            var deadline = Deadline.of(urgency, NOON);
            for (var warning : Warning.values()) {
                assertThat(deadline.warning(deadline.when(warning))).isEqualTo(warning);
                if (warning != Warning.NONE)
                    assertThat(deadline.warning(deadline.when(warning).minusMillis(1)))
                            .isLessThan(warning);
            }
        }
    }

    @Test
    void the_clock_stands_still_while_a_clarification_is_awaited() {
        var paused = Deadline.of(Urgency.URGENT_DIRECT, NOON).pausedAt(NOON.plus(Duration.ofHours(5)));
        assertThat(paused.warning(NOON.plus(Duration.ofDays(3)))).isEqualTo(Warning.HALF);
        var resumed = paused.resumedAt(NOON.plus(Duration.ofDays(1)));
        assertThat(resumed.due()).isEqualTo(NOON.plus(Duration.ofHours(8 + 19)));
        assertThat(resumed.left(NOON.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_clock_that_goes_backwards_does_not_shorten_a_deadline() {
        var paused = Deadline.of(Urgency.URGENT_DIRECT, NOON).pausedAt(NOON.plus(Duration.ofHours(5)));
        assertThat(paused.resumedAt(NOON).due()).isEqualTo(NOON.plus(Duration.ofHours(8)));
    }

    @Test
    void pausing_twice_is_pausing_once() {
        var once = Deadline.of(Urgency.NORMAL, NOON).pausedAt(NOON.plusSeconds(5));
        assertThat(once.pausedAt(NOON.plusSeconds(50))).isEqualTo(once);
    }
}
