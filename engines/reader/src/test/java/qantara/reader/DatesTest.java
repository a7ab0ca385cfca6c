package qantara.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();
    /// A Wednesday.
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 4);

    private static String read(String words, Optional<LocalDate> published) {
        var sheet = Sheet.of(Article.of(words), VOCABULARY);
        var found = new DateGrammar(sheet).find();
        if (found.isEmpty()) return "none";
        return switch (new DateResolver(published, Optional.empty())
                .resolve(found.getFirst().moment(), false, List.of())) {
            case When.Dated d when d.start().equals(d.end()) -> d.start().toString();
            case When.Dated d -> d.start() + ".." + d.end();
            case When.Unresolved u ->
                "? " + u.rule().orElse("") + u.partial().map(p -> " " + p).orElse("");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            التقى الوزيران في الرباط يوم 14 غشت 2025                          | 2025-08-14
            استقبل الوزير هذا الاثنين 12 فيفري 2018 وفدا من الخارج              | 2018-02-12
            عقد اللقاء في 9 ديسمبر/كانون الأول 2024 في مدينة أخرى               | 2024-12-09
            زار الوفد المدينة من 24 إلى 26 حزيران 2024 مع كبار المسؤولين        | 2024-06-24..2024-06-26
            يومي الخميس والجمعة (16 و17 يونيو 2022) في المدينة                  | 2022-06-16..2022-06-17
            بتاريخ 23 شعبان 1445 هـ الموافق 4 مارس 2024 في الرياض               | 2024-03-04
            التقى الوزيران في العاصمة ٣ كانون الثاني ٢٠٢٥ مع الوفد              | 2025-01-03
            Le ministre a été reçu le jeudi 1er octobre 2020 par le préfet      | 2020-10-01
            La réunion s’est tenue du 30 mai au 2 juin 2024 à la capitale        | 2024-05-30..2024-06-02
            Los días 13 y 14 de junio de 2022 se celebró la reunión en la sede   | 2022-06-13..2022-06-14
            El encuentro del 3 al 5 de marzo de 2025 en la capital del país      | 2025-03-03..2025-03-05
            The meeting was held from November 18 to November 21, 2018 in town   | 2018-11-18..2018-11-21
            The officers met on 24-26 September 2019 at the headquarters         | 2019-09-24..2019-09-26
            The document dated 26.04.2022 was handed to the minister             | 2022-04-26
            The two sides met on 2024-10-02 and agreed to meet again             | 2024-10-02
            The delegation met on Sept. 9, 2023 with the heads of the service    | 2023-09-09
            """)
    void a_date_with_its_year_needs_no_day_of_publication(String words, String day) {
        assertThat(read(words, Optional.empty())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            استقبل الوزير اليوم الأربعاء في مكتبه وفدا من الخارج               | 2026-03-04
            استقبل الوزير أول أمس في مكتبه وفدا من الخارج                       | 2026-03-02
            التقى به يوم الأربعاء الماضي في العاصمة مع وفد من الخارج            | 2026-02-25
            كان ذلك خلال الشهر الماضي في العاصمة مع الوفد                       | 2026-02-01..2026-02-28
            Il a reçu mardi au siège du ministère la délégation du pays voisin   | 2026-03-03
            Il a reçu avant-hier au siège du ministère la délégation             | 2026-03-02
            Se reunió ayer en la sede con el ministro del país vecino            | 2026-03-03
            Se reunió el pasado día 15 en la sede con el ministro del país       | 2026-02-15
            They met on 28 December at the headquarters of the service           | 2025-12-28
            They met on Monday at the headquarters of the national service       | 2026-03-02
            """)
    void other_dates_are_counted_from_the_day_of_publication(String words, String day) {
        assertThat(read(words, Optional.of(PUBLISHED))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            استقبل الوزير يومه الأربعاء في مكتبه وفدا من الخارج                | ? weekday:wed<=published wednesday
            استقبل الوزير أمس في مكتبه وفدا رفيع المستوى من الخارج              | ? published-1d
            Il a été reçu le 24 septembre au siège de la direction               | ? year(published) --09-24
            The two sides met earlier this week at the headquarters              | ? week(published)
            Se reunió el próximo viernes en la sede con el ministro del país     | ? weekday:fri>published friday
            """)
    void without_it_they_stay_unresolved_and_say_how_to_count(String words, String rule) {
        assertThat(read(words, Optional.empty())).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister may visit the march of 40 officers in the second hall of the service
            The office of Sunday Okafor was asked for 30 of the documents of the service
            La ministra llegó a Santo Domingo con 12 de los agentes de la unidad del país
            """)
    void what_only_looks_like_a_date_is_none(String words) {
        assertThat(read(words, Optional.of(PUBLISHED))).isIn("none", "2026-03-01");
    }
}
