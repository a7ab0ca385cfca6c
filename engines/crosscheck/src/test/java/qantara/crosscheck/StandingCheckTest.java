package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.crosscheck.House.NOON;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.held;
import static qantara.crosscheck.House.person;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A check that goes on finds who is added later, without asking again.
class StandingCheckTest {
    private final House madrid = new House(Suite.RISTRETTO255_SHA512);

    @Test
    void who_is_added_later_is_found_without_a_new_question() {
        var salma = person("سلمى بناني", "1988-11-02");
        var index = madrid.index(TERMS, List.of());
        var lookup = madrid.lookup(madrid.asks(salma, TERMS, "e1"));
        var check = new StandingCheck("s-1", lookup, index.edition(), 0, NOON, NOON.plus(Duration.ofDays(20)));
        assertThat(check.isDue(index)).isFalse();
        var change = new IndexMaker(madrid.key, TERMS)
                .change(index, List.of(held(4, salma, Tier.FULL_BIRTH_DATE)), List.of(), new Random(1));
        var changed = House.held(index.with(change.bytes()));
        assertThat(check.isDue(changed)).isTrue();
        assertThat(check.look(changed)).isEqualTo(new Verdict.Hit(List.of(House.label(4))));
        assertThat(check.looked(changed).isDue(changed)).isFalse();
    }

    @Test
    void a_new_edition_makes_it_due() {
        var lookup = madrid.lookup(madrid.asks(person("سلمى بناني", "1988-11-02"), TERMS, "e1"));
        var check = new StandingCheck("s-1", lookup, House.edition(5), 9, NOON, NOON.plus(Duration.ofDays(20)));
        assertThat(check.isDue(madrid.index(TERMS, List.of(), House.edition(6))))
                .isTrue();
    }

    @Test
    void it_ends_within_thirty_days() {
        var lookup = madrid.lookup(madrid.asks(person("سلمى بناني", "1988-11-02"), TERMS, "e1"));
        assertThatThrownBy(() ->
                        new StandingCheck("s-1", lookup, House.edition(5), 0, NOON, NOON.plus(Duration.ofDays(31))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
