package qantara.crosscheck.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import qantara.crosscheck.Account;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.QuestionId;

/// A book in memory.
public final class MemoryBudgetBook implements BudgetBook {
    private final List<Row> rows = new ArrayList<>();

    private record Row(QuestionId id, List<Account> accounts, int subjects, Instant at) {}

    @Override
    public synchronized <T> T together(Function<Page, T> work) {
        var before = List.copyOf(rows);
        try {
            return work.apply(new Open());
        } catch (RuntimeException e) {
            rows.clear();
            rows.addAll(before);
            throw e;
        }
    }

    private final class Open implements Page {
        @Override
        public boolean has(QuestionId id) {
            return rows.stream().anyMatch(row -> row.id().equals(id));
        }

        @Override
        public int spent(Account account, Instant since) {
            return rows.stream()
                    .filter(row -> row.accounts().contains(account) && row.at().isAfter(since))
                    .mapToInt(Row::subjects)
                    .sum();
        }

        @Override
        public void enter(QuestionId id, List<Account> accounts, int subjects, Instant at) {
            rows.add(new Row(id, List.copyOf(accounts), subjects, at));
        }

        @Override
        public void forgetBefore(Instant instant) {
            rows.removeIf(row -> row.at().isBefore(instant));
        }
    }
}
