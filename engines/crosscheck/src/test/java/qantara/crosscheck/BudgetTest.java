package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.crosscheck.House.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qantara.crosscheck.contract.MemoryBudgetBook;

/// Allowances are kept over a sliding day.
class BudgetTest {
    private static final Allowance SMALL = new Allowance(5, 3, 2);
    private static final Batch SLOTS = new Batch(Suite.RISTRETTO255_SHA512, new byte[32 * 32]);

    private final MemoryBudgetBook book = new MemoryBudgetBook();
    private final Budget budget = new Budget(book);
    private int asked;

    private Question question(String desk, int officer) {
        var id = new byte[16];
        id[0] = (byte) asked;
        id[1] = (byte) (asked++ >> 8);
        var pseudonym = new byte[16];
        pseudonym[0] = (byte) officer;
        return new Question(
                SLOTS.suite(), new QuestionId(id), House.TERMS, new Asking(desk, pseudonym, "LAW-1"), SLOTS);
    }

    private Spending spend(String desk, int officer, Instant at) {
        return budget.spend(question(desk, officer), SMALL, Optional.empty(), at);
    }

    private static Account.Kind stoppedBy(Spending spending) {
        return switch (spending) {
            case Spending.Spent spent -> spent.account().kind();
            case Spending.Granted _, Spending.Replayed _ -> throw new AssertionError(spending);
        };
    }

    @Test
    void an_officer_is_stopped_before_his_desk_and_a_desk_before_the_agreement() {
        assertThat(spend("A", 1, NOON)).isEqualTo(new Spending.Granted(1, 5));
        assertThat(spend("A", 1, NOON)).isEqualTo(new Spending.Granted(2, 5));
        assertThat(stoppedBy(spend("A", 1, NOON))).isEqualTo(Account.Kind.OFFICER);
        assertThat(spend("A", 2, NOON)).isEqualTo(new Spending.Granted(3, 5));
        assertThat(stoppedBy(spend("A", 2, NOON))).isEqualTo(Account.Kind.DESK);
        spend("B", 1, NOON);
        spend("B", 1, NOON);
        assertThat(stoppedBy(spend("C", 9, NOON))).isEqualTo(Account.Kind.AGREEMENT);
    }

    @Test
    void what_is_refused_costs_nothing() {
        spend("A", 1, NOON);
        spend("A", 1, NOON);
        for (var i = 0; i < 20; i++) spend("A", 1, NOON);
        assertThat(spend("A", 2, NOON)).isEqualTo(new Spending.Granted(3, 5));
    }

    @Test
    void the_day_slides() {
        spend("A", 1, NOON);
        spend("A", 1, NOON.plusSeconds(60));
        var dayLater = NOON.plus(Budget.DAY);
        assertThat(stoppedBy(spend("A", 1, dayLater.minusMillis(1)))).isEqualTo(Account.Kind.OFFICER);
        assertThat(spend("A", 1, dayLater)).isEqualTo(new Spending.Granted(2, 5));
        assertThat(stoppedBy(spend("A", 1, dayLater))).isEqualTo(Account.Kind.OFFICER);
    }

    @Test
    void a_question_of_more_slots_counts_as_more_subjects() {
        var wide = new Batch(Suite.RISTRETTO255_SHA512, new byte[128 * 32]);
        var question = new Question(wide.suite(), new QuestionId(new byte[16]), House.TERMS, House.DESK, wide);
        assertThat(budget.spend(question, Allowance.USUAL, Optional.empty(), NOON))
                .isEqualTo(new Spending.Granted(4, 200));
    }

    @Test
    void two_officers_raise_the_allowance_for_a_day() {
        var surge = Optional.of(new Surge("o-1", "o-2", NOON, NOON.plus(Budget.DAY)));
        spend("A", 1, NOON);
        spend("A", 1, NOON);
        assertThat(budget.spend(question("A", 1), SMALL, surge, NOON)).isEqualTo(new Spending.Granted(3, 1000));
        assertThat(budget.spend(question("A", 1), SMALL, surge, NOON.plus(Budget.DAY)))
                .isEqualTo(new Spending.Granted(1, 5));
    }

    @Test
    void the_same_question_is_entered_once() {
        var question = question("A", 1);
        budget.spend(question, SMALL, Optional.empty(), NOON);
        assertThat(budget.spend(question, SMALL, Optional.empty(), NOON)).isEqualTo(new Spending.Replayed());
    }

    @Test
    void an_alarm_rises_once_when_its_bound_is_crossed() {
        var watch = new VolumeWatch(book);
        var kinds = new ArrayList<Alarm.Kind>();
        for (var i = 0; i < 200; i++) {
            var question = question("D" + i, 1);
            if (budget.spend(question, Allowance.USUAL, Optional.empty(), NOON.plusSeconds(i))
                    instanceof Spending.Granted granted)
                for (var alarm : watch.after(question, granted, NOON.plusSeconds(i))) kinds.add(alarm.kind());
        }
        assertThat(kinds).isEqualTo(List.of(Alarm.Kind.RUSH, Alarm.Kind.NEARLY_SPENT));
    }
}
