package qantara.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tidy questions find what they look for, and nothing else.
class TidinessTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x202e, 0x2066, 0x200b, 0x200d, 0x200f, 0xfeff, 0x00ad, 0x0007, 0x0009, 0x2028, 0x00a0, 0xe000})
    void an_invisible_character_is_found(int letter) {
        assertThat(Tidy.invisible("a\nb" + Character.toString(letter)))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("in line 2");
    }

    @Test
    void arabic_and_accents_are_not_invisible() {
        assertThat(Tidy.invisible("مقيَّد التداول, Aujourd’hui, señal\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/util/B.java", "a/NameHelper.java", "a/StoreImpl.java", "a/DeskManager.java", "a/common/b.jte"
            })
    void a_drawer_is_found(String name) {
        assertThat(Tidy.drawers(name)).isNotEmpty();
    }

    @Test
    void a_subject_is_no_drawer() {
        assertThat(Tidy.drawers("engines/handling/Impulse.java")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { margin-left: 1px }",
                "a { left: 0 }",
                "a { color: red; width: 2rem }",
                "a { text-align: right }",
                "a { border-top-left-radius: 1px }",
                "a { max-height: 2px }",
            })
    void a_physical_side_is_found(String css) {
        assertThat(Tidy.physical(css)).isNotEmpty();
    }

    @Test
    void logical_sides_comments_and_media_queries_are_let_pass() {
        assertThat(Tidy.physical(
                        "/* left: */ @media (max-width: 52rem) { a { margin-inline-start: 1px; stroke-width: 2 } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"x\">",
                "<a class=\"b\" onclick=\"x\">",
                "<script>x</script>",
                "<style>",
                "<img src=\"https://other.example/a.png\">",
                "<a href=\"//other.example\">",
                "<b hx-on:click=\"x\">",
            })
    void what_the_policy_would_block_is_found(String template) {
        assertThat(Tidy.unsafe(template)).isNotEmpty();
    }

    @Test
    void a_script_of_our_own_is_let_pass() {
        assertThat(Tidy.unsafe("<script src=\"${url}\" type=\"module\"></script><a href=\"/record\">"))
                .isEmpty();
    }

    @Test
    void a_long_file_needs_a_reason() {
        var lines = "x\n".repeat(Tidy.LONGEST_FILE_LINES + 1);
        assertThat(Tidy.tooLong(lines)).isNotEmpty();
        assertThat(Tidy.tooLong("/// Long because the grammar is one table.\n" + lines))
                .isEmpty();
    }

    @Test
    void a_package_needs_its_mark_and_its_sentence() {
        assertThat(Tidy.isNullMarked("/// A room.\n@NullMarked\npackage a;\n")).isTrue();
        assertThat(Tidy.isNullMarked("@NullMarked\npackage a;\n")).isFalse();
        assertThat(Tidy.isNullMarked("/// A room.\npackage a;\n")).isFalse();
    }

    @Test
    void a_flow_page_names_its_walk() {
        assertThat(Tidy.walkOf(Path.of("1-a-request-leaves-rabat.md"))).isEqualTo("ARequestLeavesRabatTest");
    }
}
