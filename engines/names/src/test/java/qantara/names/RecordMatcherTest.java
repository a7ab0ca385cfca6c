package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMatcherTest {
    private final RecordMatcher matcher = RecordMatcher.standard();

    @ParameterizedTest
    @CsvSource({
        "1981-03-09,1981-03-09,SAME",
        "1981-03-09,1981-09-03,DAY_AND_MONTH_SWAPPED",
        "1981-03-09,1981,SAME_AS_FAR_AS_KNOWN",
        "1981-01-01,1981-01-01,FIRST_OF_JANUARY",
        "1981-03-09,1971-03-09,CLOSE",
        "1981-03-09,1956-11-30,DIFFERENT",
    })
    void two_birth_dates_say_how_they_agree(String one, String two, Ground.Finding finding) {
        assertThat(Births.compare(date(one), date(two)).finding()).isEqualTo(finding);
    }

    @Test
    void a_birthday_a_year_off_is_nearer_than_another_wrong_digit_and_that_than_another_day() {
        var held = date("2000-03-09");
        var year = Births.compare(date("1999-03-09"), held).weight();
        var digit = Births.compare(date("2000-03-19"), held).weight();
        var day = Births.compare(date("2000-05-21"), held).weight();
        assertThat(year).isGreaterThan(digit);
        assertThat(digit).isGreaterThan(day);
    }

    @Test
    void a_birth_date_tells_namesakes_apart() {
        var asked = Particulars.of(Name.of("كنزة الزروالي"), date("1981-03-09"));
        var same = Particulars.of(Name.of("Kenza Zerouali"), date("1981-03-09"));
        var namesake = Particulars.of(Name.of("Kenza Zerouali"), date("1956-11-30"));
        assertThat(matcher.compare(asked, same).probability()).isGreaterThan(0.9);
        assertThat(matcher.compare(asked, namesake).probability())
                .isLessThan(matcher.compare(asked, same).probability());
    }

    @Test
    void namesakes_of_a_long_name_with_other_birth_dates_are_two() {
        var name = Name.of("Kenza Idriss Abderrahim Zerouali Jazouli");
        var verdict =
                matcher.compare(Particulars.of(name, date("1981-03-09")), Particulars.of(name, date("1956-11-30")));
        assertThat(verdict.name().probability()).isGreaterThan(0.9);
        assertThat(verdict.probability()).isLessThan(0.5);
    }

    @Test
    void the_weights_of_the_grounds_make_the_sum() {
        var verdict = matcher.compare(
                Particulars.of(Name.of("Omar Idrissi"), date("1981")),
                Particulars.of(Name.of("عمر الإدريسي"), date("1981-03-09")));
        assertThat(verdict.logOdds())
                .isEqualTo(
                        verdict.grounds().stream().mapToDouble(Ground::weight).sum());
    }

    @Test
    void a_hijri_date_is_the_gregorian_day_it_falls_on() {
        assertThat(date("1442-01-01")).isEqualTo(date("2020-08-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1981-13-01", "1981-02-30", "0", "99999", "31/02/1981"})
    void what_is_no_date_is_none(String text) {
        assertThat(BirthDate.parse(text)).isEqualTo(Optional.empty());
    }

    private static BirthDate date(String text) {
        return BirthDate.parse(text).orElseThrow();
    }
}
