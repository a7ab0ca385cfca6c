package qantara.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private static List<Conflict.Subject> in(Article article) {
        return Reader.standard().read(article).conflicts().stream()
                .map(Conflict::subject)
                .toList();
    }

    @Test
    void a_name_in_two_spellings_is_shown() {
        var text =
                "Oliver Cartwell, regional manager at the NCA, met Interior Minister Salma Berrada in Rabat. Cartwel thanked his hosts.";
        assertThat(in(Article.of(text))).containsExactly(Conflict.Subject.SPELLING);
    }

    @Test
    void a_weekday_that_does_not_fit_its_date_is_shown() {
        assertThat(in(Article.of(
                        "Le ministre de l’Intérieur a reçu l’ambassadeur de France le lundi 4 mars 2026 à Rabat.")))
                .containsExactly(Conflict.Subject.WEEKDAY_AND_DATE);
    }

    @Test
    void a_day_of_publication_that_does_not_fit_the_text_is_shown() {
        var text = "استقبل وزير الداخلية اليوم الثلاثاء في مكتبه سفير فرنسا وبحث معه سبل التعاون بين البلدين.";
        assertThat(in(Article.of(text).publishedOn(LocalDate.of(2026, 3, 4))))
                .containsExactly(Conflict.Subject.PUBLICATION_DATES);
        assertThat(in(Article.of(text).publishedOn(LocalDate.of(2026, 3, 3)))).isEmpty();
    }
}
