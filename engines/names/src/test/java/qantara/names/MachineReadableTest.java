package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The zones are of invented people of the state `UTO`, which ICAO keeps for examples.
class MachineReadableTest {
    private static final long SEED = 9303;

    @Test
    void a_passport_is_cut_into_its_fields() {
        var zone = taken(passport("AB12C3456", "IDRISSI<ALAMI<<YOUSSEF<OMAR", "750312", 'M'));
        assertThat(zone.document()).isEqualTo(new IdentityDocument("AB12C3456", "UTO"));
        assertThat(zone.name()).isEqualTo("IDRISSI ALAMI YOUSSEF OMAR");
        assertThat(zone.nationality()).isEqualTo("UTO");
        assertThat(zone.birth()).isEqualTo("750312");
        assertThat(zone.sex()).isEqualTo('M');
        assertThat(zone.kind()).isEqualTo("P");
    }

    @Test
    void a_card_of_three_lines_is_read() {
        var zone = taken(card("D23145890", ""));
        assertThat(zone.document().number()).isEqualTo("D23145890");
        assertThat(zone.name()).isEqualTo("TAZI HIND");
    }

    @Test
    void a_number_longer_than_nine_goes_on_in_the_optional_field() {
        assertThat(taken(card("D23145890734", "")).document().number()).isEqualTo("D23145890734");
    }

    @Test
    void a_visa_sized_card_of_two_lines_is_read() {
        var number = "X7654321<";
        var lower = number + CheckDigit.of(number) + "UTO" + dated("810419") + "F" + dated("300101") + "<<<<<<<";
        var all = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 35);
        var zone = taken(padded("I<UTOBERRADA<<KENZA", 36) + "\n" + lower + CheckDigit.of(all));
        assertThat(zone.document().number()).isEqualTo("X7654321");
        assertThat(zone.sex()).isEqualTo('F');
    }

    @Test
    void one_wrong_character_in_what_the_digits_protect_is_found() {
        var zone = passport("AB12C3456", "IDRISSI<<OMAR", "750312", 'M');
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < 500; i++) {
            var at = 45 + random.nextInt(9);
            var other = (char) ('0' + random.nextInt(10));
            if (zone.charAt(at) == other
                    || CheckDigit.of(String.valueOf(other)) == CheckDigit.of(zone.substring(at, at + 1))) continue;
            var spoiled = zone.substring(0, at) + other + zone.substring(at + 1);
            assertThat(MachineReadable.of(spoiled))
                    .as("seed %d, round %d", SEED, i)
                    .isEqualTo(new Identified.Refused<>(IdentifierRefusal.CHECK_DIGIT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "P<UTO", "مرحبا", "P<UTO\u0000", "😀", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_no_zone_is_refused(String written) {
        assertThat(MachineReadable.of(written)).isInstanceOf(Identified.Refused.class);
    }

    @Test
    void a_zone_of_ten_thousand_letters_is_refused_for_its_length() {
        assertThat(MachineReadable.of("P".repeat(10_000)))
                .isEqualTo(new Identified.Refused<>(IdentifierRefusal.TOO_LONG));
    }

    private static MachineReadable taken(String zone) {
        return MachineReadable.of(zone).taken().orElseThrow();
    }

    private static String passport(String number, String names, String birth, char sex) {
        var own = "<".repeat(14);
        var lower = number + CheckDigit.of(number) + "UTO" + dated(birth) + sex + dated("310615") + own + "<";
        var all = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43);
        return padded("P<UTO" + names, 44) + "\n" + lower + CheckDigit.of(all);
    }

    private static String card(String number, String own) {
        var head = number.length() <= 9
                ? number + CheckDigit.of(number) + own
                : number.substring(0, 9) + "<" + number.substring(9) + CheckDigit.of(number);
        var upper = padded("IDUTO" + head, 30);
        var middle = padded(dated("900228") + "F" + dated("290228") + "UTO", 29);
        var all = upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18, 29);
        return upper + "\n" + middle + CheckDigit.of(all) + "\n" + padded("TAZI<<HIND", 30);
    }

    private static String dated(String day) {
        return day + CheckDigit.of(day);
    }

    private static String padded(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
