package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {
    private final NameMatcher matcher = NameMatcher.standard();

    private Likeness family(String one, String two) {
        var arabic = Letters.arabic(Letters.of(two));
        return matcher.compare(Name.of(one + " Zerouali"), Name.of(two + (arabic ? " الزروالي" : " Zerouali")));
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan, Hassane, Hussein",
        "Hussein, Hossein, Hassan",
        "Hassan, حسن, حسين",
        "Jamal, Djamal, Jamil",
        "Jamal, جمال, جميل",
        "Samir, سمير, سميرة",
        "Samira, سميرة, سمير",
        "Nabil, Nabile, Nabila",
        "Kamil, كامل, كمال"
    })
    void another_spelling_is_far_likelier_than_a_neighbour(String asked, String spelling, String neighbour) {
        assertThat(family(asked, spelling).logOdds())
                .isGreaterThan(family(asked, neighbour).logOdds() + 1.5);
    }

    @ParameterizedTest
    @CsvSource({"Hassan, حسين", "Samir, Samira", "جمال, جميل", "Kamil, Kamal"})
    void a_neighbour_is_called_a_letter_apart_and_speaks_neither_for_nor_against(String one, String two) {
        var meeting = matcher.compare(Name.of(one), Name.of(two)).meetings().getFirst();
        assertThat(meeting.how()).isEqualTo(How.SLIP);
        assertThat(meeting.weight()).isBetween(-1.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohamed, Muhammad",
        "Amina, أمينة",
        "Amine, أمين",
        "Youssef, Yusuf",
        "Salem, Salim",
        "Rachid, Rashed",
        "Hayat, حياة",
        "Naïma, نعيمة",
        "Faiçal, فيصل",
        "Mickael, مايكل"
    })
    void spellings_of_one_name_are_no_neighbours(String one, String two) {
        assertThat(Neighbours.are(Letters.of(one), Letters.of(two))).isFalse();
        assertThat(Neighbours.are(Letters.of(two), Letters.of(one))).isFalse();
    }
}
