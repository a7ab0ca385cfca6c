package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.entry;
import static qantara.crosscheck.House.person;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qantara.names.Particulars;

/// An overseer proves afterwards what was asked, and nobody else can.
class OverseerTest {
    private static final Particulars KARIM = person("Karim Zerhouni", "1975-03-19");

    private static Accounting account(House house, Question question, LogKey key, String entry, Particulars claimed) {
        return new Overseer(House.SUITES, key)
                .account(question.bytes(), entry(entry), Traits.asked(claimed, Tier.FULL_BIRTH_DATE));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_asked_is_proven_whole(Suite suite) {
        var house = new House(suite);
        var question = house.asks(KARIM, TERMS, "e1").question();
        var asked = Traits.asked(KARIM, Tier.FULL_BIRTH_DATE);
        var accounting = account(house, question, House.LOG_KEY, "e1", KARIM);
        assertThat(accounting).isEqualTo(new Accounting.Opened(asked, 32 - asked.size(), 0));
        assertThat(accounting)
                .isInstanceOfSatisfying(
                        Accounting.Opened.class,
                        opened -> assertThat(opened.isWhole()).isTrue());
    }

    @Test
    void who_asked_for_somebody_else_is_found_out() {
        var house = new House(Suite.RISTRETTO255_SHA512);
        var question =
                house.asks(person("Salma Bennani", "1988-11-02"), TERMS, "e1").question();
        assertThat(account(house, question, House.LOG_KEY, "e1", KARIM))
                .isInstanceOfSatisfying(Accounting.Opened.class, opened -> {
                    assertThat(opened.asked()).isEmpty();
                    assertThat(opened.isWhole()).isFalse();
                });
    }

    @Test
    void who_asked_for_a_second_person_beside_the_first_is_found_out() {
        var house = new House(Suite.RISTRETTO255_SHA512);
        var both = new ArrayList<>(Traits.asked(KARIM, Tier.FULL_BIRTH_DATE));
        var other = Traits.held(person("Salma Bennani", "1988-11-02"), Tier.FULL_BIRTH_DATE);
        both.addAll(other);
        var question = Blinding.of(House.SUITES, house.suite, TERMS, House.DESK, both, House.LOG_KEY, entry("e1"))
                .question();
        assertThat(account(house, question, House.LOG_KEY, "e1", KARIM))
                .isInstanceOfSatisfying(
                        Accounting.Opened.class,
                        opened -> assertThat(opened.unexplained()).isEqualTo(other.size()));
    }

    @Test
    void another_entry_or_another_key_opens_nothing() {
        var house = new House(Suite.RISTRETTO255_SHA512);
        var question = house.asks(KARIM, TERMS, "e1").question();
        assertThat(account(house, question, House.LOG_KEY, "e2", KARIM)).isEqualTo(new Accounting.OtherEntry());
        assertThat(account(house, question, new LogKey(House.seed(8)), "e1", KARIM))
                .isEqualTo(new Accounting.OtherEntry());
    }

    @Test
    void what_is_no_question_is_said_to_be_none() {
        assertThat(new Overseer(House.SUITES, House.LOG_KEY).account(new byte[3], entry("e1"), List.of()))
                .isInstanceOf(Accounting.Unreadable.class);
    }
}
