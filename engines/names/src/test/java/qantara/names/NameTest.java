package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'   ',EMPTY", "12345,NO_LETTERS", "A,ONE_LETTER", "ك,ONE_LETTER", "🙂🙂,NO_LETTERS"})
    void what_is_no_name_is_refused_with_its_reason(String text, NameRefusal why) {
        assertThat(Name.read(text)).isEqualTo(new NameReading.Refused(why));
    }

    @Test
    void ten_thousand_letters_are_refused() {
        assertThat(Name.read("a".repeat(10_000))).isEqualTo(new NameReading.Refused(NameRefusal.TOO_LONG));
    }

    @Test
    void a_refusal_does_not_repeat_the_text() {
        assertThatThrownBy(() -> Name.of("4711")).hasMessage("NO_LETTERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abd al-Rahman", "Abdurrahman", "Abdul Rahman", "عبد الرحمن", "عبدالرحمن", "Rahman, Abdul"})
    void the_servant_of_god_is_one_part_however_it_is_cut(String written) {
        var parts = Name.of(written + " Zerouali").carriers();
        assertThat(parts.stream().filter(NamePart::servant)).hasSize(1);
        assertThat(parts).hasSize(2);
    }

    @Test
    void the_family_name_before_a_comma_goes_to_the_end() {
        assertThat(Name.of("ZEROUALI, Kenza").parts().stream().map(NamePart::written))
                .containsExactly("Kenza", "ZEROUALI");
    }

    @Test
    void a_cyrillic_letter_in_a_latin_word_is_read_as_it_looks_and_noted() {
        var name = Name.of("K\u0435nza Zerouali");
        assertThat(name.oddities()).contains(Oddity.CONFUSABLE_LETTERS);
        assertThat(name.parts().getFirst().letters()).isEqualTo("kenza");
    }

    @Test
    void two_scripts_in_a_word_are_two_words_and_noted() {
        var name = Name.of("كنزةZerouali");
        assertThat(name.oddities()).containsExactly(Oddity.MIXED_SCRIPTS);
        assertThat(name.parts()).hasSize(2);
    }

    @Test
    void titles_and_particles_do_not_carry_a_name() {
        assertThat(Name.of("Sheikh Omar bin Idris al-Zerouali").carriers().stream()
                        .map(NamePart::letters))
                .containsExactly("omar", "idris", "zerouali");
    }

    @Test
    void a_name_of_particles_alone_is_kept_whole() {
        assertThat(Name.of("Ben Al").parts()).isNotEmpty();
    }
}
