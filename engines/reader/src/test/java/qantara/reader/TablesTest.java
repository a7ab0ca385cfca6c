package qantara.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();

    private static List<String> tables() {
        return Vocabulary.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_phrase_of_a_table_is_found_where_it_stands(String table) {
        var lost = new ArrayList<String>();
        for (var row : Table.read(table))
            for (var written : row.phrases())
                for (var phrase : Inflection.of(row.sort(), row.language(), written))
                    if (!found(row, phrase)) lost.add(phrase);
        assertThat(lost).isEmpty();
    }

    private static boolean found(Table.Row row, String phrase) {
        var tokens = Tokens.of(phrase.replace("=", "").replace("*", ""));
        var found = new ArrayList<Match>();
        VOCABULARY.book(row.language()).at(tokens, 0, found::add);
        return found.stream()
                .anyMatch(m -> m.term().sort() == row.sort() && m.code().equals(row.code()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_row_holds_a_phrase_twice_or_an_empty_one(String table) {
        for (var row : Table.read(table)) {
            assertThat(row.phrases())
                    .as(table + " " + row.sort() + " " + row.code())
                    .doesNotContain("")
                    .allMatch(p -> p.strip().equals(p));
            assertThat(new HashSet<>(row.phrases()))
                    .as(table + " " + row.code())
                    .hasSameSizeAs(row.phrases());
        }
    }

    @Test
    void every_code_is_one_that_the_reader_knows() {
        for (var table : tables()) for (var row : Table.read(table)) code(row.sort(), row.code());
        assertThat(MajorEvents.Edition.catalogue()).isNotEmpty();
        assertThat(City.all()).hasSizeGreaterThan(200);
    }

    private static void code(Term.Sort sort, String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        switch (sort) {
            case TOPIC ->
                assertThat(List.of(upper.split("\\+")))
                        .allMatch(t -> t.equals("COOPERATION") || known(t, Topic.values()));
            case EVENT ->
                assertThat(known(upper.replace("?", ""), MajorEventCode.values()))
                        .isTrue();
            case AGREEMENT -> assertThat(known(upper, AgreementKind.values())).isTrue();
            case AGREEMENT_STATE ->
                assertThat(known(upper, AgreementStatus.values())).isTrue();
            case SOURCE -> assertThat(known(upper, SourceKind.values())).isTrue();
            case TRIGGER ->
                assertThat(Act.of(new Match(0, 1, 0, new Term(sort, code))).strength())
                        .isBetween(1, 3);
            case COUNTRY, DEMONYM -> assertThat(new Country(code).code()).isEqualTo(code);
            case SERVICE -> assertThat(code).matches("(\\*|[A-Z]{2}(,[A-Z]{2})*):[A-Z-]+");
            default -> assertThat(code).isNotEmpty();
        }
    }

    private static boolean known(String name, Enum<?>[] values) {
        return List.of(values).stream().anyMatch(v -> v.name().equals(name));
    }
}
