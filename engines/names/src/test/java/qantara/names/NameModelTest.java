package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameModelTest {
    private static final List<String> LATIN = List.of("kenza", "tazi", "younes", "rachid", "skalli", "jazouli");
    private static final List<String> ARABIC = List.of("كنزة", "تازي", "يونس", "رشيد", "صقلي", "جزولي");

    @Test
    void the_same_data_give_the_same_table(@TempDir Path folder) throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < LATIN.size(); i++) {
            rows.append(LATIN.get(i))
                    .append('\t')
                    .append(String.join(" ", ARABIC.get(i).split("")))
                    .append("\t9\n");
            rows.append(LATIN.get(i))
                    .append("h\t")
                    .append(String.join(" ", ARABIC.get(i).split("")))
                    .append("\t2\n");
        }
        Files.writeString(folder.resolve("wd_arabic_64"), rows.toString());
        Files.writeString(folder.resolve("ar2en-train.txt"), "سلمى\tsalma\nسلمى\tselma\nخديجة\tkhadija\n");
        assertThat(NameTraining.table(folder))
                .isEqualTo(NameTraining.table(folder))
                .contains("pair\tacross");
    }

    @Test
    void the_table_that_is_shipped_says_where_it_comes_from() throws IOException {
        try (var in = NameModelTest.class.getResourceAsStream("model.tsv")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readNBytes(1000), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("CC0")
                    .contains("Apache-2.0")
                    .contains("5d5f59e");
        }
    }

    @ParameterizedTest
    @CsvSource({"جمال,Dschamal", "خالد,Jalid", "غزلان,Rhizlane", "جميلة,Cemile", "شيماء,Chaïmae", "قاسم,Qassem"})
    void countries_spell_in_their_own_way(String arabic, String latin) {
        var likeness = NameMatcher.standard().compare(Name.of(arabic), Name.of(latin));
        assertThat(likeness.meetings()).extracting(Meeting::how).containsExactly(How.ACROSS);
        assertThat(likeness.logOdds()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"عبد الرحمن الحداد", "Kenza Zerouali", "Nour Eddine Ben Ali", "Saïd Ould Brahim"})
    void a_key_is_short_and_plain_and_a_name_has_few(String written) {
        var keys = NameKeys.held(Name.of(written));
        assertThat(keys).allMatch(key -> key.matches("[+~A-Z]{1,40}"));
        assertThat(keys.size()).isLessThanOrEqualTo(NameKeys.MOST * 4);
    }

    @ParameterizedTest
    @CsvSource({
        "Rachid Benchtoub, رشيد بنشتوب",
        "Waldi Fitz, فالدي فيتز",
        "Djamel Rodgi, دجمال رودجي",
        "Vahit Mehmet, وحيد محمد",
        "Agnoli Waldemar, أنيولي فالديمار",
        "Mamdouh Tetouani, ممدوح التتواني",
        "Nazir Mohamed Abdul Basir, نظير محمدعبد البصير"
    })
    void what_two_letters_spell_in_one_script_has_the_key_of_the_other(String one, String two) {
        var held = NameKeys.held(Name.of(two));
        assertThat(NameKeys.of(Name.of(one)))
                .allMatch(part -> part.exact().stream().anyMatch(held::contains));
    }

    @Test
    void two_spellings_share_a_key_of_each_part() {
        var arabic = NameKeys.of(Name.of("عبد اللطيف الزروالي"));
        var latin = NameKeys.held(Name.of("Zarwali, Abdelatif"));
        assertThat(arabic).allMatch(part -> part.exact().stream().anyMatch(latin::contains));
    }

    @Test
    void whatever_is_typed_a_name_is_taken_or_refused() {
        var seed = 20261125L;
        var random = new Random(seed);
        var alphabet = "aé'-,.  بنعـ\u0651\u200dع5٣🙂华김жÅİßx";
        for (var i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(40); n > 0; n--)
                text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
            var read = Name.read(text.toString());
            assertThat(read).as("seed %d, round %d", seed, i).isNotNull();
            if (read instanceof NameReading.Taken(var name))
                assertThat(NameMatcher.standard().compare(name, name).logOdds()).isFinite();
        }
    }

    @Test
    void a_likeness_does_not_depend_on_who_asks() {
        var matcher = NameMatcher.standard();
        for (var pair : List.of(
                List.of("كنزة الزروالي", "Kanza Zarwali"),
                List.of("Omar bin Idris", "Idris bin Omar"),
                List.of("Salma Tazi", "Selma El Tazi Bennani")))
            assertThat(matcher.compare(Name.of(pair.get(0)), Name.of(pair.get(1)))
                            .logOdds())
                    .isCloseTo(
                            matcher.compare(Name.of(pair.get(1)), Name.of(pair.get(0)))
                                    .logOdds(),
                            within(1e-9));
    }

    @Test
    void a_son_is_not_his_father() {
        var matcher = NameMatcher.standard();
        assertThat(matcher.compare(Name.of("Omar bin Idris Tazi"), Name.of("Idris bin Omar Tazi"))
                        .probability())
                .isLessThan(0.5);
    }

    @Test
    void a_relative_shares_much_and_is_another() {
        var matcher = NameMatcher.standard();
        assertThat(matcher.compare(Name.of("Salma Idriss Omar Zerouali"), Name.of("Kenza Idriss Omar Zerouali"))
                        .probability())
                .isLessThan(0.5);
    }
}
