package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTimeTest {
    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");
    private static final Instant JUNE = Instant.parse("2026-06-30T22:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "ARABIC,  'الاثنين، 24 غشت 2026'",
        "FRENCH,  lundi 24 août 2026",
        "SPANISH, 'lunes, 24 de agosto de 2026'",
        "ENGLISH, 'Monday, 24 August 2026'",
    })
    void a_day_is_named_as_its_readers_name_it(Language language, String day) {
        assertThat(in(language).day(LocalDate.of(2026, 8, 24))).isEqualTo(day);
    }

    @Test
    void arabic_uses_the_months_of_morocco() {
        var arabic = in(Language.ARABIC);
        assertThat(arabic.dayAndMonth(LocalDate.of(2026, 7, 1))).isEqualTo("1 يوليوز");
        assertThat(arabic.dayAndMonth(LocalDate.of(2026, 9, 1))).isEqualTo("1 شتنبر");
        assertThat(arabic.dayAndMonth(LocalDate.of(2026, 12, 1))).isEqualTo("1 دجنبر");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_digit_is_latin(Language language) {
        var time = in(language);
        var all = time.day(LocalDate.EPOCH)
                + time.hijri(LocalDate.of(2026, 11, 24))
                + time.zoned(JUNE)
                + time.length(Duration.ofHours(27));
        assertThat(all).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }

    @Test
    void a_moment_belongs_to_the_day_of_the_nodes_zone() {
        assertThat(in(Language.ENGLISH).dateOf(JUNE)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(in(Language.ENGLISH).dateOf(JUNE.plusSeconds(1800))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_time_has_twenty_four_hours_and_its_zone_is_named_once() {
        assertThat(plain(in(Language.ENGLISH).zoned(JUNE))).isEqualTo("30 June 2026, 23:30 Rabat time");
        assertThat(plain(in(Language.FRENCH).zoned(JUNE))).isEqualTo("30 juin 2026 à 23:30, heure de Rabat");
        assertThat(in(Language.ENGLISH).utc(JUNE)).isEqualTo("22:30Z");
        assertThat(in(Language.ENGLISH).minutesAhead(JUNE)).isEqualTo(60);
    }

    @Test
    void the_month_of_fasting_shifts_the_clock_of_morocco() {
        assertThat(in(Language.ENGLISH).clock(Instant.parse("2026-03-01T12:00:00Z")))
                .isEqualTo("12:00");
        assertThat(in(Language.ENGLISH).clock(Instant.parse("2026-04-01T12:00:00Z")))
                .isEqualTo("13:00");
    }

    @Test
    void the_hijri_date_is_the_umm_al_qura_one() {
        assertThat(in(Language.ARABIC).hijri(LocalDate.of(2026, 11, 24))).isEqualTo("14 جمادى الآخرة 1448");
        assertThat(in(Language.ENGLISH).hijri(LocalDate.of(2026, 11, 24))).isEqualTo("14 Jumada II 1448");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, PT1H38M, 1 h 38 min",
        "ENGLISH, PT38M,   38 min",
        "ENGLISH, PT27H,   1 day 3 h",
        "ENGLISH, P3D,     3 days",
        "ARABIC,  PT1H38M, 1 س 38 د",
        "ARABIC,  P2D,     يومان",
        "ARABIC,  P11D,    11 يوماً",
        "FRENCH,  P1D,     1 jour",
        "SPANISH, PT50H,   2 días 2 h",
    })
    void a_length_is_said_in_its_two_units(Language language, Duration length, String said) {
        assertThat(in(language).length(length)).isEqualTo(said);
    }

    private static ReaderTime in(Language language) {
        return new ReaderTime(language, ZoneId.of("Africa/Casablanca"), "Rabat");
    }

    private static String plain(String said) {
        return ISOLATES.matcher(said).replaceAll("");
    }
}
