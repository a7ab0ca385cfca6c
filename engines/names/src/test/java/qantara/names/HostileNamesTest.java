package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed, one comparison takes a bounded number of steps.
class HostileNamesTest {
    private static final long SEED = 20261125;

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000, 1_000_000})
    void a_name_of_very_many_letters_is_refused_by_its_length(int letters) {
        for (var letter : List.of("a", "م", "ab ", "عبد "))
            assertThat(Name.read(letter.repeat(letters))).isEqualTo(new NameReading.Refused(NameRefusal.TOO_LONG));
    }

    @Test
    void two_hundred_words_are_refused_by_their_length() {
        assertThat(Name.read("ab ".repeat(200))).isEqualTo(new NameReading.Refused(NameRefusal.TOO_LONG));
    }

    @Test
    void names_made_to_be_dear_take_no_more_steps_than_the_bound() {
        var names = dear();
        for (var one : names)
            for (var two : names) {
                var work = new Work();
                var likeness = NameMatcher.standard().compare(one, two, work);
                assertThat(likeness.logOdds()).as("seed %d", SEED).isFinite();
                assertThat(work.taken()).isLessThanOrEqualTo(Work.MOST);
            }
    }

    /// As many words as there is room for, all near each other, each open to several readings.
    private static List<Name> dear() {
        var random = new Random(SEED);
        var names = new ArrayList<Name>();
        for (var length : List.of(2, 3, 4, 7, 12, 39))
            for (var letters : List.of("chgjtsz", "بتثجحخ", "ae", "benalishoud"))
                names.add(Name.of(words(random, letters, length)));
        return names;
    }

    private static String words(Random random, String letters, int length) {
        var text = new StringBuilder();
        while (text.length() + length < Name.LONGEST) {
            for (var i = 0; i < length; i++) text.append(letters.charAt(random.nextInt(letters.length())));
            text.append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void ordinary_names_stay_far_below_the_bound() {
        for (var other : List.of("Abd al-Latif ben Ahmed ez-Zerouali", "عبد اللطيف بن أحمد الزروالي", "A. Zerouali")) {
            var work = new Work();
            NameMatcher.standard().compare(Name.of("عبد اللطيف أحمد بن علي الزروالي"), Name.of(other), work);
            assertThat(work.taken()).isLessThan(Work.MOST / 100);
        }
    }

    @Test
    void what_was_compared_before_does_not_change_a_likeness_or_its_work() {
        var names = dear().subList(0, 6);
        for (var one : names) {
            var first = new Work();
            var again = new Work();
            var likeness = NameMatcher.standard().compare(one, names.getLast(), first);
            assertThat(NameMatcher.standard().compare(one, names.getLast(), again))
                    .isEqualTo(likeness);
            assertThat(again.taken()).isEqualTo(first.taken());
        }
    }
}
