package qantara.node.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.crosscheck.Tier;
import qantara.names.Oddity;

class PersonTest {
    private static Entered entered(String... fields) {
        var map = new java.util.HashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) map.put(fields[i], fields[i + 1]);
        return new Entered(map);
    }

    @Test
    void nobody_at_all_is_refused_at_the_name() {
        var nobody = new Entered(Map.of());
        Person.of(nobody, "MA");
        assertThat(nobody.wrong()).containsOnlyKeys("name");
    }

    @ParameterizedTest
    @CsvSource({"x,name.ONE_LETTER", "12345,name.NO_LETTERS", "\uD83D\uDE00\uD83D\uDE00,name.NO_LETTERS"})
    void what_is_no_name_is_refused_with_its_reason(String typed, String word) {
        var form = entered("name", typed);
        Person.of(form, "MA");
        assertThat(form.wrong().get("name")).isEqualTo(Wrong.of(word));
    }

    @Test
    void ten_thousand_letters_are_refused_by_name_and_quickly_enough_to_answer() {
        var form = entered("name", "a".repeat(10_000));
        Person.of(form, "MA");
        assertThat(form.wrong().get("name")).isEqualTo(Wrong.of("name.TOO_LONG"));
    }

    @Test
    void letters_that_only_look_alike_are_taken_and_told() {
        var person = Person.of(entered("name", "Youssef B\u0430kkali"), "MA");
        assertThat(person.oddities()).contains(Oddity.CONFUSABLE_LETTERS);
    }

    @Test
    void a_document_is_held_with_and_without_its_country() {
        var person = Person.of(entered("name", "Youssef Bakkali", "document", "ma / ab-123.456"), "MA");
        assertThat(person.numbers().documents()).hasSize(2);
        assertThat(person.asked(Tier.IDENTIFIER)).hasSize(2);
    }

    @Test
    void a_plate_is_asked_for_in_both_reading_orders() {
        var person = Person.of(entered("plate", "12345 | \u0623 | 6"), "MA");
        assertThat(person.asked(Tier.IDENTIFIER)).isNotEmpty();
        var other = Person.of(entered("plate", "6 | \u0623 | 12345"), "MA");
        assertThat(other.asked(Tier.IDENTIFIER)).containsAnyElementsOf(person.asked(Tier.IDENTIFIER));
    }

    @Test
    void a_telephone_of_the_house_needs_no_country_code_and_another_does() {
        var ours = Person.of(entered("phone", "0661 23 45 67"), "MA");
        var abroad = Person.of(entered("phone", "+212 661 234567"), "ES");
        assertThat(ours.asked(Tier.IDENTIFIER)).isEqualTo(abroad.asked(Tier.IDENTIFIER));
    }

    @ParameterizedTest
    @CsvSource({"born,31/02/1984", "born,yesterday", "document,???", "phone,abc", "plate,!!"})
    void what_is_no_date_or_number_is_refused_at_its_field(String field, String typed) {
        var form = entered("name", "Youssef Bakkali", field, typed);
        Person.of(form, "MA");
        assertThat(form.wrong()).containsOnlyKeys(field);
    }

    @Test
    void a_year_alone_is_no_way_of_asking_a_partner() {
        var person = Person.of(entered("name", "Youssef Bakkali", "born", "1984"), "MA");
        assertThat(Asking.tiers(person)).isEmpty();
    }

    @Test
    void an_arabic_and_a_latin_spelling_share_a_key() {
        var held = Person.of(entered("name", "Youssef El Bakkali", "born", "1984-03-14"), "ES");
        var asked = Person.of(
                entered(
                        "name",
                        "\u064A\u0648\u0633\u0641 \u0627\u0644\u0628\u0642\u0627\u0644\u064A",
                        "born",
                        "14/03/1984"),
                "MA");
        assertThat(asked.asked(Tier.FULL_BIRTH_DATE)).containsAnyElementsOf(held.held(Tier.FULL_BIRTH_DATE));
    }

    @Test
    void what_is_masked_is_initials_without_the_article() {
        assertThat(Person.of(entered("name", "Youssef El Bakkali"), "MA").masked())
                .isEqualTo("Y. B.");
    }
}
