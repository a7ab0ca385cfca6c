package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.crosscheck.House.NOON;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.held;
import static qantara.crosscheck.House.label;
import static qantara.crosscheck.House.person;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A whole round between two services: question, answer, verdict.
class RoundTest {
    private static final Terms BY_DOCUMENT = new Terms("MA-ES-2026", 3, Tier.IDENTIFIER, "TERROR");

    private final House madrid = new House(Suite.RISTRETTO255_SHA512);

    private Verdict verdict(String name, String born, IndexCopy index) {
        return madrid.lookup(madrid.asks(person(name, born), TERMS, name + born.hashCode()))
                .in(index);
    }

    private IndexCopy holding(String name, String born) {
        return madrid.index(TERMS, List.of(held(1, person(name, born), Tier.FULL_BIRTH_DATE)));
    }

    @ParameterizedTest
    @EnumSource
    void a_person_held_in_latin_is_found_when_asked_in_arabic(Suite suite) {
        var house = new House(suite);
        var index =
                house.index(TERMS, List.of(held(1, person("Abdellatif Hammouti", "1975-03-19"), Tier.FULL_BIRTH_DATE)));
        var asked = house.asks(person("عبد اللطيف حموتي", "19/03/1975"), TERMS, "e1");
        assertThat(house.lookup(asked).in(index)).isEqualTo(new Verdict.Hit(List.of(label(1))));
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_is_not_held_is_no_hit(Suite suite) {
        var house = new House(suite);
        var index =
                house.index(TERMS, List.of(held(1, person("Abdellatif Hammouti", "1975-03-19"), Tier.FULL_BIRTH_DATE)));
        var asked = house.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        assertThat(house.lookup(asked).in(index)).isEqualTo(new Verdict.NoHit());
    }

    @Test
    void the_same_name_on_another_day_is_no_hit() {
        assertThat(verdict("Karim Zerhouni", "1975-03-20", holding("Karim Zerhouni", "1975-03-19")))
                .isEqualTo(new Verdict.NoHit());
    }

    @Test
    void a_day_and_month_exchanged_are_found() {
        assertThat(verdict("Karim Zerhouni", "1975-03-09", holding("Karim Zerhouni", "1975-09-03")))
                .isInstanceOf(Verdict.Hit.class);
    }

    @Test
    void a_day_that_was_not_known_is_found() {
        assertThat(verdict("Karim Zerhouni", "1975-03-19", holding("Karim Zerhouni", "1975-01-01")))
                .isInstanceOf(Verdict.Hit.class);
    }

    @Test
    void a_passport_alone_finds() {
        var index = madrid.index(
                BY_DOCUMENT, List.of(held(1, House.withPassport("Karim Zerhouni", "AB 1234567"), Tier.IDENTIFIER)));
        var asked = madrid.asks(House.withPassport("Someone Else", "ab1234567"), BY_DOCUMENT, "e1");
        assertThat(madrid.lookup(asked).in(index)).isEqualTo(new Verdict.Hit(List.of(label(1))));
    }

    @Test
    void two_namesakes_born_on_one_day_are_both_told() {
        var person = person("Karim Zerhouni", "1975-03-19");
        var index = madrid.index(
                TERMS, List.of(held(1, person, Tier.FULL_BIRTH_DATE), held(2, person, Tier.FULL_BIRTH_DATE)));
        assertThat(madrid.lookup(madrid.asks(person, TERMS, "e1")).in(index))
                .isInstanceOfSatisfying(
                        Verdict.Hit.class,
                        hit -> assertThat(hit.labels()).containsExactlyInAnyOrder(label(1), label(2)));
    }

    @Test
    void more_namesakes_than_anyone_looks_at_are_counted() {
        var person = person("Karim Zerhouni", "1975-03-19");
        var index = madrid.index(
                TERMS,
                IntStream.range(0, 9)
                        .mapToObj(number -> held(number, person, Tier.FULL_BIRTH_DATE))
                        .toList());
        assertThat(madrid.lookup(madrid.asks(person, TERMS, "e1")).in(index)).isEqualTo(new Verdict.TooMany(9));
    }

    @ParameterizedTest
    @EnumSource
    void questions_and_answers_have_one_size_whoever_is_asked_for(Suite suite) {
        var house = new House(suite);
        var few = house.asks(person("Zidane", "1975-03-19"), TERMS, "e1");
        var many = house.asks(person("Mohammed Amine Chaouki", "1975-03-09"), TERMS, "e2");
        assertThat(few.question().slots()).isEqualTo(32);
        assertThat(many.question().bytes()).hasSameSizeAs(few.question().bytes());
        assertThat(house.answers(many).bytes()).hasSameSizeAs(house.answers(few).bytes());
    }

    @Test
    void the_same_person_asked_twice_looks_different_in_every_slot() {
        var person = person("Karim Zerhouni", "1975-03-19");
        var once = madrid.asks(person, TERMS, "e1").question().batch().elements();
        var again = madrid.asks(person, TERMS, "e2").question().batch().elements();
        assertThat(once.stream().map(Hex::of))
                .doesNotContainAnyElementsOf(again.stream().map(Hex::of).toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_under_another_key_is_not_believed(Suite suite) {
        var house = new House(suite);
        var asked = house.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        var answer = house.answers(asked).bytes();
        var other = HolderKey.of(House.SUITES, suite, House.seed(2), "MA:DCI", House.EPOCH);
        assertThat(asked.unblind(answer, other.commitment()))
                .isEqualTo(new Unblinding.Refused(CheckRefusal.PROOF_FALSE));
    }

    @ParameterizedTest
    @EnumSource
    void two_slots_exchanged_are_not_believed(Suite suite) {
        var house = new House(suite);
        var asked = house.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        var answer = house.answers(asked);
        var slots = new java.util.ArrayList<>(answer.batch().elements());
        slots.add(slots.removeFirst());
        var forged = new Answer(suite, answer.id(), Batch.of(suite, slots), answer.proof());
        assertThat(asked.unblind(forged.bytes(), house.key.commitment()))
                .isEqualTo(new Unblinding.Refused(CheckRefusal.PROOF_FALSE));
    }

    @Test
    void an_answer_to_another_question_is_not_taken() {
        var first = madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        var second = madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e2");
        assertThat(second.unblind(madrid.answers(first).bytes(), madrid.key.commitment()))
                .isEqualTo(new Unblinding.Refused(CheckRefusal.OTHER_QUESTION));
    }

    @Test
    void an_index_under_other_terms_is_not_looked_in() {
        var other = new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "SMUGGLING");
        var index = madrid.index(other, List.of());
        var lookup = madrid.lookup(madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1"));
        assertThatThrownBy(() -> lookup.in(index)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_held_for_one_purpose_is_not_found_under_another() {
        var other = new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "SMUGGLING");
        var person = person("Karim Zerhouni", "1975-03-19");
        var outputs = madrid.lookup(madrid.asks(person, other, "e1"));
        var moved = Lookup.of(outputs.bytes());
        assertThat(moved).isEqualTo(outputs);
        var index = madrid.index(TERMS, List.of(held(1, person, Tier.FULL_BIRTH_DATE)));
        var bytes = outputs.bytes();
        System.arraycopy(Layout.padded("TERROR", 16), 0, bytes, 42, 16);
        assertThat(Lookup.of(bytes).in(index)).isEqualTo(new Verdict.NoHit());
    }

    @Test
    void a_question_that_was_answered_is_not_answered_again() {
        var asked = madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        assertThat(madrid.answers(asked).slots()).isEqualTo(32);
        assertThat(madrid.evaluator().evaluate(asked.question().bytes(), NOON.plusSeconds(60)))
                .isInstanceOfSatisfying(Evaluation.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(CheckRefusal.REPLAYED);
                    assertThat(refused.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.REPLAY);
                });
    }
}
