package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = Words.of("shell", Language.ENGLISH);
    private final Words arabic = Words.of("shell", Language.ARABIC);

    @Test
    void arabic_counts_in_its_six_forms() {
        assertThat(summary(0)).isEqualTo("لا شيء ينتظر المكتب");
        assertThat(summary(1)).isEqualTo("أمر واحد ينتظر المكتب");
        assertThat(summary(2)).isEqualTo("أمران ينتظران المكتب");
        assertThat(summary(3)).isEqualTo("3 أمور تنتظر المكتب");
        assertThat(summary(11)).isEqualTo("11 أمراً تنتظر المكتب");
        assertThat(summary(100)).isEqualTo("100 أمر تنتظر المكتب");
    }

    private String summary(int waiting) {
        return arabic.say("today.summary", Map.of("waiting", waiting, "soon", 0));
    }

    @Test
    void a_text_put_into_a_message_is_isolated() {
        assertThat(english.say("node", "place", "Rabat")).isEqualTo("\u2068Rabat\u2069 node");
    }

    @Test
    void a_sentence_in_a_page_isolates_texts_and_keeps_the_dress_of_references() {
        var output = new StringOutput();
        english.html("due.under", Map.of("time", new Ref("QN-1"), "kind", "<b>8 h</b>"))
                .writeTo(output);
        assertThat(output.toString())
                .isEqualTo("by <span class=\"ref\">QN-1</span> · <bdi>&lt;b&gt;8 h&lt;/b&gt;</bdi>");
    }

    @Test
    void an_unknown_message_is_an_error_and_not_a_blank() {
        assertThatThrownBy(() -> english.say("no.such.key")).hasMessageContaining("no.such.key");
    }
}
