package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void a_name_is_in_the_script_of_most_of_its_letters() {
        assertThat(Script.of("سلمى الإدريسي")).isEqualTo(Script.ARABIC);
        assertThat(Script.of("Salma El Idrissi")).isEqualTo(Script.LATIN);
    }

    @Test
    void digits_alone_have_no_script() {
        assertThat(Script.of("12345 – ٢٠٣٠")).isEqualTo(Script.OTHER);
    }
}
