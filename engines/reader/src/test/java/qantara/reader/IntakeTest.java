package qantara.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static Intake of(String text) {
        return Intake.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Article taken(String text) {
        return switch (of(text)) {
            case Intake.Taken taken -> taken.article();
            case Intake.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void what_is_no_text_is_refused_with_its_reason() {
        assertThat(of("")).isEqualTo(new Intake.Refused(IntakeRefusal.EMPTY));
        assertThat(of(" \n … — \n")).isEqualTo(new Intake.Refused(IntakeRefusal.EMPTY));
        assertThat(of("%PDF-1.7 text")).isEqualTo(new Intake.Refused(IntakeRefusal.BINARY));
        assertThat(of("text \0 text")).isEqualTo(new Intake.Refused(IntakeRefusal.BINARY));
        assertThat(Intake.of(new byte[] {'a', (byte) 0xe9, 'b'})).isEqualTo(new Intake.Refused(IntakeRefusal.NOT_UTF8));
        assertThat(Intake.of(new byte[Intake.LARGEST + 1])).isEqualTo(new Intake.Refused(IntakeRefusal.TOO_LARGE));
    }

    @Test
    void plain_text_is_taken_as_it_is() {
        assertThat(taken("\ufeffاستقبل الوزير وفدا.\nثانيا").text()).isEqualTo("استقبل الوزير وفدا.\nثانيا");
    }

    @Test
    void a_page_gives_its_blocks_as_lines_without_what_surrounds_them() {
        var article = taken("<!DOCTYPE html><html><head><title>x</title>"
                + "<meta property='article:published_time' content='2026-03-04T10:00:00Z'></head>"
                + "<body><nav>Menu</nav><h1>A visit</h1><p>The <b>minister</b> met<br>the envoy.</p>"
                + "<script>var a = 1;</script><footer>Contact</footer></body></html>");
        assertThat(article.text()).isEqualTo("A visit\nThe minister met\nthe envoy.");
        assertThat(article.published()).contains(LocalDate.of(2026, 3, 4));
    }
}
