package qantara.node.searches;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Account;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.QuestionId;
import qantara.node.store.Micros;
import qantara.node.store.Store;

/// Partners' allowances as rows, inside the transaction that answers their question.
///
/// @param service whose accounts these are: an agreement's code alone would let one partner spend another's
record SqlBudgetPage(JdbcClient db, String service) implements BudgetBook.Page {
    /// A book of its own transactions.
    static BudgetBook book(Store store, String service) {
        return new BudgetBook() {
            @Override
            public <T> T together(java.util.function.Function<Page, T> work) {
                return store.write(db -> work.apply(new SqlBudgetPage(db, service)));
            }
        };
    }

    /// The book inside a transaction that is under way.
    static BudgetBook within(JdbcClient db, String service) {
        return new BudgetBook() {
            @Override
            public <T> T together(java.util.function.Function<Page, T> work) {
                return work.apply(new SqlBudgetPage(db, service));
            }
        };
    }

    @Override
    public boolean has(QuestionId id) {
        return db.sql("select count(*) from budget_question where id = :id")
                        .param("id", key(id))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String key(QuestionId id) {
        return service + " " + id;
    }

    @Override
    public int spent(Account account, Instant since) {
        return db.sql("select coalesce(sum(subjects), 0) from budget_entry where account = :account and at > :since")
                .param("account", key(account))
                .param("since", Micros.of(since))
                .query(Integer.class)
                .single();
    }

    private String key(Account account) {
        return service + " " + account.kind() + " " + account.id();
    }

    @Override
    public void enter(QuestionId id, List<Account> accounts, int subjects, Instant at) {
        db.sql("insert into budget_question(id, at) values (:id, :at)")
                .param("id", key(id))
                .param("at", Micros.of(at))
                .update();
        for (var account : accounts)
            db.sql("insert into budget_entry(account, subjects, at) values (:account, :subjects, :at)")
                    .param("account", key(account))
                    .param("subjects", subjects)
                    .param("at", Micros.of(at))
                    .update();
    }

    @Override
    public void forgetBefore(Instant instant) {
        for (var table : List.of("budget_question", "budget_entry"))
            db.sql("delete from " + table + " where at < :at")
                    .param("at", Micros.of(instant))
                    .update();
    }
}
