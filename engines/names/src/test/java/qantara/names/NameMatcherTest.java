package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    private final NameMatcher matcher = NameMatcher.standard();

    @ParameterizedTest
    @CsvSource({
        "كنزة الزروالي, Kenza Zerouali",
        "كنزة الزروالي, Kanza al-Zarwali",
        "عبد اللطيف زروالي, Abdellatif Zerouali",
        "عبد اللطيف زروالي, 'ZEROUALI, Abdul Latif'",
        "نور الدين بن علي, Noureddine Benali",
        "سيف الله الإدريسي, Saifullah Idrissi",
        "أبو بكر الشريف, Aboubakr Chérif",
    })
    void one_person_in_two_scripts_is_likely(String one, String two) {
        assertThat(matcher.compare(Name.of(one), Name.of(two)).probability()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"كنزة الزروالي, Salma Zerouali", "Omar Idrissi, Omar Bennani", "محمد العلوي, Mahmoud Tazi"})
    void two_persons_who_share_a_part_are_not(String one, String two) {
        assertThat(matcher.compare(Name.of(one), Name.of(two)).probability()).isLessThan(0.5);
    }

    @Test
    void a_likeness_says_which_part_met_which() {
        var likeness = matcher.compare(Name.of("كنزة الزروالي"), Name.of("ZEROUALI Kenza"));
        assertThat(likeness.meetings()).extracting(Meeting::how).containsExactly(How.ACROSS, How.ACROSS);
        assertThat(likeness.reordered()).isTrue();
    }
}
