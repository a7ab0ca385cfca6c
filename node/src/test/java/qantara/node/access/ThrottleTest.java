package qantara.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import qantara.testkit.HandClock;

class ThrottleTest {
    private final HandClock clock = new HandClock(RunningDoor.NOON);
    private final Throttle throttle = new Throttle(clock, 3);

    @Test
    void a_key_has_its_number_of_attempts_and_then_waits() {
        for (var i = 0; i < 3; i++) assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.ADMITTED);
        assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.JUST_FULL);
        assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.FULL);
        assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.FULL);
        assertThat(throttle.admit("b")).isEqualTo(Throttle.Turn.ADMITTED);
        clock.pass(Duration.ofMinutes(15));
        assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.ADMITTED);
    }

    @Test
    void one_success_forgives_what_came_before() {
        for (var i = 0; i < 2; i++) throttle.admit("a");
        throttle.forgive("a");
        for (var i = 0; i < 3; i++) assertThat(throttle.admit("a")).isEqualTo(Throttle.Turn.ADMITTED);
    }
}
