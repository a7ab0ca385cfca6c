package qantara.crosscheck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qantara.crosscheck.Account;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.QuestionId;

/// What every book does, whatever it is made of. A store extends this test and gives a fresh, empty book.
public abstract class BudgetBookContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Account DESK = new Account(Account.Kind.DESK, "MA-ES-2026/DCI");
    private static final Account WHOLE = new Account(Account.Kind.AGREEMENT, "MA-ES-2026");

    private BudgetBook book = new MemoryBudgetBook();

    /// A fresh, empty book.
    protected abstract BudgetBook book();

    @BeforeEach
    void fresh() {
        book = book();
    }

    private static QuestionId id(int number) {
        var bytes = new byte[16];
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        return new QuestionId(bytes);
    }

    private void enter(int number, List<Account> accounts, int subjects, Instant at) {
        book.together(page -> {
            page.enter(id(number), accounts, subjects, at);
            return number;
        });
    }

    private int spent(Account account, Instant since) {
        return book.together(page -> page.spent(account, since));
    }

    private boolean has(int number) {
        return book.together(page -> page.has(id(number)));
    }

    @Test
    void an_empty_book_has_nothing() {
        assertThat(has(1)).isFalse();
        assertThat(spent(DESK, Instant.EPOCH)).isZero();
    }

    @Test
    void what_was_entered_is_found_again() {
        enter(1, List.of(WHOLE, DESK), 1, NOON);
        assertThat(has(1)).isTrue();
        assertThat(has(2)).isFalse();
    }

    @Test
    void subjects_are_added_up_on_each_account() {
        enter(1, List.of(WHOLE, DESK), 2, NOON);
        enter(2, List.of(WHOLE), 4, NOON);
        assertThat(spent(WHOLE, NOON.minusSeconds(1))).isEqualTo(6);
        assertThat(spent(DESK, NOON.minusSeconds(1))).isEqualTo(2);
    }

    @Test
    void an_account_is_its_kind_and_its_id() {
        enter(1, List.of(new Account(Account.Kind.OFFICER, DESK.id())), 2, NOON);
        assertThat(spent(DESK, Instant.EPOCH)).isZero();
    }

    @Test
    void the_first_instant_is_left_out() {
        enter(1, List.of(DESK), 1, NOON);
        assertThat(spent(DESK, NOON)).isZero();
        assertThat(spent(DESK, NOON.minusMillis(1))).isOne();
    }

    @Test
    void what_fails_is_not_kept() {
        assertThatThrownBy(() -> book.together(page -> {
                    page.enter(id(1), List.of(DESK), 1, NOON);
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(has(1)).isFalse();
        assertThat(spent(DESK, Instant.EPOCH)).isZero();
    }

    @Test
    void what_is_older_is_forgotten_and_the_rest_kept() {
        enter(1, List.of(DESK), 1, NOON.minusSeconds(1));
        enter(2, List.of(DESK), 1, NOON);
        book.together(page -> {
            page.forgetBefore(NOON);
            return page;
        });
        assertThat(has(1)).isFalse();
        assertThat(has(2)).isTrue();
        assertThat(spent(DESK, Instant.EPOCH)).isOne();
    }

    @Test
    void two_at_once_do_not_spend_the_same() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(number -> () -> spendOne(number))
                    .toList();
            for (var each : pool.invokeAll(tries)) each.get();
        }
        assertThat(spent(DESK, Instant.EPOCH)).isEqualTo(10);
    }

    private boolean spendOne(int number) {
        return book.together(page -> {
            if (page.spent(DESK, Instant.EPOCH) >= 10) return false;
            page.enter(id(number), List.of(DESK), 1, NOON);
            return true;
        });
    }
}
