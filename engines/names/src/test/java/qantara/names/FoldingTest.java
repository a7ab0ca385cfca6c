package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void accents_case_and_vowel_signs_make_no_difference() {
        assertThat(Folding.of("Éléonore MUÑOZ").text()).isEqualTo("eleonore munoz");
        assertThat(Folding.of("الإِدَارَةُ العـــامّة").text())
                .isEqualTo(Folding.of("الادارة العامه").text());
    }

    @Test
    void digits_of_every_script_are_the_same_digits() {
        assertThat(Folding.of("٢٠٣٠ ۲۰۳۰ 2030").text()).isEqualTo("2030 2030 2030");
    }

    @Test
    void a_folded_place_leads_back_to_the_original() {
        var text = "مُدِير œuvre";
        var folded = Folding.of(text);
        assertThat(folded.text()).isEqualTo("مدير oeuvre");
        assertThat(text.substring(folded.origin(folded.text().indexOf("oe")))).isEqualTo("œuvre");
        assertThat(folded.origin(folded.text().length())).isEqualTo(text.length());
    }

    @Test
    void invisible_marks_are_gone_and_odd_spaces_are_spaces() {
        assertThat(Folding.of("a\u200f\u202eb\u00a0c\u2009d\ufeff").text()).isEqualTo("ab c d");
    }

    @Test
    void half_a_character_survives() {
        assertThat(Folding.of("a\ud83db").text()).hasSize(3);
    }
}
