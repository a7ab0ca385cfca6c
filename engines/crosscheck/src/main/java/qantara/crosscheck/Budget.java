package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides, before anything is computed, whether a question may be answered: not asked before, and within the allowance
/// of the agreement, the desk and the officer over the last 24 hours. Both sides use it: the asker so as not to be
/// refused, the holder because it cannot trust the asker.
public final class Budget {
    /// Over which time subjects are counted.
    public static final Duration DAY = Duration.ofHours(24);

    private final BudgetBook book;

    public Budget(BudgetBook book) {
        this.book = book;
    }

    /// Enters the question, or says why not; then nothing is entered.
    public Spending spend(Question question, Allowance usual, Optional<Surge> surge, Instant now) {
        var allowance = surge.filter(raised -> raised.covers(now)).isPresent() ? Allowance.SURGE : usual;
        return book.together(page -> spend(page, question, allowance, now));
    }

    private static Spending spend(BudgetBook.Page page, Question question, Allowance allowance, Instant now) {
        if (page.has(question.id())) return new Spending.Replayed();
        var accounts = accounts(question);
        for (var account : accounts) {
            var most = allowance.of(account.kind());
            var spent = page.spent(account, now.minus(DAY));
            if (spent + question.subjects() > most) return new Spending.Spent(account, spent, most);
        }
        page.enter(question.id(), accounts, question.subjects(), now);
        var whole = accounts.getFirst();
        return new Spending.Granted(page.spent(whole, now.minus(DAY)), allowance.of(whole.kind()));
    }

    /// Whose allowance a question spends: the agreement's, the desk's, the officer's.
    static List<Account> accounts(Question question) {
        var agreement = question.terms().agreement();
        var desk = agreement + "/" + question.asking().desk();
        var officer = desk + "/" + Hex.of(question.asking().officer());
        return List.of(
                new Account(Account.Kind.AGREEMENT, agreement),
                new Account(Account.Kind.DESK, desk),
                new Account(Account.Kind.OFFICER, officer));
    }
}
