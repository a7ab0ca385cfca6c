package qantara.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.holdings.Rabat.found;
import static qantara.holdings.Rabat.person;
import static qantara.holdings.Rabat.registrar;
import static qantara.holdings.Rabat.taken;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qantara.names.How;

class HoldingsTest {
    @TempDir
    Path folder;

    private void fill(Registrar registrar) {
        registrar.put(person("r-1", "Abdellatif Bennani", "1975-03-25"));
        registrar.put(person("r-2", "كريمة الشرقاوي", "1981-07-02"));
        registrar.put(person("r-3", "Youssef Idrissi", "1990-12-11"));
        registrar.put(person("r-4", "Youssef Alaoui", "1990"));
        registrar.put(person("r-5", "Hicham Ouazzani", ""));
        registrar.commit();
    }

    @ParameterizedTest
    @CsvSource({
        "عبد اللطيف بناني, 1975-03-25, r-1",
        "Abdelatif Benani, 25/03/1975, r-1",
        "Bennani Abdellatif, '', r-1",
        "Karima Cherkaoui, 02/07/1981, r-2",
        "Karima Charkawi, '', r-2",
        "يوسف الإدريسي, 1990-11-12, r-3",
        "Yusuf Alawi, 1990-05-05, r-4",
        "هشام الوزاني, 1970-01-01, r-5"
    })
    void a_person_is_found_in_another_spelling(String name, String born, String handle) {
        try (var registrar = registrar(folder)) {
            fill(registrar);
            assertThat(found(registrar.holdings(), name, born)).first().isEqualTo(handle);
        }
    }

    @ParameterizedTest
    @CsvSource({"Edmond, إدمون", "Benchikh, بنشيخ", "Gonzales, غونزال"})
    void a_single_word_is_found_though_an_ending_is_silent(String asked, String held) {
        try (var registrar = registrar(folder)) {
            registrar.put(person("r-1", held, ""));
            registrar.commit();
            assertThat(found(registrar.holdings(), asked, "")).containsExactly("r-1");
        }
    }

    @Test
    void of_a_thousand_who_share_a_word_the_likeliest_is_found() {
        try (var registrar = registrar(folder)) {
            for (var i = 0; i < 1_000; i++) registrar.put(person("n-" + i, "Nun", ""));
            registrar.put(person("r-1", "نينو", ""));
            registrar.commit();
            assertThat(found(registrar.holdings(), "Nino", "")).first().isEqualTo("r-1");
        }
    }

    @Test
    void an_answer_says_which_part_met_which() {
        try (var registrar = registrar(folder)) {
            fill(registrar);
            var found = registrar
                    .holdings()
                    .find(Rabat.question("كريمة الشرقاوي", "1981-07-02"))
                    .found()
                    .getFirst();
            assertThat(found.score()).isGreaterThan(0.9);
            assertThat(found.verdict().orElseThrow().name().meetings())
                    .extracting(meeting -> meeting.how())
                    .containsOnly(How.SAME);
        }
    }

    @Test
    void a_day_alone_finds_those_born_on_it() {
        try (var registrar = registrar(folder)) {
            fill(registrar);
            assertThat(found(registrar.holdings(), "", "1981-07-02")).containsExactly("r-2");
        }
    }

    @Test
    void an_alias_finds_the_person_too() {
        try (var registrar = registrar(folder)) {
            registrar.put(taken(new Written(
                            List.of("Omar Tazi", "أبو زيد الزيتوني"),
                            "1969",
                            "m",
                            List.of("MAR"),
                            "Fès",
                            List.of(),
                            List.of(),
                            List.of(),
                            "MA")
                    .held("r-9")));
            registrar.commit();
            assertThat(found(registrar.holdings(), "Zitouni", "1969")).containsExactly("r-9");
        }
    }

    @Test
    void a_number_finds_its_person_in_every_dress() {
        try (var registrar = registrar(folder)) {
            registrar.put(taken(new Written(
                            List.of("Hind Berrada"),
                            "",
                            "f",
                            List.of("ma"),
                            "",
                            List.of("MA:AB 123-450"),
                            List.of("12345-أ-6"),
                            List.of("0661 23 45 67"),
                            "MA")
                    .held("r-8")));
            registrar.commit();
            assertThat(asked(registrar, "ab123450", "", "")).containsExactly("r-8");
            assertThat(asked(registrar, "AB12345O", "", "")).as("O for 0").containsExactly("r-8");
            assertThat(asked(registrar, "", "6 | A | 12345", "")).containsExactly("r-8");
            assertThat(asked(registrar, "", "", "00212 661-234567")).containsExactly("r-8");
            assertThat(asked(registrar, "AB999999", "1-B-2", "+34 600 000 000")).isEmpty();
        }
    }

    private static List<String> asked(Registrar registrar, String document, String plate, String phone) {
        var written =
                new Written(List.of(), "", "", List.of(), "", List.of(document), List.of(plate), List.of(phone), "MA");
        if (written.question(10) instanceof Understood.As<Question> as)
            return Rabat.handles(registrar.holdings().find(as.value()));
        throw new AssertionError("not a question");
    }

    @Test
    void what_is_kept_comes_back_whole() {
        var held = taken(new Written(
                        List.of("Hind Berrada", "هند برادة"),
                        "c. 1975",
                        "f",
                        List.of("MA", "ESP"),
                        "سلا",
                        List.of("MA:AB123450", "XY998"),
                        List.of("12-د-45"),
                        List.of("+212661234567"),
                        "MA")
                .held("r-8"));
        assertThat(Payload.read(Payload.of(held), new NameMemory())).isEqualTo(held);
    }

    @Test
    void a_change_takes_the_place_of_what_was() {
        try (var registrar = registrar(folder)) {
            fill(registrar);
            registrar.put(person("r-1", "Mustapha Fassi", "1975-03-25"));
            registrar.show();
            assertThat(found(registrar.holdings(), "Mustapha Fassi", "")).containsExactly("r-1");
            assertThat(registrar.holdings().find(Rabat.question("Bennani", "")).found())
                    .isEmpty();
        }
    }

    @Test
    void a_handle_that_came_twice_is_found_once() {
        try (var registrar = registrar(folder)) {
            registrar.add(person("r-1", "Abdellatif Bennani", "1975-03-25"));
            registrar.add(person("r-1", "عبد اللطيف بناني", "1975-03-25"));
            registrar.commit();
            assertThat(found(registrar.holdings(), "Abdelatif Benani", "1975-03-25"))
                    .containsExactly("r-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "\u0000", "😀😀", "12345", "...", "\u202e\u202e"})
    void what_is_no_name_is_refused_as_a_question(String name) {
        assertThat(Written.of(name, "").question(10)).isInstanceOf(Understood.Refused.class);
        assertThat(Written.of(name, "").held("r-1")).isInstanceOf(Understood.Refused.class);
    }

    @Test
    void ten_thousand_letters_are_refused_by_name() {
        assertThat(Written.of("a".repeat(10_000), "").held("r-1").flaws()).containsExactly(Flaw.NAME_TOO_LONG);
    }

    @Test
    void two_scripts_in_a_word_and_a_name_of_sixty_words_are_answered() {
        try (var registrar = registrar(folder)) {
            fill(registrar);
            assertThat(registrar
                            .holdings()
                            .find(Rabat.question("Yousفس Idriسsi", ""))
                            .found())
                    .isNotNull();
            assertThat(registrar
                            .holdings()
                            .find(Rabat.question("ab ".repeat(60), ""))
                            .found())
                    .isEmpty();
        }
    }

    @Test
    void of_a_million_aliases_sixty_four_names_are_kept() {
        var names = java.util.stream.IntStream.range(0, 1_000_000)
                .mapToObj(i -> "Omar " + Character.toString('a' + i % 26)
                        + Integer.toString(i, 26).replaceAll("\\d", "z"))
                .toList();
        var written = new Written(names, "", "", List.of(), "", List.of(), List.of(), List.of(), "");
        var understood = written.held("r-1");
        assertThat(understood.flaws()).contains(Flaw.TOO_MANY_NAMES);
        assertThat(taken(understood).identity().particulars().names()).hasSize(64);
    }

    @Test
    void a_flawed_value_is_left_out_and_named() {
        var understood = new Written(
                        List.of("Omar Tazi", "?"),
                        "31/02/1975",
                        "?",
                        List.of("Atlantis"),
                        "a\u0000b",
                        List.of("???"),
                        List.of("😀"),
                        List.of("call me"),
                        "MA")
                .held("r-1");
        assertThat(understood.flaws())
                .containsExactlyInAnyOrder(
                        Flaw.ALIAS,
                        Flaw.BIRTH,
                        Flaw.SEX,
                        Flaw.NATIONALITY,
                        Flaw.PLACE,
                        Flaw.DOCUMENT,
                        Flaw.PLATE,
                        Flaw.PHONE);
        assertThat(taken(understood)).isEqualTo(person("r-1", "Omar Tazi", ""));
    }

    @Test
    void nobody_is_asked_for_by_an_empty_question() {
        var nothing = new Written(List.of(), "", "m", List.of("MA"), "", List.of(), List.of(), List.of(), "");
        assertThat(nothing.question(10)).isEqualTo(new Understood.Refused<>(Flaw.NOTHING_ASKED));
    }
}
