package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "record", "//host", "/\\host", "https://host/", "/a b", "/سجل", "/a\nb"})
    void only_a_path_of_this_node_can_be_gone_to(String path) {
        assertThatThrownBy(() -> new SeeOther(path)).isInstanceOf(IllegalArgumentException.class);
        assertThat(SeeOther.safely(path)).isEqualTo(new SeeOther("/"));
    }

    @Test
    void a_refused_page_is_the_same_page_with_its_form() {
        var form = Kept.of(Map.of("subject", "Vehicle")).refusing("until", "That was yesterday.");
        var page = Page.of(Section.EXCHANGE, "correspondence/new").with("form", form);
        assertThat(page.refused().status()).isEqualTo(422);
        assertThat(page.refused().values()).containsEntry("form", form);
        assertThat(form.value("subject")).isEqualTo("Vehicle");
        assertThat(form.error("subject")).isEmpty();
        assertThat(form.isRefused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "418, BAD_REQUEST", "505, BAD_REQUEST", "502, FAULT", "503, UNAVAILABLE"})
    void every_status_has_its_problem(int status, Problem problem) {
        assertThat(Problem.of(status)).isEqualTo(problem);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_has_its_words(Problem problem) {
        for (var language : Language.values()) {
            var words = Words.of("shell", language);
            assertThat(problem.title(words)).isNotBlank();
            assertThat(problem.advice(words)).isNotBlank();
        }
        assertThat(Problem.of(problem.status())).isEqualTo(problem);
    }
}
