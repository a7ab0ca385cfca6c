package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class DressedTest {

    @Test
    void a_plate_is_three_isolated_segments() {
        assertThat(page(Plate.of("12345|أ|6")))
                .isEqualTo("<span class=\"plate\"><bdi>12345</bdi><i>|</i><bdi>أ</bdi><i>|</i><bdi>6</bdi></span>");
    }

    @Test
    void a_plate_in_plain_text_keeps_its_order_by_isolates() {
        assertThat(Plate.of("12345|أ|6").text())
                .isEqualTo("\u2066\u206812345\u2069 | \u2068أ\u2069 | \u20686\u2069\u2069");
    }

    @Test
    void a_name_in_both_scripts_isolates_each() {
        assertThat(page(PersonName.both("Youssef El Bakkali", "يوسف البقالي")))
                .isEqualTo("<bdi lang=\"ar\">يوسف البقالي</bdi> / <bdi>Youssef El Bakkali</bdi>");
    }

    @Test
    void a_reader_gets_the_name_in_the_script_of_the_page() {
        var name = PersonName.both("Youssef El Bakkali", "يوسف البقالي");
        assertThat(name.in(Language.ARABIC)).isEqualTo(PersonName.arabic("يوسف البقالي"));
        assertThat(name.in(Language.FRENCH)).isEqualTo(PersonName.latin("Youssef El Bakkali"));
        assertThat(PersonName.latin("Ana Ruiz").in(Language.ARABIC)).isEqualTo(PersonName.latin("Ana Ruiz"));
    }

    @Test
    void markup_in_a_value_stays_text() {
        assertThat(page(new Ref("<script>"))).isEqualTo("<span class=\"ref\">&lt;script&gt;</span>");
    }

    @Test
    void what_is_no_telephone_number_and_no_plate_is_refused() {
        assertThatThrownBy(() -> new Phone("call me")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plate(List.of("1", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThat(page(new Phone("+34 600 000 412"))).isEqualTo("<span class=\"num\">+34 600 000 412</span>");
    }

    private static String page(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
