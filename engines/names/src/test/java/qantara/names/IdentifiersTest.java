package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({"ab 123-456, AB123456", "AB.123/456, AB123456", "٣٤٥٦, 3456", "a<b1<<, AB1"})
    void a_document_number_is_what_its_dress_leaves(String written, String number) {
        assertThat(IdentityDocument.read(written, "mar").taken()).contains(new IdentityDocument(number, "MAR"));
    }

    @Test
    void numbers_that_the_eye_confuses_share_a_key() {
        var one = IdentityDocument.read("SO1", "").taken().orElseThrow();
        var other = IdentityDocument.read("501", "").taken().orElseThrow();
        assertThat(one.confusable()).isEqualTo(other.confusable());
        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "--", "ABC", "12\u00003", "1😀2", "جواز1", "12345678901234567890123456789012345678901"
            })
    void what_is_no_document_number_is_refused(String written) {
        assertThat(IdentityDocument.read(written, "")).isInstanceOf(Identified.Refused.class);
    }

    @Test
    void a_moroccan_plate_is_one_in_both_scripts_and_both_reading_orders() {
        assertThat(Stream.of("12345-أ-6", "12345 | A | 6", "6 أ 12345", "١٢٣٤٥ أ ٦", "6-A-12345", "12345أ06")
                        .map(written -> Plate.readings(written, "MA").taken().orElseThrow()))
                .containsOnly(List.of(new Plate("MA", "A6", "12345")));
    }

    @Test
    void short_numbers_may_be_read_either_way() {
        assertThat(Plate.readings("12 د 45", "MA").taken().orElseThrow())
                .containsExactly(new Plate("MA", "D45", "12"), new Plate("MA", "D12", "45"));
    }

    @Test
    void every_arabic_letter_has_a_code_of_its_own() {
        var codes = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
                .chars()
                .mapToObj(letter -> Plate.readings("12345 " + (char) letter + " 6", "MA")
                        .taken()
                        .orElseThrow())
                .distinct();
        assertThat(codes).hasSize(28);
    }

    @ParameterizedTest
    @CsvSource({
        "1234 BCD, ES, BCD, 1234",
        "M-1234-AB, ES, MAB, 1234",
        "AB-123-CD, FR, ABCD, 123",
        "012 ABC 75, FR, ABC75, 12",
        "AB 12 CDE, GB, ABCDE, 12"
    })
    void other_countries_plates_are_cut_too(String written, String country, String series, String number) {
        assertThat(Plate.readings(written, country).taken().orElseThrow()).contains(new Plate(country, series, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "😀", "سيارة", "\u0000"})
    void what_is_no_plate_is_refused(String written) {
        assertThat(Plate.readings(written, "")).isInstanceOf(Identified.Refused.class);
    }

    @Test
    void a_day_and_a_month_that_may_be_swapped_are_both_kept() {
        assertThat(DateReading.of("03/04/1975"))
                .isEqualTo(new DateReading.Days(List.of(
                        new DateReading.Candidate(LocalDate.of(1975, 4, 3), DateReading.How.AS_WRITTEN),
                        new DateReading.Candidate(LocalDate.of(1975, 3, 4), DateReading.How.DAY_AND_MONTH_SWAPPED))));
    }

    @ParameterizedTest
    @CsvSource({"1975-03-25, 1975-03-25", "25.3.1975, 1975-03-25", "19750325, 1975-03-25", "٢٥/٠٣/١٩٧٥, 1975-03-25"})
    void a_day_that_is_one_only_is_one(String written, LocalDate day) {
        assertThat(DateReading.of(written))
                .isEqualTo(new DateReading.Days(List.of(new DateReading.Candidate(day, DateReading.How.AS_WRITTEN))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/03/1395", "1395-03-12", "12/03/1395 هـ", "١٢/٣/١٣٩٥"})
    void a_hijri_day_becomes_the_gregorian_one(String written) {
        assertThat(DateReading.of(written))
                .isEqualTo(new DateReading.Days(
                        List.of(new DateReading.Candidate(LocalDate.of(1975, 3, 25), DateReading.How.HIJRI))));
    }

    @ParameterizedTest
    @CsvSource({
        "1975, 1975, 1975",
        "1975-00-00, 1975, 1975",
        "c. 1975, 1973, 1977",
        "vers 1975, 1973, 1977",
        "hacia 1975, 1973, 1977",
        "حوالي 1975, 1973, 1977",
        "1973-1976, 1973, 1976",
        "1395, 1975, 1976",
        "1396 هـ, 1976, 1976"
    })
    void a_year_stays_a_year(String written, int from, int to) {
        assertThat(DateReading.of(written)).isEqualTo(new DateReading.Years(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975-03", "03/1975", "1975-03-00"})
    void a_month_stays_a_month(String written) {
        assertThat(DateReading.of(written)).isEqualTo(new DateReading.Month(YearMonth.of(1975, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "yesterday, NOT_OF_ITS_FORM",
        "30/02/1975, NO_SUCH_DATE",
        "1975-13-13, NO_SUCH_DATE",
        "0001-01-01, NO_SUCH_DATE",
        "1975-1960, NO_SUCH_DATE",
        "40/01/1395, NO_SUCH_DATE",
        "😀, NOT_OF_ITS_FORM"
    })
    void what_is_no_date_is_refused_by_name(String written, IdentifierRefusal why) {
        assertThat(DateReading.of(written)).isEqualTo(new DateReading.Refused(why));
    }

    @Test
    void ten_thousand_figures_are_refused_for_their_length() {
        assertThat(DateReading.of("1".repeat(10_000))).isEqualTo(new DateReading.Refused(IdentifierRefusal.TOO_LONG));
    }
}
