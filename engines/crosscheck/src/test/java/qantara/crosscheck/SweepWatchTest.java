package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.crosscheck.House.NOON;
import static qantara.crosscheck.House.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An officer who feels his way is noticed; one who asks for many people is not.
class SweepWatchTest {
    private static final Account OFFICER = new Account(Account.Kind.OFFICER, "o-1");

    private final SweepWatch watch = new SweepWatch(House.seed(4));
    private final List<Alarm.Kind> risen = new ArrayList<>();

    private void asks(List<Trait> traits, Duration after) {
        for (var alarm : watch.asked(OFFICER, traits, NOON.plus(after))) risen.add(alarm.kind());
    }

    private void asks(String name, String born, Duration after) {
        asks(Traits.asked(person(name, born), Tier.FULL_BIRTH_DATE), after);
    }

    @Test
    void one_name_under_eight_dates_is_a_birthday_sweep() {
        for (var day = 10; day < 17; day++) asks("Karim Zerhouni", "1975-03-" + day, Duration.ofMinutes(day));
        assertThat(risen).isEmpty();
        asks("Karim Zerhouni", "1975-03-17", Duration.ofMinutes(17));
        assertThat(risen).containsExactly(Alarm.Kind.BIRTHDAY_SWEEP);
    }

    @Test
    void the_same_question_again_and_again_is_no_sweep() {
        for (var i = 0; i < 20; i++) asks("Karim Zerhouni", "1975-03-10", Duration.ofMinutes(i));
        assertThat(risen).isEmpty();
    }

    @Test
    void dates_spread_over_many_days_are_forgotten() {
        for (var day = 10; day < 28; day++) asks("Karim Zerhouni", "1975-03-" + day, Duration.ofHours(day * 12L));
        assertThat(risen).isEmpty();
    }

    @Test
    void many_people_are_no_sweep() {
        var given = List.of("Karim", "Salma", "Youssef", "Latifa", "Driss");
        var family = List.of("Zerhouni", "Bennani", "Chraibi", "Tazi", "Filali");
        for (var one : given)
            for (var two : family) asks(one + " " + two, "1975-03-1" + two.length(), Duration.ofMinutes(1));
        assertThat(risen).isEmpty();
    }

    @Test
    void five_numbers_in_a_row_are_a_sweep_in_whatever_order() {
        for (var number : List.of(100004, 100001, 100003, 100005, 100002))
            asks(List.of(Trait.telephone("+212661" + number)), Duration.ofMinutes(1));
        assertThat(risen).containsExactly(Alarm.Kind.SEQUENCE_SWEEP);
    }

    @Test
    void numbers_that_do_not_follow_one_another_are_none() {
        for (var number = 0; number < 40; number++)
            asks(List.of(Trait.telephone("+212661" + (100000 + number * 7))), Duration.ofMinutes(1));
        assertThat(risen).isEmpty();
    }
}
